using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Teams.Install;

/// <summary>What the manifest is written for.</summary>
/// <param name="AppId">The bot's id in Entra, which is the app's id, too: a GUID. Null for a placeholder.</param>
/// <param name="BaseUrl">Where the bot is served, by https: what Teams shows as the app's website. Null for a placeholder.</param>
/// <param name="Together">What is offered in teams and group chats, most used first: at most <see cref="TeamsManifest.MostCommands"/>.</param>
/// <param name="Alone">What is offered in the personal chat.</param>
public sealed record TeamsApp(string? AppId, Uri? BaseUrl, IReadOnlyList<SuggestedCommand> Together, IReadOnlyList<SuggestedCommand> Alone);

/// <summary>A command as Teams suggests it where one writes to the bot.</summary>
/// <param name="Title">What choosing it writes: the verb.</param>
/// <param name="Description">What it does.</param>
public sealed record SuggestedCommand(string Title, string Description);

/// <summary>
/// The app's manifest, from exactly what the code uses: no permission is asked for that lets the bot read what is not said to it. Source: the manifest's own schema,
/// version 1.25, the lowest that has all of it (shared and private channels).
/// </summary>
public static class TeamsManifest
{
    /// <summary>As many as Teams takes in a list.</summary>
    public const int MostCommands = 12;

    /// <summary>The app's version. Teams takes a changed manifest for an update only where this is higher.</summary>
    public const string Version = "1.0.0";

    internal const string SchemaVersion = "1.25";

    private const string NoAppId = "00000000-0000-0000-0000-000000000000";
    private static readonly Uri NoBaseUrl = new("https://bot.example.com");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it as JSON that ends with a line feed.</summary>
    public static string Write(TeamsApp app)
    {
        var id = app.AppId ?? NoAppId;
        var manifest = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/en-us/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = SchemaVersion,
            ["version"] = Version,
            ["id"] = id,
            ["developer"] = Developer(app.BaseUrl ?? NoBaseUrl),
            ["name"] = new JsonObject { ["short"] = "IncidentBot", ["full"] = "IncidentBot: incidents, and what the public is told of them" },
            ["description"] = Description(),
            ["icons"] = new JsonObject { ["color"] = TeamsPackage.ColorIcon, ["outline"] = TeamsPackage.OutlineIcon },
            ["accentColor"] = "#4F46E5",
            ["bots"] = new JsonArray(new JsonObject
            {
                ["botId"] = id,
                ["scopes"] = new JsonArray("personal", "team", "groupChat"),
                ["commandLists"] = new JsonArray(Commands(app.Together, "team", "groupChat"), Commands(app.Alone, "personal")),
            }),
            ["composeExtensions"] = new JsonArray(new JsonObject { ["botId"] = id, ["commands"] = Extension() }),
            ["validDomains"] = app.BaseUrl is null ? [] : new JsonArray(app.BaseUrl.Host),
            ["supportsChannelFeatures"] = "tier1",
            ["defaultInstallScope"] = "team",
            ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot" },
            // What an administrator may set in the admin centre, without a package of their own.
            ["configurableProperties"] = new JsonArray("name", "shortDescription", "longDescription", "developerUrl", "privacyUrl", "termsOfUseUrl"),
        };
        return manifest.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    // Teams wants three addresses. Whoever runs the bot answers for what it does: their own pages belong here.
    private static JsonObject Developer(Uri baseUrl) => new()
    {
        ["name"] = "IncidentBot", ["websiteUrl"] = baseUrl.AbsoluteUri, ["privacyUrl"] = baseUrl.AbsoluteUri, ["termsOfUseUrl"] = baseUrl.AbsoluteUri,
    };

    private static JsonObject Description() => new()
    {
        ["short"] = "Opens incidents, has public statements approved, and keeps public promises",
        ["full"] = "IncidentBot is for the outage that everyone can see. Mention it with “open” and what customers cannot do, mark which services are affected in which countries, draft a public "
            + "statement from those facts, have others approve the exact words, and publish them on your status page. It nudges you before the next update that you promised is due. "
            + "Every button is a command that could have been typed; “help” tells them all. It reads what is said to it, and nothing else.",
    };

    private static JsonObject Commands(IReadOnlyList<SuggestedCommand> commands, params string[] scopes) => new()
    {
        ["scopes"] = new JsonArray([.. scopes.Select(s => (JsonNode)s)]),
        ["commands"] = new JsonArray([.. commands.Take(MostCommands).Select(c => new JsonObject { ["title"] = c.Title, ["description"] = c.Description })]),
    };

    private static JsonArray Extension() =>
    [
        Action(ExtensionCommands.AddToIncident, "Add to the incident", "Writes this message on an incident's timeline, with its time and a link"),
        Action(ExtensionCommands.OpenFromMessage, "Open an incident from this", "Opens an incident with this message's words, time and link"),
        new JsonObject
        {
            ["id"] = ExtensionCommands.FindIncident, ["type"] = "query", ["title"] = "Find an incident", ["description"] = "Puts an incident's card into your message",
            ["context"] = new JsonArray("compose", "commandBox"),
            ["initialRun"] = true,
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = ExtensionCommands.Query, ["title"] = "Incident", ["description"] = "Its number, or words of its title", ["inputType"] = "text",
            }),
        },
    ];

    private static JsonObject Action(string id, string title, string description) => new()
    {
        ["id"] = id, ["type"] = "action", ["title"] = title, ["description"] = description, ["context"] = new JsonArray("message"), ["fetchTask"] = true,
    };
}
