using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages;

/// <summary><c>/status</c>: how everything is.</summary>
internal sealed record OverviewPage : Page
{
    /// <inheritdoc/>
    public override ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var now = desk.Situation();
        var headline = desk.Words.Headline(now.Indicator, now.OnlyWatched);
        var page = Layout.Page(desk, $"{headline} · {desk.Settings.Title}", "/status", now.Indicator, Html.Of($"""
            {Banner.Of(headline, Under(now, desk), now.Indicator, desk, live: now.Open.Count + now.UnderWay.Count > 0)}
            {Articles.Of(desk.Words.Now, "now", [.. now.Open, .. now.UnderWay], desk)}
            {ServicesPart.Of(now.Services, desk)}
            {Articles.Of(desk.Words.PlannedWork, "planned", now.Coming, desk)}
            <section aria-labelledby="yours"><h2 id="yours">{desk.Words.Yours}</h2><div class="card">{Places.Chooser(desk)}</div></section>
            {LastDays.Of(desk)}
            """));
        return new(Content.Of(page));
    }

    private static Html Under(Situation now, Desk desk)
    {
        var impaired = now.Impaired.Count();
        return Html.Of($"{desk.Words.Reassurance(now.Indicator, now.OnlyWatched)}{Html.If(impaired > 0, () => Html.Of($" {desk.Words.HowMany(impaired, now.Services.Count)}"))}");
    }
}
