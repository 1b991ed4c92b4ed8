using IncidentBot.Catalog;
using IncidentBot.Incidents;
using IncidentBot.Public;

namespace IncidentBot.StatusPage.Model;

/// <summary>How things are now, everywhere or in one country: derived from all open public incidents together.</summary>
internal sealed class Situation
{
    private readonly string? _country;

    /// <summary>Derives it.</summary>
    /// <param name="recent">What is public.</param>
    /// <param name="catalog">The services.</param>
    /// <param name="clock">The time; planned work goes by it.</param>
    /// <param name="country">Only what is so in this country; null for all.</param>
    public Situation(IReadOnlyList<PublicIncident> recent, ServiceCatalog catalog, PageClock clock, string? country = null)
    {
        _country = country;
        Open = [.. recent.Where(i => i.IsOpenOutage() && Concerns(i)).OrderByDescending(i => PublicWords.Rank(i.Impact)).ThenByDescending(i => i.StartedAt)];

        var planned = recent.Where(i => i.IsPlanned() && i.Stands() && Concerns(i)).OrderBy(i => i.StartedAt).ThenBy(i => i.Number)
            .Select(i => (Work: i, Status: i.StatusNow(clock))).ToList();
        UnderWay = [.. planned.Where(p => p.Status is "in_progress" or "verifying").Select(p => p.Work)];
        Coming = [.. planned.Where(p => p.Status == "scheduled").Select(p => p.Work)];

        var impacts = Open.SelectMany(i => i.Impacts)
            .Concat(UnderWay.SelectMany(i => i.Impacts).Select(i => i with { Level = Names.Of(Level.UnderMaintenance) }))
            .Where(Touches)
            .ToLookup(i => i.Service, StringComparer.OrdinalIgnoreCase);
        Services = [.. catalog.Services.Where(s => !s.Hidden && (country is null || s.Countries.Contains(country)))
            .Select(s => new ServiceState(s, Whereabouts.Of([.. impacts[s.Key]], s)))];

        Indicator = Open.Select(IndicatorOf).Append(UnderWay.Count > 0 ? "maintenance" : "none").Aggregate(PublicWords.Worse);
    }

    /// <summary>Outages that are not over, the worst first.</summary>
    public IReadOnlyList<PublicIncident> Open { get; }

    /// <summary>Planned work under way.</summary>
    public IReadOnlyList<PublicIncident> UnderWay { get; }

    /// <summary>Planned work to come, the soonest first.</summary>
    public IReadOnlyList<PublicIncident> Coming { get; }

    /// <summary>The services that customers may see, in the catalog's order.</summary>
    public IReadOnlyList<ServiceState> Services { get; }

    /// <summary>Statuspage's word for how bad it is altogether.</summary>
    public string Indicator { get; }

    /// <summary>Whether what was out works again, and is only watched.</summary>
    public bool OnlyWatched => Open.Count > 0 && Open.All(IsWatched);

    /// <summary>The services that are impaired (planned work is not an impairment).</summary>
    public IEnumerable<ServiceState> Impaired => Services.Where(s => s.Level > Level.UnderMaintenance);

    // What works again everywhere still concerns those of whom it was told that it did not.
    private bool Concerns(PublicIncident incident) =>
        _country is null || (incident.Impacts.Count > 0 ? incident.Impacts : incident.Statements.SelectMany(s => s.Impacts)).Any(Touches);

    private static bool IsWatched(PublicIncident incident) => incident.Impacts.Count == 0 && incident.Status == "monitoring";

    private bool Touches(PublicImpact impact) => _country is null || impact.Countries.Contains(_country, StringComparer.OrdinalIgnoreCase);

    // In one country only what is impaired there counts; altogether, what was told of the incident, and that is never nothing.
    private string IndicatorOf(PublicIncident incident)
    {
        if (_country is null && IsWatched(incident)) return "minor";
        if (_country is null && incident.Impact != "none") return incident.Impact;
        return incident.Impacts.Where(Touches).Select(i => PublicWords.IndicatorOf(PublicWords.LevelOf(i.Level)))
            .Append(_country is null ? "minor" : "none").Aggregate(PublicWords.Worse);
    }
}

/// <summary>How a service fares.</summary>
/// <param name="Service">Which.</param>
/// <param name="Where">Where it is impaired, the worst level first; empty where it is well.</param>
internal sealed record ServiceState(Service Service, IReadOnlyList<Whereabouts> Where)
{
    /// <summary>The worst level over all open incidents, in any country.</summary>
    public Level Level => Where.Count == 0 ? Level.Operational : Where[0].Level;
}
