using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Preview;

/// <summary>What the public page's own parts are given, so that they draw a statement as they will when it is published.</summary>
internal sealed record PreviewDesks(IPublicStatus Published, ServiceCatalog Catalog, StatusPageOptions Page, StatementsOptions Statements)
{
    /// <summary>The zone in which the page gives times.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Page.TimeZone);

    /// <summary>What a reader of one language sees at the moment of publication.</summary>
    public Desk For(string locale, PreviewDocument document) => new()
    {
        Public = Published,
        Recent = [],
        Catalog = Catalog,
        Settings = Page,
        Clock = new PageClock(document.ShownAt, Zone),
        DefaultLocale = Statements.DefaultLocale,
        AllLocales = [.. document.Revision.Texts.Select(t => t.Locale)],
        Locale = locale,
        LocaleInLinks = true,
    };
}
