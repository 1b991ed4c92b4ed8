using IncidentBot.Catalog;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;
using Spoken = IncidentBot.Features.Statements.Languages.Language;

namespace IncidentBot.StatusPage.Pages;

/// <summary><c>/status/in/gb</c>: how it is in one country.</summary>
internal sealed record CountryPage(string Code) : Page
{
    /// <summary>The page of a country as typed: a code in any case, or a name, which leads to the code's page; help where it is neither.</summary>
    public static Page Of(string typed, bool chosen)
    {
        if (Countries.Find(typed) is { } country) return chosen ? new Elsewhere(PathOf(country.Code)) : new CountryPage(country.Code);
        var name = typed.Replace('-', ' ').Replace('+', ' ').Trim();
        var named = Countries.All.FirstOrDefault(c => c.OtherNames.Append(c.Name).Concat(Spoken.All.Select(l => l.Country(c.Code))).Contains(name, StringComparer.OrdinalIgnoreCase));
        return named is null ? NoSuchCountryPage.Instance : new Elsewhere(PathOf(named.Code));
    }

    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var now = desk.Situation(Code);
        var headline = desk.Words.HeadlineIn(now.Indicator, Code);
        return new(Content.Of(Layout.Page(desk, $"{headline} · {desk.Settings.Title}", PathOf(Code), now.Indicator, Html.Of($"""
            {Banner.Of(headline, Under(now, Code, desk), now.Indicator, desk, live: now.Open.Count + now.UnderWay.Count > 0)}
            <div class="card">{Places.Chooser(desk, Code)}</div>
            {Articles.Of(desk.Words.Now, "now", [.. now.Open, .. now.UnderWay], desk)}
            {Html.If(now.Services.Count > 0, () => ServicesPart.Of(now.Services, desk))}
            {Articles.Of(desk.Words.PlannedWork, "planned", now.Coming, desk)}
            <p class="more"><a href="{desk.Link("/status")}">{desk.Words.AllCountries}</a></p>
            """))));
    }

    private static Html Under(Situation now, string code, Desk desk) => now switch
    {
        { Services.Count: 0, Indicator: "none" } => Html.Of($"{desk.Words.NotOffered(code)}"),
        { Indicator: "none" } when desk.Situation().Impaired.Any() => Html.Of($"{desk.Words.AllWellIn(code)} {desk.Words.Elsewhere}"),
        { Indicator: "none" } => Html.Of($"{desk.Words.AllWellIn(code)}"),
        { Indicator: "maintenance" } => Html.Of($"{desk.Words.Reassurance(now.Indicator, now.OnlyWatched)}"),
        _ => Html.Of($"{desk.Words.Reassurance(now.Indicator, now.OnlyWatched)} {desk.Words.HowMany(now.Impaired.Count(), now.Services.Count)}"),
    };

    private static string PathOf(string code) => "/status/in/" + code.ToLowerInvariant();
}

/// <summary>Another address for the same thing.</summary>
internal sealed record Elsewhere(string Path) : Page
{
    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken) => new(Content.At(desk.Link(Path)));
}
