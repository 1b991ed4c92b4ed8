using IncidentBot.Chat;
using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Preview;

/// <summary>What is around the preview and around the page that refuses it. It is for insiders, and speaks English as the chat does.</summary>
internal static class PreviewLayout
{
    /// <summary>A whole page.</summary>
    public static Html Page(string title, Html main, PreviewDesks desks) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="no-referrer">
        <link rel="stylesheet" href="{Asset.Stylesheet.Path}">
        <link rel="stylesheet" href="{Asset.PreviewStylesheet.Path}">
        <link rel="icon" type="image/svg+xml" href="{Asset.Icons["maintenance"].Path}">
        </head>
        <body class="preview">
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top"><p class="site">{desks.Page.Title}</p><p class="inside">For insiders: not published by this page</p></header>
        <main id="content" tabindex="-1">
        {main}
        </main>
        </body>
        </html>
        """);

    /// <summary>An instant for an insider: date and time in the page's zone.</summary>
    public static Html Time(DateTimeOffset at, PreviewDesks desks) =>
        Html.Of($"""<time datetime="{Pages.Parts.Time.Iso(at)}">{InstantText.Format(at, InstantFormat.Full, desks.Zone)}</time>""");
}
