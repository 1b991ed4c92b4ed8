using IncidentBot.Catalog;
using IncidentBot.Chat;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>Records an impact on several services, each in its own countries, from a time on.</summary>
    public void Affect(IReadOnlyList<ServiceIn> where, Level level, Users users, string? symptom, DateTimeOffset since, Act act)
    {
        RefuseIfEnded("affect");
        foreach (var (service, countries) in where) Impacts = ImpactRecord.Mark(Impacts, service.Key, countries, level, users, symptom, since);
        foreach (var (services, place) in Told(where))
            Record(act, "impact", $"{services}: {Names.InWords(level)} in {place}{(users == Users.Some ? ", some users" : "")}{(symptom is null ? "" : $" ({symptom})")}", since);
        BeginNoLaterThan(since, act);
    }

    /// <summary>Ends the impact on several services, each in its own countries. Those not impaired there are passed over; if none is, it refuses.</summary>
    public IReadOnlyList<ServiceIn> Restore(IReadOnlyList<ServiceIn> where, DateTimeOffset at, Act act)
    {
        var ended = new List<ServiceIn>();
        foreach (var (service, countries) in where)
        {
            var impaired = ImpactRecord.ImpairedFrom(Impacts, service.Key, countries, at);
            if (impaired.Count == 0) continue;
            Impacts = ImpactRecord.End(Impacts, service.Key, impaired, at);
            ended.Add(new(service, impaired));
        }
        foreach (var (services, place) in Told(ended)) Record(act, "restored", $"{services}: restored in {place}", at);
        if (ended.Count == 0)
            throw new RefusalException(ChatText.Of($"Nothing there is marked as affected, so there is nothing to restore."), "show");
        return ended;
    }

    /// <summary>Says what planned work will touch, for as long as it is planned.</summary>
    public void Schedule(IReadOnlyList<ServiceIn> where, Act act)
    {
        Impacts = [.. where.Select(w => new Impact(w.Service.Key, w.Countries, Level.UnderMaintenance, Users.All, null, StartedAt, PlannedEnd))];
        Record(act, "impact", $"Touches {RegionWords.Join([.. where.Select(w => w.Service.Name)])}", StartedAt);
    }

    /// <summary>Moves the beginning back where something is said to have been so before it.</summary>
    private void BeginNoLaterThan(DateTimeOffset since, Act act)
    {
        if (Kind == IncidentKind.Maintenance || since >= StartedAt) return;
        StartedAt = since;
        Record(act, "started", "The beginning moves back", since);
    }

    // Services that share their countries are told in one line.
    private static IEnumerable<(string Services, string Place)> Told(IReadOnlyList<ServiceIn> where) =>
        where.GroupBy(w => Where(w.Service, w.Countries)).Select(g => (RegionWords.Join([.. g.Select(w => w.Service.Name)]), g.Key));

    private static string Where(Service service, IReadOnlyList<string> countries) =>
        countries.Count == service.Countries.Count ? "all countries" : RegionWords.InSentence(countries, 5);
}

/// <summary>A service, and where of it.</summary>
/// <param name="Service">What.</param>
/// <param name="Countries">Sorted codes.</param>
internal sealed record ServiceIn(Service Service, IReadOnlyList<string> Countries);
