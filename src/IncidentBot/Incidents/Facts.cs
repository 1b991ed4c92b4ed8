namespace IncidentBot.Incidents;

/// <summary>
/// What may be told of an incident at one moment: the impact snapshot from which a statement is written, and with which its text is compared.
/// If its services, countries, levels, beginning, status or public cause have changed, a statement's approvals are void.
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

    /// <summary>What customers see, as first recorded; null where nobody said. Where it differs from service to service, <see cref="ServiceFacts.Symptom"/> has each.</summary>
    public string? Symptom { get; init; }

    /// <summary>Whether all or some of the customers there are affected; null where it differs from service to service or from country to country.</summary>
    public Users? Users { get; init; } = Incidents.Users.All;

    /// <summary>The wording of the cause that may be told; null where there is none.</summary>
    public string? PublicCause { get; init; }

    /// <summary>Whether customers of one service see something else than those of another.</summary>
    public bool SymptomsDiffer() => Services.Any(s => s.Symptom is not null);

    /// <summary>All countries of <see cref="Services"/>, sorted codes.</summary>
    public IReadOnlyList<string> AllCountries() => [.. Services.SelectMany(s => s.Countries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether every service is affected in the whole of its footprint.</summary>
    public bool Everywhere() => Services.All(s => s.Everywhere);

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

    /// <summary>Whether all or some of its customers there are affected; null where it differs from country to country. An approval does not hang on it.</summary>
    public Users? Users { get; init; } = Incidents.Users.All;

    /// <summary>What its customers see, where those of the services see different things; null where all see the same, or nobody said.</summary>
    public string? Symptom { get; init; }

    /// <summary>Where it is at a level.</summary>
    public IReadOnlyList<string> At(Level level) => Levels.Count > 0 ? Levels.FirstOrDefault(l => l.Level == level)?.Countries ?? [] : level == Level ? Countries : [];
}

/// <summary>A level, and the countries where a service is at it.</summary>
/// <param name="Level">Which.</param>
/// <param name="Countries">Sorted codes.</param>
internal sealed record LevelIn(Level Level, IReadOnlyList<string> Countries);
