using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>What a time is for in its sentence.</summary>
internal enum TimeUse
{
    /// <summary><c>08:55 UTC</c>, without a preposition.</summary>
    Alone,
    /// <summary><c>at 08:55 UTC</c>.</summary>
    At,
    /// <summary><c>since 08:55 UTC</c>.</summary>
    Since,
    /// <summary><c>by 09:17 UTC</c>.</summary>
    By,
}

internal abstract partial class Language
{
    /// <summary>A time in a sentence, and the date where it is not the day of <paramref name="now"/>.</summary>
    public string Time(TimeUse use, DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (local, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        var date = local.Date == today.Date ? null : Date(DateOnly.FromDateTime(local.Date), local.Year != today.Year);
        return Time(use, Clock(local), date);
    }

    /// <summary><c>11 March 2015, 08:55 UTC</c>.</summary>
    public string Full(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return Full(Date(DateOnly.FromDateTime(local.Date), year: true), Clock(local));
    }

    /// <summary><c>from 08:00 UTC to 14:00 UTC on 13 March 2015</c>.</summary>
    public string Window(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (begin, end) = (TimeZoneInfo.ConvertTime(from, zone), TimeZoneInfo.ConvertTime(to, zone));
        var (first, last) = (Date(DateOnly.FromDateTime(begin.Date), year: true), Date(DateOnly.FromDateTime(end.Date), year: true));
        return begin.Date == end.Date ? Window(first, Clock(begin), Clock(end)) : Window(first, Clock(begin), last, Clock(end));
    }

    /// <summary><c>this morning</c>, <c>this afternoon</c>, <c>today</c>.</summary>
    public string DayPart(DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (began, present) = (TimeZoneInfo.ConvertTime(since, zone), TimeZoneInfo.ConvertTime(now, zone));
        if (began.Date != present.Date) return Today;
        return (began.Hour, present.Hour) switch
        {
            ( >= 5, < 12) => ThisMorning,
            ( >= 12, < 18) => ThisAfternoon,
            _ => Today,
        };
    }

    /// <summary><c>11 March 2015</c>, <c>11 March</c>.</summary>
    public abstract string Date(DateOnly day, bool year);

    /// <summary><c>March 2015</c>.</summary>
    public abstract string Month(DateOnly month);

    /// <summary><c>08:55 UTC</c>; the offset is that of <paramref name="local"/>.</summary>
    public abstract string Clock(DateTimeOffset local);

    /// <summary>A time of day in a sentence; <paramref name="date"/> is null where it goes without saying.</summary>
    protected abstract string Time(TimeUse use, string clock, string? date);

    /// <summary>A date and a time by themselves.</summary>
    protected virtual string Full(string date, string clock) => $"{date}, {clock}";

    /// <summary>From one time to another, on one day.</summary>
    protected abstract string Window(string date, string from, string to);

    /// <summary>From a time on one day to a time on another.</summary>
    protected abstract string Window(string fromDate, string from, string toDate, string to);

    /// <summary><c>today</c>.</summary>
    protected abstract string Today { get; }

    /// <summary><c>this morning</c>.</summary>
    protected abstract string ThisMorning { get; }

    /// <summary><c>this afternoon</c>.</summary>
    protected abstract string ThisAfternoon { get; }

    /// <summary><c>08:55</c>, as a clock shows it.</summary>
    protected static string Digits(DateTimeOffset local) => $"{local.Hour:00}:{local.Minute:00}";

    /// <summary><c>UTC</c>, <c>UTC+1</c>.</summary>
    protected static string Zone(DateTimeOffset local) => InstantText.ZoneName(local.Offset);
}
