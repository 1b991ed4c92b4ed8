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
        if (!IsOpen || IsPrivate) return null;
        Deadline? promised = LivePromise is { } at ? new(at, DeadlineKind.Promise) : null;
        var due = Kind == IncidentKind.Maintenance ? promised
            : IsToldSince ? promised ?? ByCadence(LastPublishedAt!.Value, cadence)
            : Earlier(promised, FirstWord(cadence));
        return due is null ? null : WithSnooze(Clock.Public, due);
    }

    /// <summary>Since when customers have heard nothing: the last public word, or the beginning where there was none; null where no word is owed to them.</summary>
    public DateTimeOffset? SilentSince(Cadence cadence) => PublicDeadline(cadence) is null ? null : LastPublishedAt ?? StartedAt;

    /// <summary>What one of its clocks waits for; null where it waits for nothing.</summary>
    public Deadline? DeadlineOf(Clock clock, Cadence cadence) => clock == Clock.Public ? PublicDeadline(cadence) : TeamDeadline(cadence);

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

    // Whether customers have heard anything since it was opened, opened again, or became grave.
    private bool IsToldSince => LastPublishedAt >= PublicSince;

    // What was promised before it was opened again, and is still to come, is waited for as before.
    private DateTimeOffset? LivePromise => PromisedAt is { } at && (IsToldSince || at > PublicSince) ? at : null;

    // Who were told that it is over hear that it is not; who never heard of a lesser one need not.
    private Deadline? FirstWord(Cadence cadence) =>
        cadence.FirstStatementDue(Severity, PublicSince) is { } first ? new(first, DeadlineKind.FirstStatement)
        : LastPublishedAt is null ? null : ByCadence(PublicSince, cadence);

    private Deadline? ByCadence(DateTimeOffset since, Cadence cadence) => PublicInterval(cadence) is { } every ? new(since + every, DeadlineKind.Cadence) : null;

    private static Deadline? Earlier(Deadline? one, Deadline? other) => one is null || other?.DueAt < one.DueAt ? other : one;

    /// <summary>Customers who wait to hear of one that was merged into this hear of this.</summary>
    private void OweWhatIsOwedBy(Incident merged)
    {
        var promise = (LivePromise, merged.LivePromise) switch
        {
            ({ } ours, { } theirs) => ours < theirs ? ours : theirs,
            var (ours, theirs) => ours ?? theirs,
        };
        if ((merged.IsToldSince || Cadence.IsGrave(merged.Severity)) && merged.PublicSince < PublicSince) PublicSince = merged.PublicSince;
        if (merged.IsToldSince && !(LastPublishedAt >= merged.LastPublishedAt)) LastPublishedAt = merged.LastPublishedAt;
        PromisedAt = promise;
    }

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
