using IncidentBot.Catalog;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>
    /// What may be told of it now. Where nothing is impaired any more, the services that were are named, as operational while it is watched
    /// and at their worst level once it is over.
    /// </summary>
    public Facts Facts(ServiceCatalog catalog)
    {
        // What customers are not told of does not colour what they are told.
        var open = catalog.Services.Where(s => !s.Hidden).ToList();
        var all = Impacts.Where(i => open.Exists(s => s.Key == i.Service)).ToList();
        var now = all.Where(i => i.To is null).ToList();
        var told = now.Count > 0 ? now : all;
        var symptoms = told.Select(i => i.Symptom).OfType<string>().Distinct().ToList();
        string? SymptomOf(string service) => told.Where(i => i.Service == service).Select(i => i.Symptom).FirstOrDefault(said => said is not null);
        // What is said of one service is not told of another of which nobody said it.
        var alike = symptoms.Count == 0 || (symptoms.Count == 1 && told.TrueForAll(i => SymptomOf(i.Service) is not null));
        return new()
        {
            Number = Number,
            Kind = Kind,
            Severity = Severity,
            Status = Status,
            Since = StartedAt,
            // Work that never took place keeps the window that customers were told.
            Until = Kind == IncidentKind.Maintenance && Status == Status.Cancelled ? PlannedEnd : EndedAt ?? PlannedEnd,
            Services = [.. open
                .Select(s => ServiceFacts(s, [.. told.Where(i => i.Service == s.Key)], recovered: now.Count == 0 && IsOpen && Kind == IncidentKind.Outage))
                .OfType<ServiceFacts>().Select(s => alike ? s : s with { Symptom = SymptomOf(s.Key) })],
            Symptom = symptoms.FirstOrDefault(),
            Users = Alike(told),
            PublicCause = PublicCause,
        };
    }

    private static ServiceFacts? ServiceFacts(Service service, IReadOnlyList<Impact> impacts, bool recovered)
    {
        if (impacts.Count == 0) return null;
        var countries = impacts.SelectMany(i => i.Countries).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(service.Key, service.Name, recovered ? Level.Operational : impacts.Max(i => i.Level), countries, countries.Count >= service.Countries.Count)
        {
            Levels = recovered ? [] : Levels(countries, impacts),
            Users = Alike(impacts),
        };
    }

    // "All" is not said for those of whom only some are affected, nor "some" where it is all.
    private static Users? Alike(IReadOnlyList<Impact> impacts) => impacts.Select(i => (Users?)i.Users).Distinct().ToList() is [var one] ? one : null;

    private static List<LevelIn> Levels(IReadOnlyList<string> countries, IReadOnlyList<Impact> impacts)
    {
        if (impacts.All(i => i.Level == impacts[0].Level)) return [];
        var levels = countries.GroupBy(c => impacts.Where(i => i.Countries.Contains(c)).Max(i => i.Level)).OrderByDescending(g => g.Key).Select(g => new LevelIn(g.Key, [.. g])).ToList();
        return levels.Count > 1 ? levels : [];
    }
}
