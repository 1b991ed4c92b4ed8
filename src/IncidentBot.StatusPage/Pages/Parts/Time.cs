using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Pages.Parts;

/// <summary>Instants for people and machines.</summary>
internal static class Time
{
    /// <summary>The time, with the date unless it is today.</summary>
    public static Html Of(DateTimeOffset at, Desk desk) => Of(at, desk, IsDated(at, desk));

    /// <summary>The date and the time.</summary>
    public static Html Full(DateTimeOffset at, Desk desk) => Of(at, desk, dated: true);

    /// <summary>From one instant to another, without saying the date twice.</summary>
    public static Html Range(DateTimeOffset from, DateTimeOffset to, Desk desk) =>
        Html.Of($"{Full(from, desk)} – {Of(to, desk, desk.Clock.DayOf(from) != desk.Clock.DayOf(to))}");

    /// <summary>The time in a sentence that depends on whether it has a date: <c>Depuis 8 h 55</c>, but <c>Depuis le 9 mars</c>.</summary>
    public static Html In(Func<DateTimeOffset, bool, string> sentence, DateTimeOffset at, Desk desk) =>
        Html.Fill(sentence(TimeZoneInfo.ConvertTime(at, desk.Clock.Zone), IsDated(at, desk)), Of(at, desk));

    /// <summary>The same with the date, as plain text.</summary>
    public static string InFull(Func<DateTimeOffset, bool, string> sentence, DateTimeOffset at, Desk desk) =>
        sentence(TimeZoneInfo.ConvertTime(at, desk.Clock.Zone), true).Replace("{0}", desk.Words.Time(at, dated: true, desk.Clock.Zone));

    /// <summary>ISO 8601 in UTC, with Z.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>A day: <c>11 March 2015</c>.</summary>
    public static Html Day(DateOnly day, Desk desk) => Html.Of($"""<time datetime="{day.ToString("yyyy-MM-dd")}">{desk.Words.Day(day, year: true)}</time>""");

    private static bool IsDated(DateTimeOffset at, Desk desk) => desk.Clock.DayOf(at) != desk.Clock.Today();

    private static Html Of(DateTimeOffset at, Desk desk, bool dated) =>
        Html.Of($"""<time datetime="{Iso(at)}">{desk.Words.Time(at, dated, desk.Clock.Zone)}</time>""");
}
