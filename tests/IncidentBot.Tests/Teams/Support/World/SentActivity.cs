using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What the Connector says of an activity that the bot sends (§5.2, §5.8, §5.9).</summary>
internal static class SentActivity
{
    private const int LargestBytes = 100 * 1024;
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Formats = ["plain", "markdown", "xml"];

    /// <summary>Why it is refused; null where it is not.</summary>
    public static (int Status, string Code, string Message)? Refusal(JsonObject? activity)
    {
        if (activity is null) return (400, "BadSyntax", "Bad format of the activity.");
        switch ((string?)activity["type"])
        {
            case "typing":
                return null;
            case "message":
                break;
            default:
                return (400, "BadArgument", "Unknown activity type.");
        }
        // Counted in UTF-16, as Teams does.
        if (2 * activity.ToJsonString(Plainly).Length > LargestBytes) return (413, "MessageSizeTooBig", "Message size too large.");
        if (!HasText(activity) && Attachments(activity).Count == 0) return (400, "BadArgument", "Activity must include non empty text or attachments.");
        if ((string?)activity["textFormat"] is { } format && !Formats.Contains(format)) return (400, "BadArgument", "Unknown text format.");
        foreach (var mention in Mentions(activity["entities"]))
        {
            var (marked, id) = ((string?)mention["text"] ?? "", (string?)mention["mentioned"]?["id"] ?? "");
            if (marked.Length == 0 || (string?)activity["text"] is not { } text || !text.Contains(marked, StringComparison.Ordinal)) return (400, "BadArgument", "Mention text is not in the activity's text.");
            if (!id.StartsWith("29:", StringComparison.Ordinal) && !id.StartsWith("28:", StringComparison.Ordinal)) return (400, "BadArgument", "Unknown mentioned user.");
        }
        return null;
    }

    /// <summary>Text and card together become two messages.</summary>
    public static IReadOnlyList<JsonObject> Split(JsonObject activity)
    {
        if (!HasText(activity) || Attachments(activity).Count == 0) return [(JsonObject)activity.DeepClone()];
        var (text, card) = ((JsonObject)activity.DeepClone(), (JsonObject)activity.DeepClone());
        text.Remove("attachments");
        foreach (var name in new[] { "text", "entities" }) card.Remove(name);
        return [text, card];
    }

    /// <summary>What passes, and yet is wrong towards those who read it.</summary>
    public static IEnumerable<string> Complaints(JsonObject activity)
    {
        var cards = Attachments(activity).Where(a => (string?)a["contentType"] == FakeTeams.CardType).Select(a => a["content"] as JsonObject).ToList();
        if (HasText(activity) && cards.Count > 0) yield return "Text and card stand in one activity.";
        if (HasText(activity) && activity["textFormat"] is null) yield return $"A text does not say its format: {activity["text"]}";
        if (cards.Count > 0 && string.IsNullOrEmpty((string?)activity["summary"])) yield return "A card has no summary: the notification says “sent a card”.";
        foreach (var complaint in cards.SelectMany(CardComplaints)) yield return complaint;
    }

    /// <summary>The same of a card alone, as invokes are answered with.</summary>
    public static IEnumerable<string> CardComplaints(JsonObject? card)
    {
        if ((string?)card?["type"] != "AdaptiveCard")
        {
            yield return "A card is no AdaptiveCard.";
            yield break;
        }
        if ((string?)card["version"] is not "1.5") yield return $"A card has version {card["version"]}, not 1.5.";
        // The text of an entity stands in the card twice: where it is read, and in the entity.
        var (json, mentions) = (card.ToJsonString(Plainly), Mentions(card["msteams"]?["entities"]).ToList());
        foreach (var mention in mentions.Where(m => !((string?)m["text"] is ['<', 'a', 't', '>', ..] marked && json.Split(Quoted(marked)).Length > 2)))
            yield return $"A card mentions somebody whose mark is not in it: {mention.ToJsonString()}";
        if (mentions.Count == 0 && json.Contains("<at>", StringComparison.Ordinal)) yield return "A card has a mark of a mention without its entity.";
    }

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Plainly)[1..^1];

    private static bool HasText(JsonObject activity) => !string.IsNullOrWhiteSpace((string?)activity["text"]);

    private static List<JsonObject> Attachments(JsonObject activity) => [.. (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>()];

    private static IEnumerable<JsonObject> Mentions(JsonNode? entities) => (entities as JsonArray ?? []).OfType<JsonObject>().Where(e => (string?)e["type"] == "mention");
}
