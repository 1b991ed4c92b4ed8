using IncidentBot.Slack.Install;

namespace IncidentBot.Host.Operate;

/// <summary>The verb <c>manifest</c>: prints a platform's app manifest. 2 where it cannot know which.</summary>
internal static class ManifestCommand
{
    public const string Usage = "usage: manifest slack [--base-url https://bot.example.com]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (Read(args, out var baseUrl) is { } why)
        {
            await errors.WriteLineAsync(why);
            return 2;
        }
        await output.WriteAsync(SlackManifest.Write(baseUrl));
        return 0;
    }

    // What is wrong with the line; null where it can be read.
    private static string? Read(string[] args, out Uri? baseUrl)
    {
        baseUrl = null;
        if (args is not [var platform, .. var rest]) return $"Which platform's? {Usage}.";
        if (platform != "slack") return $"“{Chat.OutsideText.OneLine(platform, 40)}” has no manifest here; {Usage}.";
        var given = rest switch
        {
            [] => null,
            ["--base-url", var value] => value,
            [var both] when both.StartsWith("--base-url=", StringComparison.Ordinal) => both["--base-url=".Length..],
            _ => "",
        };
        if (given is null) return null;
        if (given.Length == 0) return $"That cannot be read; {Usage}.";
        if (Uri.TryCreate(given, UriKind.Absolute, out baseUrl) && baseUrl is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }) return null;
        return $"--base-url is “{Chat.OutsideText.OneLine(given, 100)}”, and Slack calls https addresses only; write it as in https://bot.example.com.";
    }
}
