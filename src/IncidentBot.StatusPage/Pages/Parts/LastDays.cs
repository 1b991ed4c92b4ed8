using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>The last 15 days: a strip with a bar a day, its height saying how bad it was, and what there was.</summary>
internal static class LastDays
{
    private const int Days = 15;

    /// <summary>Draws them.</summary>
    public static Html Of(Desk desk)
    {
        var today = desk.Clock.Today();
        var first = today.AddDays(1 - Days);
        var standing = desk.Recent.Where(i => !i.IsPlanned() && i.Stands()).ToList();
        var over = desk.Recent.Where(i => IsOver(i, desk) && LastDay(i, desk) >= first).ToList();
        return Html.Of($"""
            <section aria-labelledby="days"><h2 id="days">{desk.Words.LastDays}</h2>
            <div class="card">
            <ol class="strip">{Enumerable.Range(0, Days).Select(n => Bar(first.AddDays(n), standing, desk))}</ol>
            {(over.Count == 0 ? Html.Of($"""<p class="quiet">{(standing.Count == 0 ? desk.Words.NothingInLastDays : desk.Words.NothingElseInLastDays)}</p>""") : Html.Of($"""<ul class="past">{over.Select(i => PastPart.Of(i, desk))}</ul>"""))}
            <p class="more"><a href="{desk.Link("/status/history")}">{desk.Words.History}</a></p>
            </div></section>
            """);
    }

    private static Html Bar(DateOnly day, List<PublicIncident> outages, Desk desk)
    {
        var worst = outages.Where(i => desk.Clock.DayOf(i.StartedAt) <= day && (i.EndOf() is null || desk.Clock.DayOf(i.EndOf()!.Value) >= day))
            .Select(i => i.Impact).Append("none").Aggregate(PublicWords.Worse);
        var words = desk.Words.DayWas(worst);
        return Html.Of($"""<li class="day is-{worst}" title="{desk.Words.Day(day, year: false)}: {words}"><span>{Time.Day(day, desk)}: {words}</span></li>""");
    }

    private static bool IsOver(PublicIncident incident, Desk desk) =>
        incident.IsPlanned() ? incident.StatusNow(desk.Clock) is "completed" or "cancelled" : !incident.IsOpenOutage();

    private static DateOnly LastDay(PublicIncident incident, Desk desk)
    {
        var end = incident.EndOf() ?? incident.UpdatedAt;
        return desk.Clock.DayOf(end > incident.UpdatedAt ? end : incident.UpdatedAt);
    }
}

/// <summary>A line about an incident that is over, or in a list of many.</summary>
internal static class PastPart
{
    /// <summary>Draws it.</summary>
    public static Html Of(PublicIncident incident, Desk desk)
    {
        var tone = incident.IsPlanned() ? "maintenance" : incident.Stands() ? PublicWords.Worse(incident.Impact, "minor") : "none";
        var end = incident.EndOf();
        return Html.Of($"""
            <li>{Icon.Of(tone)}<div><a href="{desk.Link(Desk.PathOf(incident))}">{Language.Title(incident, desk)}</a>
            {Html.If(incident.Drill, () => Html.Of($"""<span class="drill">{desk.Words.Drill}</span>"""))}
            <p>{(end > incident.StartedAt ? Time.Range(incident.StartedAt, end.Value, desk) : Time.Full(incident.StartedAt, desk))} · {desk.Words.Label(incident.StatusNow(desk.Clock))}</p></div></li>
            """);
    }
}
