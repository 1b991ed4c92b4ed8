using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Inbound.Payloads;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>A form as it was sent, with everything that was typed in it, and why it was not taken on top.</summary>
internal static class FormView
{
    private const string ProblemId = "problem";
    private const int MostBlocks = 100;

    // What a field's state calls what its element calls otherwise. Source: docs.slack.dev, block elements.
    private static readonly (string State, string Initial)[] Names =
    [
        ("value", "initial_value"), ("selected_option", "initial_option"), ("selected_options", "initial_options"), ("selected_user", "initial_user"), ("selected_users", "initial_users"),
        ("selected_date", "initial_date"), ("selected_time", "initial_time"), ("selected_date_time", "initial_date_time"), ("selected_conversation", "initial_conversation"),
    ];

    /// <summary>The acknowledgement that puts a view in the submitted one's place.</summary>
    public static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    /// <summary>The input of a form that a field became; null where it shows none.</summary>
    public static string? InputOf(SlackView view, string field)
    {
        if (view.State?.Values is not { ValueKind: JsonValueKind.Object } values) return null;
        return values.EnumerateObject().Select(b => b.Name).FirstOrDefault(id => id == field || id.StartsWith(field + "#", StringComparison.Ordinal));
    }

    /// <summary>The form again, with a problem on top.</summary>
    public static JsonObject WithProblem(SlackView view, IEnumerable<Block> problem)
    {
        var blocks = new JsonArray();
        foreach (var block in problem)
        {
            var json = Json.Of(block).AsObject();
            json["block_id"] = $"{ProblemId}-{blocks.Count}";
            blocks.Add(json);
        }
        if (Json.Of(view.Blocks) is JsonArray before)
            foreach (var block in before.OfType<JsonObject>().Where(b => !IsProblem(b)).Take(MostBlocks - blocks.Count).ToList())
            {
                before.Remove(block);
                Fill(block, view.State?.Values ?? default);
                blocks.Add(block);
            }
        var again = new JsonObject { ["type"] = "modal", ["title"] = Json.Of(view.Title) ?? Json.PlainText("Again"), ["blocks"] = blocks };
        if (Json.Of(view.Submit) is { } submit) again["submit"] = submit;
        if (Json.Of(view.Close) is { } close) again["close"] = close;
        if (view.CallbackId is { Length: > 0 } callback) again["callback_id"] = callback;
        if (view.PrivateMetadata is { } metadata) again["private_metadata"] = metadata;
        return again;
    }

    private static bool IsProblem(JsonObject block) => block["block_id"] is JsonValue id && id.TryGetValue<string>(out var text) && text.StartsWith(ProblemId + "-", StringComparison.Ordinal);

    private static void Fill(JsonObject block, JsonElement values)
    {
        if (block["element"] is not JsonObject element || values.ValueKind != JsonValueKind.Object) return;
        if (block["block_id"]?.ToString() is not { } blockId || element["action_id"]?.ToString() is not { } actionId) return;
        if (!values.TryGetProperty(blockId, out var actions) || actions.ValueKind != JsonValueKind.Object || !actions.TryGetProperty(actionId, out var state) || state.ValueKind != JsonValueKind.Object) return;
        foreach (var (name, initial) in Names)
        {
            if (!state.TryGetProperty(name, out var typed)) continue;
            element.Remove(initial);
            if (Json.Of(typed) is { } value && value is not JsonArray { Count: 0 }) element[initial] = value;
        }
    }
}

/// <summary>A view that is JSON already.</summary>
[JsonConverter(typeof(RawViewJson))]
internal sealed record RawView : ViewDefinition
{
    private readonly JsonObject _json;

    public RawView(JsonObject json) : base("modal", []) => _json = json;

    private sealed class RawViewJson : JsonConverter<RawView>
    {
        public override RawView Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawView value, JsonSerializerOptions options) => value._json.WriteTo(writer, options);
    }
}
