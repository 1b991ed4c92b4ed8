using IncidentBot.Features.Statements;

namespace IncidentBot.Incidents;

/// <summary>
/// What may be told of an incident at one moment: the impact snapshot from which a statement is written, and with which its text is compared.
/// If any of it but <see cref="Symptom"/>, <see cref="Users"/> and the resolution's time has changed, a statement's approvals are void.
/// </summary>
internal sealed record Facts
{
    /// <summary>The incident's number.</summary>
    public required int Number { get; init; }

    /// <summary>Outage or planned work.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>1 (worst) to 4.</summary>
    public required int Severity { get; init; }

    /// <summary>Where it stands.</summary>
    public required Status Status { get; init; }

    /// <summary>Since when customers feel it; for planned work: when it begins.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ended, or (planned work) is to end; null while it lasts.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>
    /// What is impaired now, a row a service, in the catalog's order, hidden services left out.
    /// For an incident that has ended: what was impaired at any time, at its worst level.
    /// </summary>
    public required IReadOnlyList<ServiceFacts> Services { get; init; }

    /// <summary>What customers see, as first recorded; null where nobody said.</summary>
    public string? Symptom { get; init; }

    /// <summary>Whether all or some of the customers there are affected.</summary>
    public Users Users { get; init; }

    /// <summary>The wording of the cause that may be told; null where there is none.</summary>
    public string? PublicCause { get; init; }

    /// <summary>All countries of <see cref="Services"/>, sorted codes.</summary>
    public IReadOnlyList<string> AllCountries() => [.. Services.SelectMany(s => s.Countries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether every service is affected in the whole of its footprint.</summary>
    public bool Everywhere() => Services.All(s => s.Everywhere);

    /// <summary>The facts whose change makes a statement void, as one string: equal for equal facts.</summary>
    public string PublicKey() => CanonicalJson.Hash(new
    {
        Services = Services.Select(s => new { s.Key, Level = Names.Of(s.Level), s.Countries, Levels = s.Levels.Select(l => new { Level = Names.Of(l.Level), l.Countries }) }),
        Since,
        Status = Names.Of(Status),
        PublicCause,
    });

    /// <summary>Which of those differ from older ones, in words; empty where none does.</summary>
    public IReadOnlyList<string> ChangesSince(Facts older)
    {
        var changes = new List<string>();
        foreach (var before in older.Services.Where(b => Services.All(s => s.Key != b.Key))) changes.Add($"{before.Name} is no longer affected");
        foreach (var now in Services)
        {
            if (older.Services.FirstOrDefault(s => s.Key == now.Key) is not { } before)
            {
                changes.Add($"{now.Name} is affected too");
                continue;
            }
            if (before.Level != now.Level) changes.Add($"{now.Name} went from {Names.InWords(before.Level)} to {Names.InWords(now.Level)}");
            var gone = before.Countries.Except(now.Countries).ToList();
            var come = now.Countries.Except(before.Countries).ToList();
            foreach (var level in before.Level == now.Level && gone.Count + come.Count == 0 ? now.Levels.Concat(now.Levels.Count == 0 ? [new(now.Level, now.Countries)] : []) : [])
                if (level.Countries.Except(At(before, level.Level)).ToList() is { Count: > 0 } moved)
                    changes.Add($"{now.Name} has a {Names.InWords(level.Level)} in {RegionWords.InSentence(moved, 3)} now");
            if (gone.Count > 0) changes.Add($"{now.Name} is no longer affected in {RegionWords.InSentence(gone, 3)}");
            if (come.Count > 0) changes.Add($"{now.Name} is affected in {RegionWords.InSentence(come, 3)} too");
        }
        if (older.Since != Since) changes.Add($"it began at {Chat.InstantText.Format(Since, Chat.InstantFormat.Full, TimeZoneInfo.Utc)}");
        if (older.Status != Status) changes.Add($"the status went from {Names.InWords(older.Status)} to {Names.InWords(Status)}");
        if (older.PublicCause != PublicCause) changes.Add("the public cause changed");
        return changes;
    }

    private static IReadOnlyList<string> At(ServiceFacts service, Level level) =>
        service.Levels.Count == 0 ? (service.Level == level ? service.Countries : []) : service.Levels.FirstOrDefault(l => l.Level == level)?.Countries ?? [];

    /// <summary>The worst level among the services; operational where nothing is impaired.</summary>
    public Level WorstLevel() => Services.Count == 0 ? Level.Operational : Services.Max(s => s.Level);
}

/// <summary>One service in <see cref="Facts"/>.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its public name.</param>
/// <param name="Level">Its worst level in any of the countries.</param>
/// <param name="Countries">Where: sorted codes.</param>
/// <param name="Everywhere">Whether that is its whole footprint.</param>
internal sealed record ServiceFacts(string Key, string Name, Level Level, IReadOnlyList<string> Countries, bool Everywhere)
{
    /// <summary>Where it is at which level, the worst first; empty where it is at one level in all the countries.</summary>
    public IReadOnlyList<LevelIn> Levels { get; init; } = [];
}

/// <summary>A level, and the countries where a service is at it.</summary>
/// <param name="Level">Which.</param>
/// <param name="Countries">Sorted codes.</param>
internal sealed record LevelIn(Level Level, IReadOnlyList<string> Countries);
