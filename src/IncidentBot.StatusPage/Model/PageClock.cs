namespace IncidentBot.StatusPage.Model;

/// <summary>
/// The time as one rendering sees it. Whoever asks it something also says, by asking, when the answer will change;
/// the earliest of those moments is when the rendering must be made anew.
/// </summary>
internal sealed class PageClock(DateTimeOffset now, TimeZoneInfo zone)
{
    /// <summary>When the earliest of the answers given changes; null where none ever does.</summary>
    public DateTimeOffset? ValidUntil { get; private set; }

    /// <summary>The zone in which the page gives times.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Whether a moment has come.</summary>
    public bool HasCome(DateTimeOffset at)
    {
        if (at <= now) return true;
        ChangesAt(at);
        return false;
    }

    /// <summary>How long until a moment, good to the minute.</summary>
    public TimeSpan Until(DateTimeOffset at)
    {
        var rest = at - now;
        ChangesAt(now.AddTicks(Math.Abs(rest.Ticks) % TimeSpan.TicksPerMinute + 1));
        return rest;
    }

    /// <summary>How long since a moment, good to the minute.</summary>
    public TimeSpan Since(DateTimeOffset at)
    {
        var gone = now - at;
        ChangesAt(now.AddTicks(TimeSpan.TicksPerMinute - Math.Abs(gone.Ticks) % TimeSpan.TicksPerMinute));
        return gone;
    }

    /// <summary>The time, good to the minute.</summary>
    public DateTimeOffset ThisMinute()
    {
        var minute = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        ChangesAt(minute.AddMinutes(1));
        return minute;
    }

    /// <summary>The day in the page's zone.</summary>
    public DateOnly Today()
    {
        var today = DayOf(now);
        ChangesAt(StartOf(today.AddDays(1)));
        return today;
    }

    /// <summary>The day of an instant in the page's zone.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>When a day begins in the page's zone (where clocks are put forward at midnight: the first instant that there is).</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private void ChangesAt(DateTimeOffset at)
    {
        if (ValidUntil is null || at < ValidUntil) ValidUntil = at;
    }
}
