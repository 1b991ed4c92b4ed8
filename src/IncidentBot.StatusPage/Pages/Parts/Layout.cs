using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>What is around every page.</summary>
internal static class Layout
{
    /// <summary>A whole page.</summary>
    /// <param name="desk">What it is made from.</param>
    /// <param name="title">For the browser's tab and for search engines.</param>
    /// <param name="path">Its own address, without the language.</param>
    /// <param name="indicator">How things are: the icon in the tab.</param>
    /// <param name="main">What is on it.</param>
    public static Html Page(Desk desk, string title, string path, string indicator, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{desk.Words.Locale}">
        <head>
        <meta charset="utf-8">
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="{Asset.Stylesheet.Path}">
        <link rel="icon" type="image/svg+xml" href="{Asset.Icons[indicator].Path}">
        <link rel="canonical" href="{desk.Absolute(path, desk.LocaleInLinks ? desk.Locale : null)}">
        {Html.If(desk.AllLocales.Count > 1, () => Html.Of($"""
            {desk.AllLocales.Select(locale => Html.Of($"""<link rel="alternate" hreflang="{locale}" href="{desk.Absolute(path, locale)}">"""))}<link rel="alternate" hreflang="x-default" href="{desk.Absolute(path)}">
            """))}
        <link rel="alternate" type="application/atom+xml" title="Atom" href="{desk.Link("/status/feed.atom")}">
        <link rel="alternate" type="application/feed+json" title="JSON Feed" href="{desk.Link("/status/feed.json")}">
        </head>
        <body>
        <a class="skip" href="#content">{desk.Words.SkipToContent}</a>
        <header class="top"><a class="site" href="{desk.Link("/status")}">{Icon.Of(indicator)}{desk.Settings.Title}</a>
        <nav aria-label="{desk.Settings.Title}"><ul>{Item("/status", desk.Words.Status, path, desk)}{Item("/status/history", desk.Words.History, path, desk)}{Html.If(desk.Offer.Any, () => Item("/status/subscribe", desk.Words.Subscribe, path, desk))}</ul></nav></header>
        <main id="content" tabindex="-1">
        {main}
        </main>
        {Footer(desk, path)}
        </body>
        </html>
        """);

    private static Html Item(string path, string words, string current, Desk desk) => Html.Of(
        $"""<li><a href="{desk.Link(path)}"{Html.If(path == current, () => Html.Of($" aria-current=\"page\""))}>{words}</a></li>""");

    private static Html Footer(Desk desk, string path) => Html.Of($"""
        <footer class="bottom">
        <ul aria-label="{desk.Words.Follow}">
        <li><a href="{desk.Link("/status/feed.atom")}">Atom</a></li>
        <li><a href="{desk.Link("/status/feed.json")}">JSON Feed</a></li>
        <li><a href="{desk.Link("/status/api/v2/summary.json")}">API</a></li>
        <li><a href="{desk.Link("/status/in")}">{desk.Words.AllCountries}</a></li>
        </ul>
        {Html.If(desk.AllLocales.Count > 1, () => Html.Of($"""
            <div class="languages"><p>{desk.Words.LanguagesThere}</p><ul aria-label="{desk.Words.LanguagesThere}">{desk.AllLocales.Select(locale => Html.Of(
                $"""<li><a href="{Locales.In(locale, path)}" lang="{locale}" hreflang="{locale}"{Html.If(locale == desk.Locale, () => Html.Of($" aria-current=\"true\""))}>{Wording.NameOf(locale)}</a></li>"""))}</ul></div>
            """))}
        <p>{desk.Words.WhenTimesAre(desk.Clock.Zone.Id)}</p>
        </footer>
        """);
}
