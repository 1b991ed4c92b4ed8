using System.Text.RegularExpressions;
using IncidentBot.Catalog;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>English.</summary>
internal sealed partial class English : Language
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string Code => "en";

    public override string EnglishName => "English";

    public override IReadOnlySet<string> CommonWords { get; } = new HashSet<string>(
    [
        "the", "and", "of", "to", "is", "are", "was", "were", "with", "for", "from", "that", "this", "it", "they", "our", "your", "you", "we", "be", "has", "have", "had", "but", "or", "by",
        "can", "cannot", "could", "may", "might", "some", "all", "see", "an", "at", "in", "as", "its", "not", "been", "will", "which", "customers", "users",
    ], StringComparer.OrdinalIgnoreCase);

    public override string Lead(string first, int others) => others switch
    {
        0 => first,
        1 => first + " and 1 other service",
        _ => $"{first} and {others} other services",
    };

    public override string Country(string code) => Countries.Name(code);

    public override string In(string code) => "in " + Countries.InSentence(code);

    public override string Everywhere => "in all countries";

    protected override string Counted(int countries) => $"in {countries} countries";

    protected override string More(int countries) => $"in {countries} more countries";

    public override string Date(DateOnly day, bool year) => $"{day.Day} {Months[day.Month - 1]}{(year ? $" {day.Year}" : "")}";

    public override string Month(DateOnly month) => $"{Months[month.Month - 1]} {month.Year}";

    public override string Clock(DateTimeOffset local) => $"{Digits(local)} {Zone(local)}";

    protected override string Time(TimeUse use, string clock, string? date) => use switch
    {
        TimeUse.Alone => clock,
        TimeUse.At => "at " + clock,
        TimeUse.Since => "since " + clock,
        _ => "by " + clock,
    } + (date is null ? "" : " on " + date);

    protected override string Window(string date, string from, string to) => $"from {from} to {to} on {date}";

    protected override string Window(string fromDate, string from, string toDate, string to) => $"from {from} on {fromDate} to {to} on {toDate}";

    protected override string Today => "today";

    protected override string ThisMorning => "this morning";

    protected override string ThisAfternoon => "this afternoon";

    protected override string UnderAMinute => "less than a minute";

    protected override string Days(long n) => n == 1 ? "1 day" : $"{n} days";

    protected override string Hours(long n) => n == 1 ? "1 hour" : $"{n} hours";

    protected override string Minutes(long n) => n == 1 ? "1 minute" : $"{n} minutes";

    public override string Users(Users users) => users == Incidents.Users.All ? "all" : "some";

    public override string SomeOrAllUsers => "some or all";

    protected override string ForUsers(string users) => $", for {users} users";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "unavailable",
        Incidents.Level.PartialOutage => "partly unavailable",
        Incidents.Level.DegradedPerformance => "slow, or failing at times",
        Incidents.Level.UnderMaintenance => "under maintenance",
        _ => "available",
    };

    public override string Symptom(Level? level, int services, bool brief) => (level, services) switch
    {
        (Incidents.Level.UnderMaintenance or null, _) when brief => "may be unavailable",
        ({ } known, _) when brief => Level(known),
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

    public override string SymptomSentence(string symptom) =>
        Sentence(Verb().IsMatch(symptom) ? symptom : "you may notice: " + symptom);

    public override string CauseSentence(string cause, bool over)
    {
        if (IsClosed(cause)) return Sentence(cause);
        return Sentence(Article().IsMatch(cause) ? $"the cause {(over ? "was" : "is")} {Small(cause)}" : "the cause: " + cause);
    }

    [GeneratedRegex(@"^(an?|the|our|one of|two|three|several|some)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(can|cannot|can['’]t|could|may|might|are|is|isn['’]t|aren['’]t|see|sees|get|gets|fails?|do|does|don['’]t|doesn['’]t|has|have|will|won['’]t|takes?|shows?|stops?|loads?|works?|experience)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
