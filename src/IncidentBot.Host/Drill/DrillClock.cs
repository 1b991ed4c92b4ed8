namespace IncidentBot.Host.Drill;

/// <summary>A clock that stands still until the drill turns it forward.</summary>
internal sealed class DrillClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Turns it forward; a time that has passed leaves it as it is.</summary>
    public void AdvanceTo(DateTimeOffset at)
    {
        if (at > GetUtcNow()) Interlocked.Exchange(ref _ticks, at.UtcTicks);
    }

    /// <summary>Sets it back, as a machine's clock is that was ahead. A drill's own lines never do.</summary>
    public void SetBackTo(DateTimeOffset at)
    {
        if (at < GetUtcNow()) Interlocked.Exchange(ref _ticks, at.UtcTicks);
    }

    /// <summary>A drill looks for itself when something is due.</summary>
    internal sealed class NoWakeUp : Jobs.IWakeUp
    {
        public void At(DateTimeOffset dueAt)
        {
        }
    }
}
