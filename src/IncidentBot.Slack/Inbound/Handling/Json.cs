using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>What goes back with an acknowledgement.</summary>
internal static class Json
{
    /// <summary>A value as Slack reads it.</summary>
    public static JsonNode Of(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), SlackJson.Options)!;

    /// <summary>As it came; null where it did not.</summary>
    public static JsonNode? Of(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : JsonNode.Parse(value.GetRawText());

    /// <summary>A text without markup.</summary>
    public static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
