using IncidentBot.Catalog;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>Where something is so.</summary>
internal static class Places
{
    private const int MostInASentence = 3;

    /// <summary>In words; many countries are named in a list that opens.</summary>
    public static Html Of(IReadOnlyList<string> countries, bool everywhere, Desk desk) =>
        countries.Count <= MostInASentence || everywhere
            ? Html.Of($"""<p class="where">{desk.Words.In(countries, everywhere)}</p>""")
            : Html.Of($"""
                <details class="where"><summary>{desk.Words.In(countries, everywhere)}</summary><ul class="countries">{
                    desk.Words.Sorted(countries).Select(code =>
                        Html.Of($"""<li><a href="{desk.Link("/status/in/" + code.ToLowerInvariant())}">{desk.Words.Country(code)}</a></li>"""))
                }</ul></details>
                """);

    /// <summary>A form with which a country is chosen; it works without scripts.</summary>
    public static Html Chooser(Desk desk, string? chosen = null)
    {
        var served = desk.Catalog.Services.Where(s => !s.Hidden).SelectMany(s => s.Countries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var countries = desk.Words.Countries.Where(c => served.Count == 0 || served.Contains(c.Code));
        return Html.Of($"""
            <form class="chooser" action="/status/in" method="get">
            {Html.If(desk.LocaleInLinks, () => Html.Of($"""<input type="hidden" name="lang" value="{desk.Locale}">"""))}
            <label for="country">{desk.Words.YourCountry}</label>
            <select id="country" name="country" required><option value="">{desk.Words.Choose}</option>{countries.Select(c =>
                Html.Of($"""<option value="{c.Code.ToLowerInvariant()}"{Html.If(c.Code == chosen, () => Html.Of($" selected"))}>{desk.Words.Country(c.Code)}</option>"""))}</select>
            <button>{desk.Words.Show}</button>
            </form>
            """);
    }
}
