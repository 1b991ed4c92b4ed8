using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Drill;

/// <summary>The verb <c>drill</c>: 0 where every expectation held, 1 where one did not, 2 where the drill could not begin.</summary>
internal static class DrillCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        if (DrillArguments.TryRead(args, out var why) is not { } arguments)
        {
            await errors.WriteLineAsync(why);
            return 2;
        }
        try
        {
            var drill = DrillParser.Parse(await ReadAsync(arguments.File, cancellationToken), Path.GetFileNameWithoutExtension(arguments.File));
            return await PlayAsync(drill, arguments, output, errors, cancellationToken);
        }
        catch (Exception e) when (e is DrillFileException or StartException or IOException or UnauthorizedAccessException or OptionsValidationException or InvalidDataException or InvalidOperationException)
        {
            foreach (var sentence in StartFailure.Sentences(e)) await errors.WriteLineAsync(e is DrillFileException ? $"{arguments.File}, {sentence}" : sentence);
            return 2;
        }
    }

    private static async Task<int> PlayAsync(DrillFile drill, DrillArguments arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var host = await DrillHost.StartAsync(drill, FolderOf(arguments.File), cancellationToken);
        var outcomes = await new DrillRunner(drill, host.World, new(arguments.Json ? TextWriter.Null : output)).RunAsync(cancellationToken);
        if (arguments.Json) await output.WriteLineAsync(await ToJsonAsync(host.World, outcomes, cancellationToken));
        if (arguments.Keep is { } folder) await host.KeepAsync(folder, cancellationToken);

        if (outcomes.FirstOrDefault(o => !o.Ok) is not { } failed) return 0;
        await errors.WriteLineAsync($"{arguments.File}, line {failed.Line}: {failed.Text} does not hold; found: {Chat.OutsideText.OneLine(failed.Found, 600)}");
        return 1;
    }

    private static async Task<string> ToJsonAsync(DrillWorld world, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        var result = new JsonObject
        {
            ["incidents"] = new JsonArray([.. (await world.Incidents(cancellationToken)).Select(i => i.DeepClone())]),
            ["expectations"] = new JsonArray([.. outcomes.Select(o => new JsonObject { ["line"] = o.Line, ["text"] = o.Text, ["ok"] = o.Ok, ["found"] = o.Found })]),
        };
        return result.ToJsonString(ExportJson.Indented);
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        const int largest = 4 * 1024 * 1024;
        if (!File.Exists(file)) throw new StartException($"There is no drill file “{file}”.");
        if (new FileInfo(file).Length > largest) throw new StartException($"“{file}” is larger than 4 MB; a drill is a short text.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (DecoderFallbackException)
        {
            throw new StartException($"“{file}” is not UTF-8 text.");
        }
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;
}
