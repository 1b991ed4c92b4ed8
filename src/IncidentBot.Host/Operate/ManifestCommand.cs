using IncidentBot.Slack.Install;

namespace IncidentBot.Host.Operate;

/// <summary>The verb <c>manifest</c>: prints a platform's app manifest. 2 where it cannot know which, 1 where a file cannot be written.</summary>
internal static class ManifestCommand
{
    public const string Usage = "usage: manifest slack|teams [--base-url https://bot.example.com], and for teams [--app-id GUID] [--out FILE.zip]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors) => args switch
    {
        ["slack", .. var rest] => await SlackAsync(rest, output, errors),
        ["teams", .. var rest] => await TeamsManifestCommand.RunAsync(rest, output, errors),
        [var other, ..] => await RefuseAsync(errors, $"“{Chat.OutsideText.OneLine(other, 40)}” has no manifest here; {Usage}."),
        [] => await RefuseAsync(errors, $"Which platform's? {Usage}."),
    };

    public static async Task<int> RefuseAsync(TextWriter errors, string why)
    {
        await errors.WriteLineAsync(why);
        return 2;
    }

    private static async Task<int> SlackAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (ManifestArguments.Read(args, "--base-url") is not { } arguments) return await RefuseAsync(errors, $"That cannot be read; {Usage}.");
        var baseUrl = arguments.BaseUrl("Slack", out var why);
        if (why is not null) return await RefuseAsync(errors, why);
        await output.WriteAsync(SlackManifest.Write(baseUrl));
        return 0;
    }
}
