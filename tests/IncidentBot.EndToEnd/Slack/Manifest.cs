using System.Text.Json;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>What the shipped manifest asks for.</summary>
internal static class Manifest
{
    public static IReadOnlyList<string> BotScopes { get; } = Read();

    private static List<string> Read()
    {
        using var manifest = JsonDocument.Parse(Components.Read("manifests/slack.json"));
        return [.. manifest.RootElement.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot").EnumerateArray().Select(s => s.GetString()!)];
    }
}
