using System.Globalization;

namespace IncidentBot.Chat;

/// <summary>Instants as people read them in English: <c>09:17 UTC</c>, <c>10:17 UTC+1</c>.</summary>
public static class InstantText
{
    /// <summary>Writes an instant in a reader's zone.</summary>
    public static string Format(DateTimeOffset at, InstantFormat format, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture) + " " + ZoneName(local.Offset);
        var date = local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return format switch
        {
            InstantFormat.Time => time,
            InstantFormat.Date => date,
            InstantFormat.Full => date + ", " + time,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The name of an offset from UTC: <c>UTC</c>, <c>UTC+1</c>, <c>UTC-3:30</c>.</summary>
    public static string ZoneName(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero) return "UTC";
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        var minutes = Math.Abs(offset.Minutes);
        return $"UTC{sign}{Math.Abs((int)offset.TotalHours)}" + (minutes == 0 ? "" : $":{minutes:00}");
    }

    /// <summary>A length of time in words: <c>5 minutes</c>, <c>1 h 20 min</c>, <c>2 days 3 h</c>.</summary>
    public static string Length(TimeSpan length)
    {
        var minutes = (long)Math.Floor(Math.Abs(length.TotalMinutes));
        return minutes switch
        {
            0 => "less than a minute",
            1 => "1 minute",
            < 60 => $"{minutes} minutes",
            < 1440 => minutes % 60 == 0 ? (minutes == 60 ? "1 hour" : $"{minutes / 60} hours") : $"{minutes / 60} h {minutes % 60} min",
            _ => (minutes / 1440 == 1 ? "1 day" : $"{minutes / 1440} days") + (minutes / 60 % 24 == 0 ? "" : $" {minutes / 60 % 24} h"),
        };
    }
}
