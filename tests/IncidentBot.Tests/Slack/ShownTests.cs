using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Everything that Slack can be shown, looked at with Slack's limits and with Slack's own types.</summary>
public sealed class ShownTests : IAsyncLifetime
{
    private EverythingShown _shown = null!;

    public async ValueTask InitializeAsync() => _shown = await EverythingShown.OnceAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_is_within_every_limit()
    {
        Assert.True(_shown.Cards.Count > 300 && _shown.Forms.Count > 80 && _shown.Homes.Count > 10, $"{_shown.Cards.Count} cards, {_shown.Forms.Count} forms, {_shown.Homes.Count} Home tabs");
        Assert.All(_shown.Cards.Where(c => c.Blocks.Count > 0), c => SlackSaid.AssertWithinLimits(SlackSaid.Message(c)));
        Assert.All(Modals, SlackSaid.AssertWithinLimits);
        Assert.All(_shown.Homes.Where(h => h.Count > 0), h => SlackSaid.AssertWithinLimits(SlackSaid.Home(h)));
    }

    [Fact]
    public void No_card_says_less_than_it_would_elsewhere_unless_it_says_so()
    {
        foreach (var card in _shown.Cards)
        {
            var words = Bare(SlackSaid.Words(SlackSaid.Message(card).Blocks));
            if (words.Contains("notfithere", StringComparison.Ordinal)) continue;
            foreach (var run in card.Blocks.SelectMany(b => b switch { TextBlock t => t.Text.Runs, NoteBlock n => n.Text.Runs, FactsBlock f => f.Facts.SelectMany(x => x.Value.Runs), _ => [] }).OfType<TextRun>())
                Assert.Contains(Bare(SlackText.Markdown(new([run with { Style = TextStyle.Normal }]))), words, StringComparison.Ordinal);
        }

        // Marks, white space and where a text was cut are looked at elsewhere.
        static string Bare(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '*' or '_' or '`' or 'ˋ' or '~'))]);
    }

    [Fact]
    public async Task It_is_what_Slacks_own_types_allow() => Assert.Equal("", await TypeCheck.ComplaintsAsync(Typed()));

    private IEnumerable<JsonNode> Modals => _shown.Forms.Select(SlackSaid.Modal).Concat(_shown.Refused.Select(r => SlackSaid.Refused(r.Form, r.Problem)));

    private string Typed()
    {
        var file = new StringBuilder("""
            import type { KnownBlock, View } from '@slack/types';
            import type { ChatPostMessageArguments } from '@slack/web-api';

            // @ts-expect-error: so that it is known that what is wrong is found.
            export const wrong: KnownBlock[] = [{ type: 'section', text: { type: 'mrkdwn', txt: '' } }];

            """);
        foreach (var (n, message) in _shown.Cards.Select(Posted).DistinctBy(Shape).Index())
        {
            file.AppendLine($"export const message{n}: ChatPostMessageArguments = {message.ToJsonString()};");
            file.AppendLine($"export const blocks{n}: KnownBlock[] = {message["blocks"]!.ToJsonString()};");
        }
        foreach (var (n, view) in Modals.Concat(_shown.Homes.Select(SlackSaid.Home)).DistinctBy(Shape).Index())
        {
            file.AppendLine($"export const view{n}: View = {view.ToJsonString()};");
            file.AppendLine($"export const viewBlocks{n}: KnownBlock[] = {view["blocks"]!.ToJsonString()};");
        }
        return file.ToString();
    }

    private static JsonNode Posted(Card card)
    {
        var drawn = BlockKit.Draw(card);
        var message = new Message("C0INC1", drawn.Text, drawn.Blocks) { ThreadTs = "1712345678.000100", Metadata = new("posted", new Dictionary<string, string> { ["key"] = "k" }) };
        return new JsonObject(message.ToArguments().Where(a => a.Value is not null).Select(a => new KeyValuePair<string, JsonNode?>(a.Key, a.Value is string or bool ? JsonValue.Create(a.Value) : SlackSaid.Json(a.Value!))));
    }

    // The types look at what there is, and not at what it says.
    private static string Shape(JsonNode? json) => json switch
    {
        JsonObject o => "{" + string.Join(',', o.Select(p => p.Key is "type" or "style" ? $"{p.Key}:{p.Value}" : $"{p.Key}:{Shape(p.Value)}")) + "}",
        JsonArray a => "[" + string.Join(',', a.Select(Shape).Distinct()) + "]",
        JsonValue v => v.GetValueKind().ToString(),
        _ => "null",
    };
}
