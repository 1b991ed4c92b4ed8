using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>An incident or planned work with its facts and statements.</summary>
internal static class IncidentPart
{
    /// <summary>On the page of many: with its title, which leads to its own page.</summary>
    public static Html Of(PublicIncident incident, Desk desk) => Html.Of($"""
        <article class="card incident is-{Tone(incident)}">
        <h3>{Icon.Of(Tone(incident))}<a href="{desk.Link(Desk.PathOf(incident))}">{Language.Title(incident, desk)}</a></h3>
        {Facts(incident, desk)}{StatementPart.All(incident, desk, folded: true)}
        </article>
        """);

    /// <summary>Since when, where it stands, what is affected, and when we write next.</summary>
    public static Html Facts(PublicIncident incident, Desk desk) => Html.Of($"""
        {Html.If(incident.Drill, () => Html.Of($"""<p class="drill">{desk.Words.Drill}</p>"""))}
        <p class="facts">{When(incident, desk)} <span class="badge">{desk.Words.Label(incident.StatusNow(desk.Clock))}</span></p>
        {Affected(incident, desk)}{NextUpdate(incident, desk)}
        """);

    /// <summary>What an incident looks like by its colour and shape.</summary>
    public static string Tone(PublicIncident incident) =>
        incident.IsPlanned() ? "maintenance" : incident.IsOpenOutage() ? PublicWords.Worse(incident.Impact, "minor") : "none";

    private static Html When(PublicIncident incident, Desk desk) => incident switch
    {
        _ when incident.IsPlanned() && incident.EndsAt is { } until => Html.Of($"<span>{Time.Range(incident.StartedAt, until, desk)}</span>"),
        _ when incident.IsOpenOutage() => Html.Of(
            $"<span>{Time.In((local, dated) => desk.Words.Since(local, dated, desk.Clock.Since(incident.StartedAt)), incident.StartedAt, desk)}</span>"),
        _ when incident.EndOf() is { } end && end > incident.StartedAt => Html.Of(
            $"<span>{Html.Fill(desk.Words.Lasted(end - incident.StartedAt), Time.Range(incident.StartedAt, end, desk))}</span>"),
        _ => Html.Of($"<span>{Time.Full(incident.StartedAt, desk)}</span>"),
    };

    private static Html Affected(PublicIncident incident, Desk desk)
    {
        Func<IReadOnlyList<Whereabouts>, Desk, Html> where = incident.StatusNow(desk.Clock) == "scheduled" ? ServicesPart.PlacesOnly : ServicesPart.Levels;
        var services = incident.Impacts.GroupBy(i => i.Service, StringComparer.OrdinalIgnoreCase).ToList();
        // Nobody is to read that something is down which was.
        var over = IsOver(incident, desk);
        return Html.If(services.Count > 0, () => Html.Of($"""
            {Html.If(over, () => Html.Of($"""<p class="then">{desk.Words.AffectedThen}</p>"""))}<ul class="impacts{(over ? " over" : "")}" aria-label="{(over ? desk.Words.AffectedThen : desk.Words.Affected)}">{services.Select(s => Html.Of(
                $"""<li><span class="name">{s.First().Name}</span>{where(Whereabouts.Of([.. s], desk.Catalog.Find(s.Key)), desk)}</li>"""))}</ul>
            """));
    }

    private static bool IsOver(PublicIncident incident, Desk desk) =>
        incident.IsPlanned() ? incident.StatusNow(desk.Clock) is "completed" or "cancelled" : !incident.IsOpenOutage();

    private static Html NextUpdate(PublicIncident incident, Desk desk)
    {
        if (IsOver(incident, desk) || incident.NextUpdateAt is not { } at) return Html.Nothing;
        // Until the very second it is kept.
        return desk.Clock.HasCome(at.AddSeconds(1))
            ? Html.Of($"""<p class="next late"><strong>{Time.In(desk.Words.NextUpdate, at, desk)}{desk.Words.Stop}</strong> {desk.Words.Late}</p>""")
            : Html.Of($"""<p class="next"><strong>{Time.In(desk.Words.NextUpdate, at, desk)}</strong> <span>({desk.Words.In(desk.Clock.Until(at))})</span></p>""");
    }
}
