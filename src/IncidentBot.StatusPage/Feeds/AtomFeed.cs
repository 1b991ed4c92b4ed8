using System.Xml.Linq;
using IncidentBot.Chat;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Feeds;

/// <summary><c>/status/feed.atom</c>: RFC 4287.</summary>
internal sealed record AtomFeed : Page
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var entries = Entry.Newest(desk);
        // A feed must say when it changed; one without entries has not changed since a day that never moves.
        var updated = entries.Select(e => e.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var feed = new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", desk.Locale),
            new XElement(Atom + "id", Entry.Tag(desk, DateTimeOffset.UnixEpoch, "status")),
            new XElement(Atom + "title", OutsideText.OneLine(desk.Settings.Title)),
            new XElement(Atom + "updated", Time.Iso(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", OutsideText.OneLine(desk.Settings.Title))),
            Link("self", "application/atom+xml", desk.Absolute("/status/feed.atom", desk.LocaleInLinks ? desk.Locale : null)),
            Link("alternate", "text/html", desk.PublicUrl),
            desk.AllLocales.Where(_ => desk.AllLocales.Count > 1).Select(locale => Alternate(locale, desk)),
            entries.Select(Of));
        return new(new Content("application/atom+xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed) { ForOtherSites = true });
    }

    private static XElement Of(Entry entry) => new(Atom + "entry",
        new XAttribute(XNamespace.Xml + "lang", entry.Locale),
        new XElement(Atom + "id", entry.Id),
        new XElement(Atom + "title", entry.Title),
        Link("alternate", "text/html", entry.Url),
        new XElement(Atom + "published", Time.Iso(entry.Published)),
        new XElement(Atom + "updated", Time.Iso(entry.Updated)),
        entry.Tags.Select(tag => new XElement(Atom + "category", new XAttribute("term", tag))),
        entry.Short.Length > 0 ? new XElement(Atom + "summary", entry.Short) : null,
        new XElement(Atom + "content", new XAttribute("type", "html"), Prose.Of(entry.Text).ToString()));

    private static XElement Alternate(string locale, Desk desk)
    {
        var link = Link("alternate", "text/html", desk.Absolute("/status", locale));
        link.Add(new XAttribute("hreflang", locale));
        return link;
    }

    private static XElement Link(string rel, string type, string href) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", href));
}
