using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages;

/// <summary><c>/status/history</c>: a month, or the last three.</summary>
/// <param name="Month">Its first day; null for the last three.</param>
internal sealed record HistoryPage(DateOnly? Month) : Page
{
    private const int MonthsAtOnce = 3;
    private const int FirstYear = 1990;

    /// <inheritdoc/>
    public override async ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var today = desk.Clock.Today();
        var current = today.AddDays(1 - today.Day);
        if (Month is { } asked && (asked > current || asked.Year < FirstYear)) return null;

        var newest = Month ?? current;
        var oldest = Month ?? current.AddMonths(1 - MonthsAtOnce);
        var incidents = await desk.Public.BetweenAsync(desk.Clock.StartOf(oldest), desk.Clock.StartOf(newest.AddMonths(1)), cancellationToken);
        var months = Enumerable.Range(0, Month is null ? MonthsAtOnce : 1).Select(n => newest.AddMonths(-n));
        var title = Month is { } m ? $"{desk.Words.History}, {desk.Words.Month(m)}" : desk.Words.History;
        return Content.Of(Layout.Page(desk, $"{title} · {desk.Settings.Title}", "/status/history", desk.Situation().Indicator, Html.Of($"""
            <h1 class="plain">{title}</h1>
            {months.Select(month => Section(month, incidents, desk))}
            <nav class="pager" aria-label="{desk.Words.ShowMonth}">
            {Html.If(oldest.Year > FirstYear, () => To(oldest.AddMonths(-1), "prev", "← ", "", desk))}
            {Html.If(newest < current, () => To(newest.AddMonths(1), "next", "", " →", desk))}
            </nav>
            <form class="card chooser" action="/status/history" method="get">
            {Html.If(desk.LocaleInLinks, () => Html.Of($"""<input type="hidden" name="lang" value="{desk.Locale}">"""))}
            <label for="month">{desk.Words.ShowMonth}</label>
            <input id="month" name="month" type="month" value="{newest.ToString("yyyy-MM")}" max="{current.ToString("yyyy-MM")}" placeholder="2015-03" required>
            <button>{desk.Words.Show}</button></form>
            """)));
    }

    private static Html Section(DateOnly month, IReadOnlyList<PublicIncident> incidents, Desk desk)
    {
        var (from, to) = (desk.Clock.StartOf(month), desk.Clock.StartOf(month.AddMonths(1)));
        var those = incidents.Where(i => i.StartedAt < to && (i.EndOf() ?? DateTimeOffset.MaxValue) >= from).OrderByDescending(i => i.StartedAt).ToList();
        return Html.Of($"""
            <section aria-labelledby="m-{month.ToString("yyyy-MM")}"><h2 id="m-{month.ToString("yyyy-MM")}">{desk.Words.Month(month)}</h2>
            <div class="card">{(those.Count == 0
                ? Html.Of($"""<p class="quiet">{desk.Words.NothingThatMonth}</p>""")
                : Html.Of($"""<ul class="past">{those.Select(i => PastPart.Of(i, desk))}</ul>"""))}</div></section>
            """);
    }

    private static Html To(DateOnly month, string rel, string before, string after, Desk desk) => Html.Of(
        $"""<a rel="{rel}" href="{desk.Link("/status/history?month=" + month.ToString("yyyy-MM"))}">{before}{desk.Words.Month(month)}{after}</a>""");
}
