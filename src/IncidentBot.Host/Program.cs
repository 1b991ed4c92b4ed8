using IncidentBot.Host;
using IncidentBot.Host.Drill;
using IncidentBot.Host.Operate;

return args switch
{
    ["drill", .. var rest] => await DrillCommand.RunAsync(rest, Console.Out, Console.Error),
    ["doctor", .. var rest] => await DoctorCommand.RunAsync(rest, Console.Out),
    ["manifest", .. var rest] => await ManifestCommand.RunAsync(rest, Console.Out, Console.Error),
    ["serve", .. var rest] => await Serve.RunAsync(rest, Console.Out, Console.Error),
    [] => await Serve.RunAsync(args, Console.Out, Console.Error),
    [var first, ..] when first.StartsWith('-') || first.StartsWith('/') || first.Contains('=') => await Serve.RunAsync(args, Console.Out, Console.Error),
    _ => Usage(args[0]),
};

static int Usage(string verb)
{
    Console.Error.WriteLine($"“{verb}” is not something IncidentBot does; it knows serve (which it does by itself), {DrillArguments.Usage["usage: ".Length..]}, doctor and {ManifestCommand.Usage["usage: ".Length..]}.");
    return 2;
}
