using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>Marks words that are in another language than the page's own.</summary>
internal static class Language
{
    /// <summary>The attributes, with the space before them.</summary>
    public static Html Of(string locale, Desk desk) =>
        locale.Equals(desk.Words.Locale, StringComparison.OrdinalIgnoreCase) ? Html.Of($" dir=\"auto\"") : Html.Of($" lang=\"{locale}\" dir=\"auto\"");

    /// <summary>An incident's title.</summary>
    public static Html Title(Public.PublicIncident incident, Desk desk)
    {
        var (locale, words) = desk.TitleOf(incident);
        return Html.Of($"<span{Of(locale, desk)}>{words}</span>");
    }
}
