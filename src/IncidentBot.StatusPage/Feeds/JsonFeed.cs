using System.Text.Json.Serialization;
using IncidentBot.Chat;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Feeds;

/// <summary><c>/status/feed.json</c>: JSON Feed 1.1.</summary>
internal sealed record JsonFeed : Page
{
    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var title = OutsideText.OneLine(desk.Settings.Title);
        var feed = new Feed(
            "https://jsonfeed.org/version/1.1", title, desk.PublicUrl, desk.Absolute("/status/feed.json", desk.LocaleInLinks ? desk.Locale : null), desk.Locale, [new Author(title)],
            [.. Entry.Newest(desk).Select(e => new Item(
                e.Id, e.Url, e.Title, Prose.Of(e.Text).ToString(), e.Text, e.Short.Length > 0 ? e.Short : null,
                Time.Iso(e.Published), Time.Iso(e.Updated), e.Locale, e.Tags))]);
        return new(new Content("application/feed+json; charset=utf-8", Json.Of(feed)) { ForOtherSites = true });
    }

    private sealed record Feed(string Version, string Title, string HomePageUrl, string FeedUrl, string Language, IReadOnlyList<Author> Authors, IReadOnlyList<Item> Items);

    private sealed record Author(string Name);

    private sealed record Item(
        string Id, string Url, string Title, string ContentHtml, string ContentText,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Summary,
        string DatePublished, string DateModified, string Language, IReadOnlyList<string> Tags);
}
