using IncidentBot.Catalog;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages;

/// <summary><c>/status/in</c>: all countries, each with how it is there.</summary>
internal sealed record CountriesPage : Page
{
    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var now = desk.Situation();
        var worst = now.Services
            .SelectMany(s => s.Where.SelectMany(w => w.Countries.Select(code => (code, Indicator: PublicWords.IndicatorOf(w.Level)))))
            .GroupBy(x => x.code, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Select(x => x.Indicator).Aggregate(PublicWords.Worse), StringComparer.OrdinalIgnoreCase);

        return new(Content.Of(Layout.Page(desk, $"{desk.Words.AllCountries} · {desk.Settings.Title}", "/status/in", now.Indicator, Html.Of($"""
            <h1 class="plain">{desk.Words.Yours}</h1>
            <div class="card">{Places.Chooser(desk)}</div>
            <h2>{desk.Words.AllCountries}</h2>
            <div class="card"><ul class="countries all">{desk.Words.Countries.Select(c => Row(c, worst.GetValueOrDefault(c.Code), desk))}</ul></div>
            """))));
    }

    private static Html Row(Country country, string? indicator, Desk desk) => Html.Of(
        $"""<li><a href="{desk.Link("/status/in/" + country.Code.ToLowerInvariant())}">{desk.Words.Country(country.Code)}</a>{Html.If(indicator is not null, () => Html.Of(
            $""" <span class="level is-{indicator}">{Icon.Of(indicator!)}{(indicator == "maintenance" ? desk.Words.PlannedWork : desk.Words.SomethingAffected)}</span>"""))}</li>""");
}
