using System.Text.RegularExpressions;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>French: readers are addressed as « vous », every country has its preposition, and a colon has a space before it that does not break.</summary>
internal sealed partial class French : Language
{
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public override string Code => "fr";

    public override string EnglishName => "French";

    public override IReadOnlySet<string> CommonWords { get; } = new HashSet<string>(
    [
        "le", "les", "des", "du", "et", "est", "sont", "une", "un", "nous", "vous", "avec", "pour", "dans", "sur", "pas", "ne", "que", "qui", "ce", "cette", "ces", "nos", "notre", "vos", "votre",
        "ou", "mais", "peut", "peuvent", "pouvez", "été", "être", "aux", "au", "plus", "sans", "depuis", "encore", "aucune", "aucun", "clients", "merci",
    ], StringComparer.OrdinalIgnoreCase);

    public override string Lead(string first, int others) => others switch
    {
        0 => first,
        1 => first + " et 1 autre service",
        _ => $"{first} et {others} autres services",
    };

    protected override bool RepeatsPreposition => true;

    public override string Everywhere => "dans tous les pays";

    protected override string Counted(int countries) => $"dans {countries} pays";

    protected override string More(int countries) => $"dans {countries} autres pays";

    public override string Date(DateOnly day, bool year) => $"{(day.Day == 1 ? "1er" : day.Day)} {Months[day.Month - 1]}{(year ? $" {day.Year}" : "")}";

    public override string Month(DateOnly month) => $"{Months[month.Month - 1]} {month.Year}";

    public override string Clock(DateTimeOffset local) => $"{local.Hour}\u00A0h{(local.Minute == 0 ? "" : $"\u00A0{local.Minute:00}")} ({Zone(local)})";

    protected override string Time(TimeUse use, string clock, string? date) => (use, date) switch
    {
        (TimeUse.Alone, null) => clock,
        (TimeUse.Alone, _) => Full(date, clock),
        (TimeUse.At, null) => "à " + clock,
        (TimeUse.At, _) => $"le {date} à {clock}",
        (TimeUse.Since, null) => "depuis " + clock,
        (TimeUse.Since, _) => $"depuis le {date} à {clock}",
        (_, null) => "avant " + clock,
        _ => $"avant le {date} à {clock}",
    };

    protected override string Full(string date, string clock) => $"{date} à {clock}";

    protected override string Window(string date, string from, string to) => $"le {date} de {from} à {to}";

    protected override string Window(string fromDate, string from, string toDate, string to) => $"du {fromDate} à {from} au {toDate} à {to}";

    protected override string Today => "aujourd’hui";

    protected override string ThisMorning => "ce matin";

    protected override string ThisAfternoon => "cet après-midi";

    protected override string UnderAMinute => "moins d’une minute";

    protected override string Days(long n) => n == 1 ? "1 jour" : $"{n} jours";

    protected override string Hours(long n) => n == 1 ? "1 heure" : $"{n} heures";

    protected override string Minutes(long n) => n == 1 ? "1 minute" : $"{n} minutes";

    public override string Users(Users users) => users == Incidents.Users.All ? "tous les" : "une partie des";

    public override string SomeOrAllUsers => "tout ou partie des";

    protected override string ForUsers(string users) => $", pour {users} utilisateurs";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "indisponible",
        Incidents.Level.PartialOutage => "en partie indisponible",
        Incidents.Level.DegradedPerformance => "lent ou perturbé par moments",
        Incidents.Level.UnderMaintenance => "en maintenance",
        _ => "disponible",
    };

    public override string Symptom(Level? level, int services, bool brief) => (level, services) switch
    {
        (Incidents.Level.MajorOutage, _) when brief => "indisponible",
        (Incidents.Level.PartialOutage, _) when brief => "en partie indisponible",
        (Incidents.Level.UnderMaintenance or null, _) when brief => "coupures possibles",
        (_, _) when brief => "lenteurs ou erreurs",
        (Incidents.Level.MajorOutage, 1) => "vous ne pouvez pas utiliser ce service pour le moment",
        (Incidents.Level.MajorOutage, _) => "vous ne pouvez pas utiliser ces services pour le moment",
        (Incidents.Level.PartialOutage, 1) => "vous ne pouvez pas utiliser une partie de ce service pour le moment",
        (Incidents.Level.PartialOutage, _) => "vous ne pouvez pas utiliser une partie de ces services pour le moment",
        (Incidents.Level.UnderMaintenance, 1) => "ce service peut être indisponible pendant l’intervention",
        (Incidents.Level.UnderMaintenance, _) => "ces services peuvent être indisponibles pendant l’intervention",
        (null, 1) => "il est possible que vous ne puissiez pas l’utiliser",
        (null, _) => "il est possible que vous ne puissiez pas les utiliser",
        (_, 1) => "ce service peut être lent ou afficher des erreurs",
        _ => "ces services peuvent être lents ou afficher des erreurs",
    };

    public override string? Action(Status status, int services, bool brief) => (status, brief) switch
    {
        (Status.Investigating, true) => "nous cherchons la cause",
        (Status.Investigating, false) => "nous recherchons actuellement la cause",
        (Status.Identified, true) => "correction en cours",
        (Status.Identified, false) => $"nous faisons tout pour rétablir {(services == 1 ? "le service" : "tous les services")} dès que possible",
        (Status.Monitoring, true) => "nous restons vigilants",
        (Status.Monitoring, false) => "le problème est corrigé, et nous vérifions que le retour à la normale est durable",
        _ => null,
    };

    public override string ImpactLine(IReadOnlyList<string> services, string? level, string regions) =>
        $"- {List(services)}{(level is null ? "" : $"{Colon} {(services.Count > 1 ? Plural(level) : level)}")} {regions}";

    public override string SymptomSentence(string symptom) =>
        Sentence(Verb().IsMatch(symptom) ? symptom : $"ce que vous pouvez constater{Colon} {symptom}");

    public override string CauseSentence(string cause, bool over)
    {
        if (IsClosed(cause)) return Sentence(cause);
        return Sentence(Article().IsMatch(cause) ? $"la cause {(over ? "était" : "est")} {Small(cause)}" : $"la cause{Colon} {cause}");
    }

    protected override string Colon => "\u00A0:";

    private static string Plural(string level) => level.Replace("indisponible", "indisponibles").Replace("lent", "lents").Replace("perturbé", "perturbés");

    [GeneratedRegex(@"^((?:une?|le|la|les|notre|nos|l['’]un de|plusieurs)\s|l['’])", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(est|sont|peut|peuvent|pouvez|ne|n['’]\w+|a|ont|avez|voient|voyez|affiche|affichent|échoue|échouent|manque|manquent|prend|prennent|charge|chargent|fonctionne|fonctionnent|arrive|arrivent|reçoivent|recevez|reste|restent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
