using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Cards;
using Microsoft.Playwright;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>A page that shows cards as a client of Teams does, and says what is wrong with how they look.</summary>
internal sealed class CardPage : IAsyncDisposable
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "incidentbot-screenshots")).FullName;
    private readonly IBrowserContext _window;
    private readonly IPage _page;
    private readonly bool _dark;
    private readonly int _width;

    private CardPage(IBrowserContext window, IPage page, bool dark, int width) => (_window, _page, _dark, _width) = (window, page, dark, width);

    public static async Task<CardPage> OpenAsync(Chromium chromium, bool dark, int width)
    {
        var (renderer, markdown) = (Components.NeedNode("adaptivecards/dist/adaptivecards.min.js"), Components.NeedNode("markdown-it/dist/browser/markdown-it.umd.min.js"));
        // What is fetched from elsewhere, such as pictures, is not there.
        var window = await chromium.OpenAsync(new() { Offline = true, Locale = "en-GB", TimezoneId = "Europe/Berlin", ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=en><title>Cards</title><body></body></html>");
        await page.AddStyleTagAsync(new() { Path = Components.NeedNode("adaptivecards/dist/adaptivecards.css") });
        await page.AddStyleTagAsync(new() { Path = Mine("cards.css") });
        foreach (var script in (string[])[renderer, markdown, Mine("cards.js")]) await page.AddScriptTagAsync(new() { Path = script });
        return new(window, page, dark, width);
    }

    /// <summary>Shows cards below one another; what of them does not fit, or is more than it should be.</summary>
    public async Task<IReadOnlyList<string>> ShowAsync(params IEnumerable<Shown> cards)
    {
        var given = new JsonArray([.. cards.Select(c => (JsonNode?)c.ToJson())]);
        var problems = await _page.EvaluateAsync<string[]>($"([cards, theme, width]) => show(JSON.parse(cards), theme, width)", new object[] { given.ToJsonString(), _dark ? "dark" : "light", _width });
        return problems;
    }

    /// <summary>Leaves a picture of what is shown, to be looked at.</summary>
    public Task PictureAsync(string name) => _page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"teams-{name}-{(_dark ? "dark" : "light")}-{_width}.png"), FullPage = true });

    /// <summary>Everything that is read in the page.</summary>
    public Task<string> WordsAsync() => _page.InnerTextAsync("body");

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    private static string Mine(string file) => Path.Combine(Components.Root, "tests", "IncidentBot.EndToEnd", "Teams", file);
}

/// <summary>A card with the addresses to which it may lead.</summary>
internal sealed record Shown(AdaptiveCard Card, IReadOnlyList<string> Addresses)
{
    /// <summary>A card with the links and pictures that the product put into it.</summary>
    public static Shown Of(AdaptiveCard drawn, params IReadOnlyList<Card> cards) => new(drawn, [.. cards.SelectMany(c => c.Blocks).SelectMany(Texts).SelectMany(t => t.Runs).OfType<LinkRun>().Select(l => l.Url.AbsoluteUri)
        .Concat(cards.SelectMany(c => c.Blocks).OfType<ImageBlock>().Select(i => i.Url.AbsoluteUri))]);

    public JsonObject ToJson() => new()
    {
        ["json"] = JsonNode.Parse(TeamsJson.Write(Card)),
        ["addresses"] = new JsonArray([.. Addresses.Select(a => (JsonNode?)a)]),
        ["people"] = new JsonArray([.. (Card.Msteams?.Entities ?? []).Select(m => (JsonNode?)m.Mentioned.Name)]),
    };

    private static IEnumerable<ChatText> Texts(Block block) => block switch
    {
        TitleBlock b => [b.Text],
        IncidentBot.Chat.TextBlock b => [b.Text],
        NoteBlock b => [b.Text],
        FactsBlock b => b.Facts.Select(f => f.Value),
        _ => [],
    };
}
