namespace IncidentBot.Incidents;

/// <summary>A time by which somebody must hear something.</summary>
/// <param name="DueAt">When.</param>
/// <param name="Kind">Why.</param>
/// <param name="Snoozes">How often its nudge was put off.</param>
/// <param name="SnoozedUntil">Until when it is quiet; null where it is not.</param>
internal sealed record Deadline(DateTimeOffset DueAt, DeadlineKind Kind, int Snoozes = 0, DateTimeOffset? SnoozedUntil = null);

/// <summary>Why something is due.</summary>
internal enum DeadlineKind
{
    /// <summary>The public has not heard anything yet.</summary>
    FirstStatement,
    /// <summary>The last published statement promised it.</summary>
    Promise,
    /// <summary>Nothing was promised; the configured cadence asks for it.</summary>
    Cadence,
    /// <summary>The team's own cadence.</summary>
    Team,
}

/// <summary>Which of an incident's two clocks.</summary>
internal enum Clock
{
    /// <summary>What the public waits for.</summary>
    Public,
    /// <summary>What the team waits for.</summary>
    Team,
}
