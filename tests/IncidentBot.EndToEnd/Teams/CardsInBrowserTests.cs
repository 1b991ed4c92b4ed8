using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Chat;
using Xunit;
using TextBlock = IncidentBot.Teams.Cards.TextBlock;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>What people see in Teams, light and dark, narrow and wide. Screenshots are left in a folder of the system's temporary one.</summary>
public sealed class CardsInBrowserTests(Chromium chromium)
{
    private static readonly FormOrigin InDialog = new("19:incidents@thread.tacv2", "1792400123456", null, InDialog: true);

    public static TheoryData<bool, int> Windows => new() { { false, 320 }, { false, 700 }, { true, 320 }, { true, 700 } };

    [Theory, InlineData(false, 320), InlineData(true, 700)]
    public async Task Every_card_and_form_fits_and_no_words_in_it_are_more_than_words(bool dark, int width)
    {
        Components.Need(Components.Chromium, "Chromium");
        var shown = await EverythingShown.OnceAsync();
        await using var page = await CardPage.OpenAsync(chromium, dark, width);
        var problems = new List<string>();
        foreach (var some in Everything(shown).DistinctBy(s => Shape(s.ToJson()["json"])).Chunk(50)) problems.AddRange(await page.ShowAsync(some));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Theory, MemberData(nameof(Windows))]
    public async Task What_people_see_most_can_be_looked_at(bool dark, int width)
    {
        Components.Need(Components.Chromium, "Chromium");
        var shown = await EverythingShown.OnceAsync();
        await using var page = await CardPage.OpenAsync(chromium, dark, width);
        foreach (var (name, what) in Pictured(shown))
        {
            var problems = await page.ShowAsync(what);
            Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
            await page.PictureAsync(name);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var page = await CardPage.OpenAsync(chromium, dark: false, 320);
        foreach (var wrong in (CardElement[])
        [
            new TextBlock("[x](https://evil.example/)"), new TextBlock("![x](https://evil.example/x.png)"), new TextBlock("<img src=x onerror=alert(1)>"), new TextBlock("<at>all</at>"), new TextBlock("- one"),
            new RichTextBlock([new("x") { SelectAction = new("https://evil.example/") }]),
        ])
            Assert.NotEmpty(await page.ShowAsync(new Shown(new AdaptiveCard([wrong]), [])));
    }

    private static IEnumerable<Shown> Everything(EverythingShown shown) =>
    [
        .. shown.Cards.Select(Message),
        .. shown.Forms.Select(Dialog), .. shown.Refused.Select(r => Shown.Of(TeamsForm.Draw(r.Form, InDialog, Reply.Refuse(r.Problem, r.Form.Fields[0].Name)).Card, r.Problem, IntroductionOf(r.Form))),
    ];

    private static IEnumerable<(string Name, IEnumerable<Shown> What)> Pictured(EverythingShown shown)
    {
        yield return ("sample", [Message(PlatformSamples.Everything), Message(PlatformSamples.HostileCard)]);
        yield return ("incident", [.. shown.Cards.Where(c => c.Pinned).Take(3).Select(Message)]);
        yield return ("statement", [.. shown.Cards.Skip(4).Where(c => c.Buttons.Any(b => b.Label.StartsWith("Approve", StringComparison.Ordinal))).Take(2).Select(Message)]);
        yield return ("nudge", [.. shown.Cards.Where(c => c.Tone == Tone.Warning).Take(8).Select(Message)]);
        yield return ("form", [Dialog(PlatformSamples.Form), .. shown.Forms.Where(f => f.Command.ToString().StartsWith("affect", StringComparison.Ordinal)).Take(1).Select(Dialog)]);
        yield return ("hostile", [.. shown.Cards.Where(c => c.ToPlain(TimeZoneInfo.Utc).Contains("<!channel>", StringComparison.Ordinal)).Take(6).Select(Message)]);
    }

    private static Shown Message(Card card) => Shown.Of(AdaptiveCards.Draw(card).Card, card);

    private static Shown Dialog(Form form) => Shown.Of(TeamsForm.Draw(form, InDialog).Card, IntroductionOf(form));

    private static Card IntroductionOf(Form form) => Card.Say(form.Introduction ?? ChatText.Empty);

    // Cards that differ in their words alone look alike, but for very long ones.
    private static string Shape(JsonNode? json) => json switch
    {
        JsonObject o => "{" + string.Join(',', o.Select(p => p.Key is "type" or "style" or "size" ? $"{p.Key}:{p.Value}" : $"{p.Key}:{Shape(p.Value)}")) + "}",
        JsonArray a => "[" + string.Join(',', a.Select(Shape).Distinct()) + "]",
        JsonValue v when v.TryGetValue<string>(out var text) => text.Split(' ').Max(w => w.Length) > 30 ? text : "",
        _ => "",
    };
}
