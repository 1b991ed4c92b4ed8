using System.Text.Json;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What the shipped manifest asks for.</summary>
internal static class ShippedManifest
{
    public static IReadOnlyList<string> BotScopes { get; } = Read("oauth_config", "scopes", "bot");

    public static IReadOnlyList<string> BotEvents { get; } = Read("settings", "event_subscriptions", "bot_events");

    private static List<string> Read(params IReadOnlyList<string> path)
    {
        using var manifest = JsonDocument.Parse(Components.Read("manifests/slack.json"));
        return [.. path.Aggregate(manifest.RootElement, (element, name) => element.GetProperty(name)).EnumerateArray().Select(s => s.GetString()!)];
    }
}
