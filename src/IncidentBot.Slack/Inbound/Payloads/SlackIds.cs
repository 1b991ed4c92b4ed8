using System.Globalization;

namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>What Slack's ids look like, and when its messages were said.</summary>
internal static class SlackIds
{
    private const int Longest = 64;
    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Whether each is an id: letters and digits.</summary>
    public static bool Are(params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
            if (id.Length is 0 or > Longest || !id.All(char.IsAsciiLetterOrDigit)) return false;
        return true;
    }

    /// <summary>Whether each is a message's id (<c>1712345678.000200</c>) or null.</summary>
    public static bool AreTimes(params ReadOnlySpan<string?> times)
    {
        foreach (var time in times)
            if (time is not null && SaidAt(time) is null) return false;
        return true;
    }

    /// <summary>When a message was said: its id begins with it. Null where the id is none.</summary>
    public static DateTimeOffset? SaidAt(string ts)
    {
        var dot = ts.IndexOf('.');
        if (dot is < 1 or > 12 || ts.Length > dot + 7 || !ts.AsSpan(dot + 1).ContainsOnlyDigits()) return null;
        return long.TryParse(ts.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LatestSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
