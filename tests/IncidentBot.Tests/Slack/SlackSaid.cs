using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Slack;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Inbound.Handling;
using IncidentBot.Slack.Inbound.Payloads;
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

    public static JsonNode Modal(Form form) => Json(SlackForm.Draw(form, Origin).View);

    /// <summary>A form that was sent as it was shown, and shown again with why it was not taken.</summary>
    public static JsonNode Refused(Form form, Card problem)
    {
        var sent = Modal(form);
        sent["id"] = "V1";
        sent["state"] = new JsonObject { ["values"] = State(sent) };
        return FormView.WithProblem(JsonSerializer.Deserialize<SlackView>(sent, SlackJson.Options)!, BlockKit.Draw(problem).Blocks);
    }

    /// <summary>What Slack sends when a modal is submitted as it was opened.</summary>
    public static JsonObject State(JsonNode modal)
    {
        var state = new JsonObject();
        foreach (var block in modal["blocks"]!.AsArray().Where(b => (string?)b!["type"] == "input"))
        {
            var element = block!["element"]!;
            var initial = element.AsObject().FirstOrDefault(p => p.Key.StartsWith("initial_", StringComparison.Ordinal));
            var name = initial.Key is null or "initial_value" ? "value" : initial.Key.Replace("initial_", "selected_", StringComparison.Ordinal);
            state[(string)block["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = new JsonObject { ["type"] = (string?)element["type"], [name] = initial.Value?.DeepClone() } };
        }
        return state;
    }

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
