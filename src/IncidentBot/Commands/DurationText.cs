using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBot.Commands;

/// <summary>Lengths of time as they are typed: <c>1h30m</c>.</summary>
internal static partial class DurationText
{
    /// <summary>The longest that is accepted.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(366);

    /// <summary>Reads a length; null where the text is none, or it is nothing or longer than <see cref="Longest"/>.</summary>
    public static TimeSpan? Read(string text) => TryRead(text, out var length) && length > TimeSpan.Zero && length <= Longest ? length : null;

    /// <summary>Whether the text has the shape of a length, whatever that is.</summary>
    public static bool TryRead(string text, out TimeSpan length)
    {
        length = default;
        var match = Shape().Match(text);
        if (!match.Success) return false;
        double seconds = 0, lastUnit = 60;
        for (var i = 0; i < match.Groups["n"].Captures.Count; i++)
        {
            var unit = match.Groups["u"].Captures[i].Value.ToLowerInvariant();
            // "1h30" is ninety minutes, "45" are minutes.
            var unitSeconds = unit.Length == 0 ? (i == 0 ? 60 : lastUnit / 60) : SecondsOf(unit);
            if (i > 0 && (unitSeconds >= lastUnit || unitSeconds < 1)) return false;
            seconds += double.Parse(match.Groups["n"].Captures[i].Value, CultureInfo.InvariantCulture) * unitSeconds;
            lastUnit = unitSeconds;
        }
        length = seconds > Longest.TotalSeconds * 2 ? TimeSpan.MaxValue : TimeSpan.FromSeconds(Math.Round(seconds));
        return true;
    }

    /// <summary>Writes a length of whole seconds as <see cref="Read"/> reads it: <c>1d2h30m</c>.</summary>
    public static string Write(TimeSpan length)
    {
        var text = (length.Days, length.Hours, length.Minutes, length.Seconds) switch { var (d, h, m, s) => Part(d, "d") + Part(h, "h") + Part(m, "m") + Part(s, "s") };
        return text.Length == 0 ? "0m" : text;
    }

    private static string Part(int count, string unit) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + unit;

    private static double SecondsOf(string unit) => unit[0] switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'w' => 604_800,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [GeneratedRegex(
        @"^\s*(?:(?<n>\d{1,9}(?:\.\d{1,3})?)\s*(?<u>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|)(?:\s*(?:,|and)?\s*)){1,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
