using System.Globalization;

namespace IncidentBot.Slack.Outbound;

/// <summary>How <c>Slack:ArchiveAfter</c> is written: <c>7d</c>, <c>12h</c>, or <c>off</c>.</summary>
internal static class ArchiveTime
{
    private const int MostDays = 3650;

    /// <summary>Reads it; null is never. False where it is neither a time nor <c>off</c>.</summary>
    public static bool TryParse(string text, out TimeSpan? after)
    {
        after = null;
        var word = text.Trim();
        if (word.Length == 0 || word.Equals("off", StringComparison.OrdinalIgnoreCase)) return true;
        if (!int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        var hours = char.ToLowerInvariant(word[^1]) switch { 'd' => count * 24L, 'h' => count, _ => -1 };
        if (hours is < 0 or > MostDays * 24L) return false;
        after = TimeSpan.FromHours(hours);
        return true;
    }
}
