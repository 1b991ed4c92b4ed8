using System.Text.RegularExpressions;

namespace IncidentBot.Chat.Platforms;

/// <summary>Time zones as others name them.</summary>
public static partial class OutsideZone
{
    /// <summary>A zone by its name in the tz database, such as <c>Europe/Berlin</c>; UTC where it is none, or null.</summary>
    public static TimeZoneInfo Of(string? name) =>
        name is not null && ZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    // Zones are files: nothing of a stranger's leads out of their folder.
    [GeneratedRegex(@"^[A-Za-z0-9_+\-/]{1,60}\z")]
    private static partial Regex ZoneName();
}
