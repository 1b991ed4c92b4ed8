using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>Reads the times in front of lines, <c>08:57</c> or <c>+1d 10:00</c>, and sees to it that they never go back.</summary>
internal sealed partial class DrillTimes(DateOnly firstDay, TimeZoneInfo zone)
{
    private int _dayNumber;
    private DateTimeOffset? _last;

    /// <summary>The instant of a line, and what stands behind it. Days are counted from the drill's date; a line without one stays on the day of the line above it.</summary>
    public DateTimeOffset Read(DrillLine line, out string rest)
    {
        var match = Time().Match(line.Text);
        if (!match.Success) throw new DrillFileException(line.Number, "a line begins with its time, as in “08:57” or “+1d 10:00”.");
        if (match.Groups["days"] is { Success: true } days) _dayNumber = int.Parse(days.ValueSpan);
        if (!TimeOnly.TryParse(match.Groups["time"].ValueSpan, out var time)) throw new DrillFileException(line.Number, $"“{match.Groups["time"].Value}” is not a time of day.");

        var at = Instant(firstDay.AddDays(_dayNumber).ToDateTime(time), line.Number);
        if (at < _last) throw new DrillFileException(line.Number, $"the clock goes forward only, and it is already past {match.Value.Trim()}; the next day's times are written as “+1d 10:00”.");
        _last = at;
        rest = line.Text[match.Length..].Trim();
        return at;
    }

    private DateTimeOffset Instant(DateTime local, int line)
    {
        if (zone.IsInvalidTime(local)) throw new DrillFileException(line, $"there is no {local:HH:mm} on {local:yyyy-MM-dd} in {zone.Id}: the clocks go forward then.");
        if (!zone.IsAmbiguousTime(local)) return new(local, zone.GetUtcOffset(local));
        // When the clocks go back, an hour comes twice: the first one, unless that has passed.
        var first = new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max());
        return first < _last ? new(local, zone.GetAmbiguousTimeOffsets(local).Min()) : first;
    }

    [GeneratedRegex(@"^(\+(?<days>[0-9]{1,4})d\s+)?(?<time>[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
