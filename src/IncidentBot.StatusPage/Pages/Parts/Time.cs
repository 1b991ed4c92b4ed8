using IncidentBot.Chat;
using IncidentBot.StatusPage.Model;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>Instants for people and machines.</summary>
internal static class Time
{
    /// <summary>The time, with the date unless it is today.</summary>
    public static Html Of(DateTimeOffset at, PageClock clock) =>
        Of(at, clock, clock.DayOf(at) == clock.Today() ? InstantFormat.Time : InstantFormat.Full);

    /// <summary>The date and the time.</summary>
    public static Html Full(DateTimeOffset at, PageClock clock) => Of(at, clock, InstantFormat.Full);

    /// <summary>From one instant to another, without saying the date twice.</summary>
    public static Html Range(DateTimeOffset from, DateTimeOffset to, PageClock clock) =>
        Html.Of($"{Full(from, clock)} – {Of(to, clock, clock.DayOf(from) == clock.DayOf(to) ? InstantFormat.Time : InstantFormat.Full)}");

    /// <summary>ISO 8601 in UTC, with Z.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>A day: <c>11 March 2015</c>.</summary>
    public static Html Day(DateOnly day) => Html.Of($"""<time datetime="{day.ToString("yyyy-MM-dd")}">{day.ToString("d MMMM yyyy")}</time>""");

    private static Html Of(DateTimeOffset at, PageClock clock, InstantFormat format) =>
        Html.Of($"""<time datetime="{Iso(at)}">{InstantText.Format(at, format, clock.Zone)}</time>""");
}
