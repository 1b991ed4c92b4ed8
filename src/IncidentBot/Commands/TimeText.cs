using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBot.Commands;

/// <summary>Points in time as they are typed: <c>08:55</c>, <c>08:55Z</c>, <c>2015-03-11 08:55</c>, <c>10m ago</c>.</summary>
/// <param name="now">The present.</param>
/// <param name="zone">In which a time without one is meant.</param>
internal sealed partial class TimeText(DateTimeOffset now, TimeZoneInfo zone)
{
    /// <summary>Reads a time that lies behind; of a time of day the occurrence nearest to now, which may turn out to be ahead. Null where the text is none.</summary>
    public DateTimeOffset? Past(string text) =>
        Either(text) ?? Ago(text) ?? OfDay(text, at => at.OrderBy(t => (t - now).Duration()).ThenBy(t => t).First());

    /// <summary>Reads a time that lies ahead; of a time of day the next occurrence. Null where the text is none.</summary>
    public DateTimeOffset? Future(string text) =>
        Either(text) ?? Ahead(text) ?? OfDay(text, at => at.Where(t => t > now).Min());

    /// <summary>Whether a text has the shape of a time, whatever that is.</summary>
    public static bool LooksLike(string text)
    {
        var times = new TimeText(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        return times.Past(text) is not null || times.Future(text) is not null;
    }

    private DateTimeOffset? Either(string text) => text.Trim().Equals("now", StringComparison.OrdinalIgnoreCase) ? now : OnDate(text);

    private DateTimeOffset? Ago(string text) =>
        AgoShape().Match(text) is { Success: true } ago && DurationText.Read(ago.Groups["d"].Value) is { } length ? now - length : null;

    private DateTimeOffset? Ahead(string text) =>
        AheadShape().Match(text) is { Success: true } ahead && DurationText.Read(ahead.Groups["d"].Value) is { } length ? now + length : null;

    private DateTimeOffset? OnDate(string text)
    {
        if (DateShape().Match(text) is not { Success: true } match) return null;
        if (!DateTime.TryParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        // At the ends of the calendar an offset would lead out of it.
        if (date.Year is < 1000 or > 9000 || TimeOf(match) is not { } time) return null;
        return Instants(date + time, match.Groups["z"].Value) is [var first, ..] ? first : null;
    }

    private DateTimeOffset? OfDay(string text, Func<IEnumerable<DateTimeOffset>, DateTimeOffset> pick)
    {
        if (DayShape().Match(text) is not { Success: true } match || TimeOf(match) is not { } time) return null;
        var offset = match.Groups["z"].Value;
        if (offset.Length > 0 && OffsetOf(offset) is null) return null;
        var today = (OffsetOf(offset) is { } fixedOffset ? now.ToOffset(fixedOffset) : TimeZoneInfo.ConvertTime(now, zone)).Date;
        IReadOnlyList<int> days = match.Groups["day"].Value.ToLowerInvariant() switch { "yesterday" => [-1], "today" => [0], "tomorrow" => [1], _ => [-1, 0, 1, 2] };
        var instants = days.SelectMany(d => Instants(today.AddDays(d) + time, offset)).ToList();
        return days.Count == 1 ? instants[0] : pick(instants);
    }

    /// <summary>The instants of a clock's reading: two where the clock was set back over it; one, moved on, where it was set forward over it.</summary>
    private IReadOnlyList<DateTimeOffset> Instants(DateTime clock, string offset)
    {
        if (offset.Length > 0) return OffsetOf(offset) is { } fixedOffset ? [new(clock, fixedOffset)] : [];
        if (zone.IsInvalidTime(clock)) return [new(clock, zone.GetUtcOffset(clock.AddHours(-3)))];
        if (zone.IsAmbiguousTime(clock)) return [.. zone.GetAmbiguousTimeOffsets(clock).OrderDescending().Select(o => new DateTimeOffset(clock, o))];
        return [new(clock, zone.GetUtcOffset(clock))];
    }

    private static TimeSpan? TimeOf(Match match)
    {
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length > 0)
        {
            if (hour is 0 or > 12) return null;
            hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
        }
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var second = match.Groups["s"].Success ? int.Parse(match.Groups["s"].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 && second < 60 ? new TimeSpan(hour, minute, second) : null;
    }

    private static TimeSpan? OffsetOf(string offset)
    {
        if (offset.Length == 0) return null;
        if (offset.ToUpperInvariant() is "Z" or "UTC" or "GMT") return TimeSpan.Zero;
        var digits = offset[1..].Replace(":", "");
        var length = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), digits.Length > 2 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0, 0);
        return length <= TimeSpan.FromHours(14) ? (offset[0] == '-' ? -length : length) : null;
    }

    private const string Clock = @"(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,][0-9]{1,9})?)?";
    private const string Zone = @"\s*(?<z>Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s*(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(T|\s+)" + Clock + Zone + @"\s*$", Options, 1000)]
    private static partial Regex DateShape();

    [GeneratedRegex(@"^\s*((?<day>yesterday|today|tomorrow)\s+)?(" + Clock + @"\s*(?<half>[ap]m)?|(?<h>[0-9]{1,2})\s*(?<half>[ap]m))" + Zone + @"\s*$", Options, 1000)]
    private static partial Regex DayShape();

    [GeneratedRegex(@"^\s*(?<d>.{1,80}?)\s+ago\s*$", Options, 1000)]
    private static partial Regex AgoShape();

    [GeneratedRegex(@"^\s*in\s+(?<d>.{1,80}?)\s*$", Options, 1000)]
    private static partial Regex AheadShape();
}
