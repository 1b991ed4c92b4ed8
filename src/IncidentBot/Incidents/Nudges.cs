using IncidentBot.Chat;

namespace IncidentBot.Incidents;

/// <summary>Whom a nudge reaches.</summary>
[Flags]
internal enum NudgeReach
{
    /// <summary>Commander and comms lead.</summary>
    Leads = 1,
    /// <summary>Their deputies.</summary>
    Deputies = 2,
    /// <summary>The whole channel.</summary>
    Channel = 4,
    /// <summary>The configured duty contact, by direct message.</summary>
    Duty = 8,
}

/// <summary>One step of a nudge.</summary>
/// <param name="Number">0 for the one before the time, 1 at the time, and so on.</param>
/// <param name="At">When it is due.</param>
/// <param name="Words"><c>due in 5 minutes</c>, <c>due now</c>, <c>overdue by 5 minutes</c>, as they are true at that time.</param>
/// <param name="Reach">Whom it reaches.</param>
internal sealed record NudgeStep(int Number, DateTimeOffset At, string Words, NudgeReach Reach)
{
    /// <summary>How long ago the first step fell due that was not taken; nothing where it is taken in time.</summary>
    public TimeSpan Late { get; init; }
}

/// <summary>When a deadline is nudged, in which words, and whom it reaches: before it, at it, and then ever further until somebody answers.</summary>
internal sealed class Nudges
{
    private readonly TimeSpan? _lead;
    private readonly IReadOnlyList<TimeSpan> _climb;
    private readonly TimeSpan _every;

    /// <summary>The steps of these settings.</summary>
    public Nudges(CadenceOptions options)
    {
        _lead = CadenceOptions.Read(options.NudgeLead);
        _climb = [.. options.ClimbSteps.Select(s => CadenceOptions.Read(s)!.Value)];
        _every = CadenceOptions.Read(options.ClimbEvery)!.Value;
    }

    /// <summary>The first step of a deadline set at a time: the one before it only where there is still time for it.</summary>
    public NudgeStep First(DateTimeOffset deadline, DateTimeOffset setAt) =>
        _lead is { } lead && lead > TimeSpan.Zero && deadline - lead > setAt ? Step(deadline, 0, setAt) : Step(deadline, 1, setAt);

    /// <summary>
    /// A step of a deadline set at a time. One that was late already when it was set, since a change made it so, climbs from there: nobody is called
    /// before those whom it concerns first.
    /// </summary>
    public NudgeStep Step(DateTimeOffset deadline, int number, DateTimeOffset setAt)
    {
        var at = (deadline > setAt ? deadline : setAt) + After(number);
        return new(number, at, Words(deadline, at), Reach(number));
    }

    /// <summary>The step after the last that was taken; the first, where none was.</summary>
    public NudgeStep Next(DateTimeOffset deadline, int? last, DateTimeOffset setAt) => last is { } taken ? Step(deadline, taken + 1, setAt) : First(deadline, setAt);

    /// <summary>
    /// The step to take now, when those up to <paramref name="last"/> (null: none) were taken: the latest that is due, so that what fell due while nobody was there comes once.
    /// Null where none is due.
    /// </summary>
    public NudgeStep? Due(DateTimeOffset deadline, int? last, DateTimeOffset setAt, DateTimeOffset now)
    {
        var next = Next(deadline, last, setAt);
        if (next.At > now) return null;
        var latest = Step(deadline, Math.Max(next.Number, LatestBy(deadline > setAt ? deadline : setAt, now)), setAt);
        return latest with { Words = Words(deadline, now), Late = now - next.At };
    }

    /// <summary>A deadline in words, seen from a time.</summary>
    public static string Words(DateTimeOffset deadline, DateTimeOffset now)
    {
        var left = deadline - now;
        if (left > TimeSpan.Zero) return "due in " + InstantText.Length(TimeSpan.FromMinutes(Math.Ceiling(left.TotalMinutes)));
        return left > TimeSpan.FromMinutes(-1) ? "due now" : "overdue by " + InstantText.Length(left);
    }

    private TimeSpan After(int number) => number == 0 ? -(_lead ?? TimeSpan.Zero)
        : number <= _climb.Count ? _climb[number - 1]
        : _climb[^1] + (number - _climb.Count) * _every;

    private int LatestBy(DateTimeOffset from, DateTimeOffset now)
    {
        var past = now - from;
        if (past >= _climb[^1] + _every) return _climb.Count + (int)Math.Min(1_000_000, (past - _climb[^1]) / _every);
        return _climb.Count(step => step <= past);
    }

    private static NudgeReach Reach(int number) => number switch
    {
        <= 1 => NudgeReach.Leads,
        2 => NudgeReach.Leads | NudgeReach.Deputies | NudgeReach.Channel,
        _ => NudgeReach.Leads | NudgeReach.Deputies | NudgeReach.Channel | NudgeReach.Duty,
    };
}
