using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Slack.Install;

/// <summary>The app's manifest, from exactly what the code uses: what is pasted into Slack to make the app. Source: docs.slack.dev, app manifest reference.</summary>
public static class SlackManifest
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it as JSON that ends with a line feed.</summary>
    /// <param name="baseUrl">Under which Slack reaches the bot over HTTP; null for Socket Mode, where Slack needs no address.</param>
    public static string Write(Uri? baseUrl)
    {
        var manifest = new JsonObject
        {
            ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 1 },
            ["display_information"] = Display(),
            ["features"] = new JsonObject
            {
                ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
                ["bot_user"] = new JsonObject { ["display_name"] = "incidentbot", ["always_online"] = true },
                ["slash_commands"] = new JsonArray(Command("/incident", baseUrl), Command("/inc", baseUrl)),
                ["shortcuts"] = new JsonArray(
                    Shortcut("global", "open_incident", "Open an incident", "Asks what customers cannot do, and opens an incident"),
                    Shortcut("message", "add_to_timeline", "Add to the timeline", "Writes this message on its incident's timeline, with its time and a link"),
                    Shortcut("message", "open_from_message", "Open incident from this", "Opens an incident with this message's words, time and link")),
            },
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Names(Scopes.OfBot) } },
            ["settings"] = Settings(baseUrl),
        };
        return manifest.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Display() => new()
    {
        ["name"] = "IncidentBot",
        ["description"] = "Opens incidents, drafts what customers read, has it approved, and keeps the promises made in public",
        ["long_description"] = "IncidentBot is for the outage that everyone can see. Open an incident with /incident, mark which services are affected in which countries, draft a public "
            + "statement from those facts, have others approve the exact words, and publish them on your status page. It nudges you before the next update that you promised is due. "
            + "Every button is a command that could have been typed; /incident help tells them all.",
        ["background_color"] = "#1f2937",
    };

    private static JsonObject Command(string command, Uri? baseUrl)
    {
        var entry = new JsonObject
        {
            ["command"] = command, ["description"] = command == "/inc" ? "/incident, for short" : "Open an incident, or go on with one",
            ["usage_hint"] = "[open|affect|draft|status|resolve|help …]",
            // Names of people and channels arrive as their ids, which nobody else can have.
            ["should_escape"] = true,
        };
        if (baseUrl is not null) entry["url"] = Address(baseUrl, "slack/commands");
        return entry;
    }

    private static JsonObject Shortcut(string type, string callback, string name, string description) =>
        new() { ["name"] = name, ["type"] = type, ["callback_id"] = callback, ["description"] = description };

    private static JsonObject Settings(Uri? baseUrl)
    {
        var events = new JsonObject { ["bot_events"] = Names(Scopes.OfEvents.Keys.Order(StringComparer.Ordinal)) };
        var interactivity = new JsonObject { ["is_enabled"] = true };
        if (baseUrl is not null)
        {
            events["request_url"] = Address(baseUrl, "slack/events");
            interactivity["request_url"] = Address(baseUrl, "slack/interactions");
            interactivity["message_menu_options_url"] = Address(baseUrl, "slack/interactions");
        }
        return new()
        {
            ["event_subscriptions"] = events, ["interactivity"] = interactivity, ["org_deploy_enabled"] = false, ["socket_mode_enabled"] = baseUrl is null, ["token_rotation_enabled"] = false,
        };
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)n)];

    private static string Address(Uri baseUrl, string path) => baseUrl.AbsoluteUri.TrimEnd('/') + "/" + path;
}
