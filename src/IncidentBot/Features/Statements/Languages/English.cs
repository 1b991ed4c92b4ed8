using System.Text.RegularExpressions;
using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>English.</summary>
internal sealed partial class English : Language
{
    public override string Code => "en";

    public override string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    public override string Lead(string first, int others) => others switch
    {
        0 => first,
        1 => first + " and 1 other service",
        _ => $"{first} and {others} other services",
    };

    public override string Regions(IReadOnlyList<string> codes, bool everywhere, int room)
    {
        if (codes.Count == 1) return "in " + Countries.InSentence(codes[0]);
        if (everywhere) return "in all countries";
        if (room == 0) return $"in {codes.Count} countries";

        var names = codes.OrderBy(Countries.Name, StringComparer.OrdinalIgnoreCase).Select(Countries.InSentence).ToList();
        if (names.Count <= Math.Max(room, 2)) return "in " + List(names);
        // "and 1 more country" would take the place of the name it leaves out.
        var named = Math.Max(1, Math.Min(room - 1, names.Count - 2));
        return $"in {string.Join(", ", names.Take(named))} and {names.Count - named} more countries";
    }

    public override string Time(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone);
        var time = InstantText.Format(at, InstantFormat.Time, zone);
        return local.Date == today.Date ? time : time + " on " + local.ToString(local.Year == today.Year ? "d MMMM" : "d MMMM yyyy");
    }

    public override string Window(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (fromDate, toDate) = (InstantText.Format(from, InstantFormat.Date, zone), InstantText.Format(to, InstantFormat.Date, zone));
        var (fromTime, toTime) = (InstantText.Format(from, InstantFormat.Time, zone), InstantText.Format(to, InstantFormat.Time, zone));
        return fromDate == toDate ? $"from {fromTime} to {toTime} on {toDate}" : $"from {fromTime} on {fromDate} to {toTime} on {toDate}";
    }

    public override string DayPart(DateTimeOffset since, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (began, present) = (TimeZoneInfo.ConvertTime(since, zone), TimeZoneInfo.ConvertTime(now, zone));
        if (began.Date != present.Date) return "today";
        return (began.Hour, present.Hour) switch
        {
            ( >= 5, < 12) => "this morning",
            ( >= 12, < 18) => "this afternoon",
            _ => "today",
        };
    }

    public override string Length(TimeSpan length)
    {
        static string Count(long n, string unit) => n == 1 ? "1 " + unit : $"{n} {unit}s";

        var minutes = Math.Max(0, (long)length.TotalMinutes);
        var (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        if (minutes == 0) return "less than a minute";
        string[] parts =
        [
            .. days > 0 ? [Count(days, "day")] : Array.Empty<string>(),
            .. hours > 0 ? [Count(hours, "hour")] : Array.Empty<string>(),
            .. rest > 0 && days == 0 ? [Count(rest, "minute")] : Array.Empty<string>(),
        ];
        return List(parts);
    }

    public override string Users(Users users) => users == Incidents.Users.All ? "all" : "some";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "unavailable",
        Incidents.Level.PartialOutage => "partly unavailable",
        Incidents.Level.DegradedPerformance => "slow, or failing at times",
        Incidents.Level.UnderMaintenance => "under maintenance",
        _ => "available",
    };

    public override string Symptom(Level? level, int services) => (level, services) switch
    {
        (Incidents.Level.MajorOutage, 1) => "customers are unable to use it",
        (Incidents.Level.MajorOutage, _) => "customers are unable to use them",
        (Incidents.Level.PartialOutage, 1) => "customers are unable to use parts of it",
        (Incidents.Level.PartialOutage, _) => "customers are unable to use parts of them",
        (Incidents.Level.UnderMaintenance, 1) => "it may not be available during the work",
        (Incidents.Level.UnderMaintenance, _) => "they may not be available during the work",
        (null, _) => "customers may be unable to use them",
        (_, 1) => "it may be slow or show errors",
        _ => "they may be slow or show errors",
    };

    public override string? Action(Status status, int services, bool brief) => (status, brief) switch
    {
        (Status.Investigating, _) => "we are looking for the cause now",
        (Status.Identified, true) => "we are putting it right",
        (Status.Identified, false) => $"we are working to restore {(services == 1 ? "the service" : "all services")} as soon as possible",
        (Status.Monitoring, true) => "we are watching the repair",
        (Status.Monitoring, false) => "the repair is in place, and we are watching that it holds",
        _ => null,
    };

    public override string Sentence(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return "";
        // "iCloud" and "eBay" keep their small letter.
        var first = FirstWord().Match(trimmed).Value;
        var start = first.Any(char.IsUpper) ? trimmed : char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return Closing().IsMatch(start) ? start : start.TrimEnd(',', ';', ':', '-', ' ') + ".";
    }

    public override string SymptomSentence(string symptom) =>
        Sentence(Verb().IsMatch(symptom) ? symptom : "you may notice: " + symptom);

    public override string CauseSentence(string cause, bool over)
    {
        if (Closing().IsMatch(cause)) return Sentence(cause);
        return Sentence(Article().IsMatch(cause)
            ? $"the cause {(over ? "was" : "is")} {char.ToLowerInvariant(cause[0])}{cause[1..]}"
            : "the cause: " + cause);
    }

    public override string ImpactLine(IReadOnlyList<string> services, string? level, string regions) =>
        $"- {List(services)}{(level is null ? "" : ": " + level)} {regions}";

    [GeneratedRegex(@"^\S+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"[.!?…][""')\]”’]*$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(an?|the|our|one of|two|three|several|some)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(can|cannot|can['’]t|could|may|might|are|is|isn['’]t|aren['’]t|see|sees|get|gets|fails?|do|does|don['’]t|doesn['’]t|has|have|will|won['’]t|takes?|shows?|stops?|loads?|works?|experience)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
