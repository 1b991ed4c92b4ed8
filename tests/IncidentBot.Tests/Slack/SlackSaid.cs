using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Slack;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Cards and forms as JSON that leaves for Slack, looked at as Slack would.</summary>
internal static partial class SlackSaid
{
    public static FormOrigin Origin { get; } = new("C0INC1", "1712345678.000100", "https://hooks.slack.com/commands/T0ACME/1/abc");

    public static (string Text, JsonNode Blocks) Message(Card card)
    {
        var drawn = BlockKit.Draw(card);
        return (drawn.Text, Json(drawn.Blocks));
    }

    public static JsonNode Modal(Form form, Reply? problem = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null) => Json(SlackForm.Draw(form, Origin, problem, answers).View);

    public static JsonNode Home(params IReadOnlyList<Card> cards) => Json(new HomeViewDefinition(BlockKit.DrawHome(cards).Blocks));

    public static JsonNode Json(object value) => JsonNode.Parse(SlackJson.Write(value))!;

    /// <summary>Every mrkdwn text in it.</summary>
    public static IEnumerable<string> Markdown(JsonNode? json) => json switch
    {
        JsonObject o when (string?)o["type"] == "mrkdwn" => [(string)o["text"]!],
        JsonObject o => o.SelectMany(p => Markdown(p.Value)),
        JsonArray a => a.SelectMany(Markdown),
        _ => [],
    };

    /// <summary>Every text in it that a person reads.</summary>
    public static string Words(JsonNode? json) => json switch
    {
        JsonObject o => string.Join('\n', o.Where(p => p.Key is not ("value" or "private_metadata" or "action_id" or "block_id" or "type")).Select(p => Words(p.Value))),
        JsonArray a => string.Join('\n', a.Select(Words)),
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    /// <summary>What Slack would read as more than words: mentions, links, dates, and what a browser or person could be sent to.</summary>
    public static IReadOnlyList<string> Commands(string markdown) => [.. Angle().Matches(markdown).Select(m => m.Value)];

    public static void AssertWithinLimits(JsonNode view) => Assert.Empty(SlackLimits.OfView(view));

    public static void AssertWithinLimits((string Text, JsonNode Blocks) message) => Assert.Empty(SlackLimits.OfMessage(message.Text, message.Blocks));

    [GeneratedRegex("<[^>]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex Angle();
}
