namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// A clock turned by hand, timers and all. What waits for it waits until it is turned; short waits can be skipped, by turning it at once,
/// and are then only noted down.
/// </summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = new(2015, 3, 11, 8, 55, 0, TimeSpan.Zero);

    /// <summary>Waits up to this long are over at once.</summary>
    public TimeSpan Skips { get; set; } = TimeSpan.Zero;

    /// <summary>Every wait that was begun, in order, timeouts included.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public Pulse Pulse { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Turns it forward; what is due on the way happens in order.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (true)
        {
            HandTimer? due;
            lock (_lock)
            {
                due = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
                if (due is null)
                {
                    if (until > _now) _now = until;
                    return;
                }
                _timers.Remove(due);
                if (due.Due > _now) _now = due.Due;
            }
            due.Fire();
        }
    }

    /// <summary>Waits until something waits for this clock so long, more or less.</summary>
    public Task UntilSomethingWaitsAsync(TimeSpan from, TimeSpan to)
    {
        return Pulse.UntilAsync(Waits, () => $"Nothing waits between {from} and {to}.");

        bool Waits()
        {
            lock (_lock) return _timers.Exists(t => t.Due - _now is var left && left >= from && left <= to);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(HandTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            Waits.Add(dueTime);
            timer.Due = _now + dueTime;
            _timers.Add(timer);
        }
        Pulse.Beat();
        // Not on the waiter's own thread, which has yet to say what it waits for.
        if (dueTime <= Skips) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
    }

    private sealed class HandTimer(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
