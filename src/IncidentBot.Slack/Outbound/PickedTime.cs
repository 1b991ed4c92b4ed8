using System.Globalization;

namespace IncidentBot.Slack.Outbound;

/// <summary>A picker's seconds since 1970 and the text that means the same instant everywhere.</summary>
internal static class PickedTime
{
    // Slack takes ten digits and no others: from 2001 to 2286.
    private const long Earliest = 1_000_000_000;
    private const long Latest = 9_999_999_999;

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    /// <summary>Writes an instant; null where it is none.</summary>
    public static string? Write(long seconds) =>
        seconds is >= Earliest and <= Latest ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;

    /// <summary>Reads one with its zone; null where the text is anything else.</summary>
    public static long? Read(string text) =>
        text.Length > 10 && (text[^1] == 'Z' || text[10..].Contains('+') || text[10..].Contains('-'))
        && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && at.ToUnixTimeSeconds() is >= Earliest and <= Latest and var seconds ? seconds : null;
}
