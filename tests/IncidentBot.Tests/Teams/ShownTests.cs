using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Everything that Teams can be shown, looked at with Teams' limits and by Microsoft's own renderer.</summary>
public sealed class ShownTests : IAsyncLifetime
{
    private EverythingShown _shown = null!;

    public async ValueTask InitializeAsync() => _shown = await EverythingShown.OnceAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_is_within_every_limit()
    {
        Assert.True(_shown.Cards.Count > 300 && _shown.Forms.Count > 80, $"{_shown.Cards.Count} cards, {_shown.Forms.Count} forms");
        Assert.All(Everything, TeamsSaid.AssertWithinLimits);
    }

    [Fact]
    public async Task Microsofts_own_renderer_has_nothing_to_complain_of()
    {
        Assert.Equal([], await CardCheck.ComplaintsAsync(Everything.DistinctBy(TeamsSaid.Write)));
        var wrong = TeamsSaid.Message(PlatformSamples.Everything);
        wrong["body"]!.AsArray().Add(new JsonObject { ["type"] = "Input.Text" });
        Assert.NotEmpty(await CardCheck.ComplaintsAsync([wrong]));
    }

    [Fact]
    public void No_card_says_less_than_it_would_elsewhere_unless_it_says_so()
    {
        foreach (var card in _shown.Cards)
        {
            var words = Bare(TeamsSaid.Words(TeamsSaid.Message(card)["body"]));
            if (words.Contains("notfithere", StringComparison.Ordinal)) continue;
            foreach (var run in card.Blocks.SelectMany(b => b switch { TitleBlock t => t.Text.Runs, TextBlock t => t.Text.Runs, NoteBlock n => n.Text.Runs, FactsBlock f => f.Facts.SelectMany(x => x.Value.Runs), _ => [] }).OfType<TextRun>())
                Assert.Contains(Bare(TeamsWords.Typed(run)), words, StringComparison.Ordinal);
        }

        // Marks, white space and where a text was cut are looked at elsewhere.
        static string Bare(string text) => new([.. OutsideText.Clean(text).Where(c => !char.IsWhiteSpace(c) && c is not (TeamsWords.Gap or '*' or '\\'))]);
    }

    private IEnumerable<JsonNode> Everything =>
    [
        .. _shown.Cards.Select(TeamsSaid.Message), .. _shown.Cards.Select(TeamsSaid.Answer),
        .. _shown.Cards.Where((_, n) => n % 8 == 0).Select(c => TeamsSaid.Json(AdaptiveCards.WithNote(AdaptiveCards.Draw(c).Card, c))),
        .. _shown.Forms.Select(f => TeamsSaid.Form(f)), .. _shown.Forms.Select(f => TeamsSaid.Form(f, TeamsSaid.InConversation)),
        .. _shown.Refused.Select(r => TeamsSaid.Refused(r.Form, r.Problem)),
    ];
}
