using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What a person can read in a message or view.</summary>
internal static class SlackWords
{
    /// <summary>Every text, a line each, with Slack's three escapes undone and without the zero-width characters that disarm formatting.</summary>
    public static string Of(JsonNode? node) => string.Join('\n', In(node))
        .Replace("\u200B", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p switch
        {
            { Key: "text" or "alt_text" or "initial_value", Value: JsonValue value } when value.TryGetValue<string>(out var text) => [text],
            { Key: "metadata" or "private_metadata" } => [],
            _ => In(p.Value),
        }),
        JsonArray a => a.SelectMany(In),
        _ => [],
    };
}

/// <summary>A button in a message or view.</summary>
/// <param name="Label">What it says.</param>
/// <param name="BlockId">Of its block; empty where it has none.</param>
/// <param name="Json">The element.</param>
internal sealed record FakeButton(string Label, string BlockId, JsonObject Json)
{
    public string ActionId => (string?)Json["action_id"] ?? "";

    public string? Value => (string?)Json["value"];

    /// <summary>What is asked before it acts; null where nothing is.</summary>
    public string? Confirm => Json["confirm"] is { } confirm ? SlackWords.Of(confirm) : null;

    public static IReadOnlyList<FakeButton> In(JsonNode? blocks) =>
    [
        .. from block in (blocks as JsonArray ?? []).OfType<JsonObject>()
           from element in (block["elements"] as JsonArray ?? []).Append(block["accessory"])
           where (string?)(element as JsonObject)?["type"] == "button"
           select new FakeButton((string?)element["text"]?["text"] ?? "", (string?)block["block_id"] ?? "", (JsonObject)element),
    ];
}
