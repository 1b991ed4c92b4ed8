using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Cards and forms as JSON that leaves for Teams, looked at as Teams would.</summary>
internal static partial class TeamsSaid
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FormOrigin InDialog { get; } = new("19:incidents@thread.tacv2", "1792400123456", null, InDialog: true);

    public static FormOrigin InConversation { get; } = new("19:incidents@thread.tacv2", "1792400123456", "7faf8ab2-0000-4000-8000-000000000021", InDialog: false);

    public static JsonNode Message(Card card) => Json(AdaptiveCards.Draw(card).Card);

    public static JsonNode Answer(Card card) => Json(Dialogs.Answer(card, InDialog).Card);

    public static JsonNode Form(Form form, FormOrigin? origin = null) => Json(TeamsForm.Draw(form, origin ?? InDialog).Card);

    /// <summary>A form that was sent as it was shown, and shown again with why it was not taken.</summary>
    public static JsonNode Refused(Form form, Card problem) =>
        Json(TeamsForm.Draw(form, InDialog, Reply.Refuse(problem, form.Fields is [var first, ..] ? first.Name : null), TeamsForm.Read(Sent(Form(form)))).Card);

    /// <summary>What comes back from a form that is sent as it was shown: its button's data, and what stands in its inputs.</summary>
    public static JsonElement Sent(JsonNode card, params ReadOnlySpan<(string Field, string Value)> typed)
    {
        var data = Buttons(card).Single(b => b["data"]!["form"] is not null)["data"]!.DeepClone().AsObject();
        foreach (var input in Inputs(card)) data[(string)input["id"]!] = (string?)input["value"] ?? "";
        foreach (var (field, value) in typed) data["f." + field] = value;
        return JsonDocument.Parse(data.ToJsonString()).RootElement;
    }

    public static JsonNode Json(object value) => JsonNode.Parse(TeamsJson.Write(value))!;

    public static string Write(JsonNode json) => json.ToJsonString(Plain);

    /// <summary>Every object in it, itself too.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? json) => json switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    public static IEnumerable<JsonObject> OfType(JsonNode? json, string type) => Objects(json).Where(o => (string?)o["type"] == type);

    public static IEnumerable<JsonObject> Inputs(JsonNode card) => Objects(card).Where(o => ((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public static IEnumerable<JsonObject> Buttons(JsonNode card) => Objects(card).Where(o => (string?)o["type"] is "Action.Execute" or "Action.Submit");

    /// <summary>Every text in it that is read as Markdown.</summary>
    public static IEnumerable<string> Markdown(JsonNode? json) =>
        OfType(json, "TextBlock").Select(t => (string)t["text"]!).Concat(OfType(json, "FactSet").SelectMany(f => f["facts"]!.AsArray()).SelectMany(f => (string[])[(string)f!["title"]!, (string)f["value"]!]));

    /// <summary>Every text in it that a person reads, as it stands.</summary>
    public static string Words(JsonNode? json) => json switch
    {
        JsonObject o => string.Join('\n', o.Where(p => p.Key is "text" or "title" or "value" or "altText" or "label" or "placeholder" or "body" or "items" or "inlines" or "facts" or "actions" or "choices").Select(p => Words(p.Value))),
        // What is one text stays one.
        JsonArray a => string.Join(a.Count > 0 && (string?)(a[0] as JsonObject)?["type"] == "TextRun" ? "" : "\n", a.Select(Words)),
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    /// <summary>The dates and times that the client would put in, wherever it does.</summary>
    public static IReadOnlyList<string> Dates(JsonNode json) => [.. Objects(json).Where(o => o["command"] is null).SelectMany(o => o.Where(p => p.Key != "value" || o["id"] is null)).Select(p => p.Value).OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).SelectMany(v => Date().Matches((string)v!)).Select(m => m.Value)];

    public static void AssertWithinLimits(JsonNode card) => Assert.Empty(CardLimits.Of(card));

    // As the renderer reads them.
    [GeneratedRegex(@"\{{2}(?:DATE|TIME)\([^)]*\)\}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
