using System.Text.RegularExpressions;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>German: readers are addressed as „Sie“, times end in „Uhr“, and what is counted after a name stands in the nominative.</summary>
internal sealed partial class German : Language
{
    private static readonly string[] Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    public override string Code => "de";

    public override string EnglishName => "German";

    public override IReadOnlySet<string> CommonWords { get; } = new HashSet<string>(
    [
        "der", "die", "das", "und", "ist", "sind", "nicht", "mit", "für", "von", "ein", "eine", "einen", "einem", "einer", "wir", "sie", "ihr", "ihre", "ihren", "kein", "keine", "oder", "aber",
        "kann", "können", "werden", "wird", "wurde", "wurden", "bei", "auf", "zu", "zum", "zur", "im", "unser", "unsere", "unserer", "unseren", "wieder", "auch", "noch", "dass", "bitte", "seit", "kunden",
    ], StringComparer.OrdinalIgnoreCase);

    public override string Lead(string first, int others) => others switch
    {
        0 => first,
        1 => first + " und 1 weiterer Dienst",
        _ => $"{first} und {others} weitere Dienste",
    };

    public override string Everywhere => "in allen Ländern";

    protected override string Counted(int countries) => $"in {countries} Ländern";

    protected override string More(int countries) => $"in {countries} weiteren Ländern";

    public override string Date(DateOnly day, bool year) => $"{day.Day}. {Months[day.Month - 1]}{(year ? $" {day.Year}" : "")}";

    public override string Month(DateOnly month) => $"{Months[month.Month - 1]} {month.Year}";

    public override string Clock(DateTimeOffset local) => $"{Digits(local)} Uhr ({Zone(local)})";

    protected override string Time(TimeUse use, string clock, string? date) => (use, date) switch
    {
        (TimeUse.Alone, null) => clock,
        (TimeUse.Alone, _) => $"{date}, {clock}",
        (TimeUse.At, null) => "um " + clock,
        (TimeUse.At, _) => $"am {date} um {clock}",
        (TimeUse.Since, null) => "seit " + clock,
        (TimeUse.Since, _) => $"seit dem {date}, {clock}",
        (_, null) => "bis " + clock,
        _ => $"bis zum {date}, {clock}",
    };

    protected override string Window(string date, string from, string to) => $"am {date} von {from} bis {to}";

    protected override string Window(string fromDate, string from, string toDate, string to) => $"vom {fromDate} um {from} bis zum {toDate} um {to}";

    protected override string Today => "heute";

    protected override string ThisMorning => "heute Vormittag";

    protected override string ThisAfternoon => "heute Nachmittag";

    protected override string UnderAMinute => "weniger als eine Minute";

    protected override string Days(long n) => n == 1 ? "1 Tag" : $"{n} Tage";

    protected override string Hours(long n) => n == 1 ? "1 Stunde" : $"{n} Stunden";

    protected override string Minutes(long n) => n == 1 ? "1 Minute" : $"{n} Minuten";

    public override string Users(Users users) => users == Incidents.Users.All ? "alle" : "einige";

    public override string SomeOrAllUsers => "alle oder einige";

    protected override string ForUsers(string users) => $", betroffen sind {users} Nutzer";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "nicht verfügbar",
        Incidents.Level.PartialOutage => "teilweise nicht verfügbar",
        Incidents.Level.DegradedPerformance => "langsam oder zeitweise gestört",
        Incidents.Level.UnderMaintenance => "in Wartung",
        _ => "verfügbar",
    };

    public override string Symptom(Level? level, int services, bool brief) => (level, services) switch
    {
        (Incidents.Level.MajorOutage, _) when brief => "nicht nutzbar",
        (Incidents.Level.PartialOutage, _) when brief => "teilweise nicht nutzbar",
        (Incidents.Level.UnderMaintenance or null, _) when brief => "eventuell nicht nutzbar",
        (_, _) when brief => "langsam oder fehlerhaft",
        (Incidents.Level.MajorOutage, 1) => "Sie können den Dienst derzeit nicht nutzen",
        (Incidents.Level.MajorOutage, _) => "Sie können diese Dienste derzeit nicht nutzen",
        (Incidents.Level.PartialOutage, 1) => "Sie können Teile des Dienstes derzeit nicht nutzen",
        (Incidents.Level.PartialOutage, _) => "Sie können Teile dieser Dienste derzeit nicht nutzen",
        (Incidents.Level.UnderMaintenance, 1) => "während der Arbeiten ist der Dienst möglicherweise nicht verfügbar",
        (Incidents.Level.UnderMaintenance, _) => "während der Arbeiten sind die Dienste möglicherweise nicht verfügbar",
        (null, 1) => "Sie können den Dienst möglicherweise nicht nutzen",
        (null, _) => "Sie können diese Dienste möglicherweise nicht nutzen",
        (_, 1) => "der Dienst kann langsam sein oder Fehler anzeigen",
        _ => "die Dienste können langsam sein oder Fehler anzeigen",
    };

    public override string? Action(Status status, int services, bool brief) => (status, brief) switch
    {
        (Status.Investigating, true) => "wir suchen die Ursache",
        (Status.Investigating, false) => "wir suchen bereits nach der Ursache",
        (Status.Identified, true) => "wir beheben es",
        (Status.Identified, false) => $"wir arbeiten daran, {(services == 1 ? "den Dienst" : "alle Dienste")} so schnell wie möglich wiederherzustellen",
        (Status.Monitoring, true) => "wir beobachten es",
        (Status.Monitoring, false) => "das Problem ist behoben, und wir beobachten, ob es so bleibt",
        _ => null,
    };

    public override string SymptomSentence(string symptom) =>
        Sentence(Verb().IsMatch(symptom) ? symptom : "was Sie bemerken können: " + symptom);

    public override string CauseSentence(string cause, bool over)
    {
        if (IsClosed(cause)) return Sentence(cause);
        return Sentence(Article().Match(cause) is { Success: true } article
            ? $"die Ursache {(over ? "war" : "ist")} {Small(article.Value)}{cause[article.Length..]}"
            : "die Ursache: " + cause);
    }

    [GeneratedRegex(@"^(eine?|der|die|das|unsere?|einer (?:unserer|der)|mehrere)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(ist|sind|kann|können|könnten|wird|werden|hat|haben|lässt|lassen|zeigt|zeigen|sehen|erhalten|erscheint|erscheinen|fehlt|fehlen|dauert|dauern|lädt|laden|funktioniert|funktionieren|scheitert|scheitern|schlägt|schlagen|kommt|kommen|bleibt|bleiben|bricht|brechen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
