using IncidentBot.Catalog;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Cost;

/// <summary>What an incident costs, from its record.</summary>
internal static class IncidentCost
{
    /// <summary>Counts up to the incident's end, or to now while it lasts. Planned work, a false alarm and what was merged into another incident cost nothing here.</summary>
    public static Cost Of(Incident incident, ServiceCatalog catalog, DateTimeOffset now)
    {
        if (incident.Kind == IncidentKind.Maintenance || incident.Status == Status.Cancelled) return CostCalculator.Calculate([], now);
        var inputs = incident.Impacts
            .GroupBy(i => i.Service)
            .Select(g => new CostInput(catalog.Find(g.Key) ?? new Service(g.Key, g.Key), [.. g.Select(i => new CostWindow(i.Countries, i.Level, i.Users, i.From, i.To))]))
            .OrderBy(i => PlaceOf(i.Service, catalog));
        return CostCalculator.Calculate(inputs, incident.EndedAt ?? now);
    }

    // Services that the catalog no longer has come last.
    private static int PlaceOf(Service service, ServiceCatalog catalog) =>
        catalog.Services.Index().Where(s => s.Item == service).Select(s => s.Index).FirstOrDefault(int.MaxValue);
}
