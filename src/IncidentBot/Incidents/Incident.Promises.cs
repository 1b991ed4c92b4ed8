using IncidentBot.Chat;

namespace IncidentBot.Incidents;

internal sealed partial class Incident
{
    /// <summary>From when the first public statement is counted: the opening, a reopening, or the moment it became grave.</summary>
    public DateTimeOffset PublicSince { get; private set; }

    /// <summary>When the team last heard something.</summary>
    public DateTimeOffset TeamToldAt { get; private set; }

    /// <summary>When the public last heard something; null before.</summary>
    public DateTimeOffset? LastPublishedAt { get; private set; }

    /// <summary>The promise of the last published statement; null where it made none.</summary>
    public DateTimeOffset? PromisedAt { get; private set; }

    /// <summary>This incident's own cadence; null for the configured one, zero for none.</summary>
    public TimeSpan? OwnCadence { get; private set; }

    /// <summary>What was put off, one for each clock at most.</summary>
    public IReadOnlyList<Snooze> Snoozes { get; private set; } = [];

    /// <summary>What the public waits for next; null where it waits for nothing.</summary>
    public Deadline? PublicDeadline(Cadence cadence)
    {
        if (!IsOpen || IsPrivate || Kind == IncidentKind.Maintenance) return null;
        if (LastPublishedAt is not { } last || last < PublicSince)
            return cadence.FirstStatementDue(Severity, PublicSince) is { } first ? WithSnooze(Clock.Public, new(first, DeadlineKind.FirstStatement)) : null;
        if (PromisedAt is { } promised) return WithSnooze(Clock.Public, new(promised, DeadlineKind.Promise));
        return PublicInterval(cadence) is { } every ? WithSnooze(Clock.Public, new(last + every, DeadlineKind.Cadence)) : null;
    }

    /// <summary>What the team waits for next; null where it waits for nothing.</summary>
    public Deadline? TeamDeadline(Cadence cadence)
    {
        if (!IsOpen || Kind == IncidentKind.Maintenance) return null;
        var every = OwnCadence ?? cadence.Team(Severity, Status);
        return every is { } interval && interval > TimeSpan.Zero ? WithSnooze(Clock.Team, new(TeamToldAt + interval, DeadlineKind.Team)) : null;
    }

    /// <summary>How often the public must hear something now; null for never.</summary>
    public TimeSpan? PublicInterval(Cadence cadence) =>
        OwnCadence is { } own ? (own > TimeSpan.Zero ? own : null) : cadence.Public(Severity, Status);

    /// <summary>Tells the team how things are, which sets the team's clock back.</summary>
    public void Update(string text, TimeSpan? next, Act act)
    {
        RefuseIfEnded("update");
        if (next is { } interval) OwnCadence = interval;
        Record(act, "update", text);
        TellTeam(act.At);
    }

    /// <summary>Sets this incident's own cadence; zero for none, null for the configured one again.</summary>
    public void SetCadence(TimeSpan? every, Act act)
    {
        RefuseIfEnded("every");
        OwnCadence = every;
        Record(act, "cadence", every switch
        {
            null => "Cadence as configured again",
            { Ticks: 0 } => "No cadence for the team",
            { } interval => $"Updates every {InstantText.Length(interval)}",
        });
        TellTeam(act.At);
    }

    /// <summary>Puts a clock's nudge off for a while, as often as is allowed.</summary>
    public void PutOff(Clock clock, Deadline deadline, TimeSpan by, int limit, Act act)
    {
        if (deadline.Snoozes >= limit)
            throw new RefusalException(ChatText.Of($"This nudge was put off {deadline.Snoozes} times already, and that is the limit. What was promised for {deadline.DueAt} is still owed."),
                "draft update");
        Snoozes = [.. Snoozes.Where(s => s.Clock != clock), new Snooze(clock, deadline.DueAt, deadline.Snoozes + 1, act.At + by)];
        Record(act, "snoozed", $"Nudge put off for {InstantText.Length(by)}");
    }

    private Deadline WithSnooze(Clock clock, Deadline deadline) =>
        Snoozes.FirstOrDefault(s => s.Clock == clock && s.DueAt == deadline.DueAt) is { } snooze
            ? deadline with { Snoozes = snooze.Count, SnoozedUntil = snooze.Until }
            : deadline;

    private void TellTeam(DateTimeOffset at) => TeamToldAt = at;

    private void StartClocks(DateTimeOffset at)
    {
        PublicSince = at;
        TeamToldAt = at;
    }
}

/// <summary>A nudge that was put off.</summary>
/// <param name="Clock">Whose.</param>
/// <param name="DueAt">The deadline it belongs to; it counts for no other.</param>
/// <param name="Count">How often.</param>
/// <param name="Until">Until when it is quiet.</param>
internal sealed record Snooze(Clock Clock, DateTimeOffset DueAt, int Count, DateTimeOffset Until);
