using System.Text.RegularExpressions;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>Spanish: readers are addressed as «usted», in words that are at home on both sides of the Atlantic; «y» becomes «e» before the sound of i.</summary>
internal sealed partial class Spanish : Language
{
    private static readonly string[] Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    public override string Code => "es";

    public override string EnglishName => "Spanish";

    public override IReadOnlySet<string> CommonWords { get; } = new HashSet<string>(
    [
        "el", "los", "las", "del", "y", "es", "son", "con", "para", "por", "una", "unos", "que", "se", "su", "sus", "nuestro", "nuestra", "nuestros", "nuestras", "pero", "puede", "pueden", "está",
        "están", "ha", "han", "hay", "al", "lo", "como", "más", "muy", "usted", "ustedes", "clientes", "desde", "hasta", "todos", "todas", "ningún", "ninguna", "gracias",
    ], StringComparer.OrdinalIgnoreCase);

    public override string List(IReadOnlyList<string> names)
    {
        var joined = base.List(names);
        return names.Count > 1 && SoundsLikeI().IsMatch(names[^1]) ? joined[..^(names[^1].Length + 2)] + "e " + names[^1] : joined;
    }

    public override string Lead(string first, int others) => others switch
    {
        0 => first,
        1 => first + " y 1 servicio más",
        _ => $"{first} y {others} servicios más",
    };

    public override string Everywhere => "en todos los países";

    protected override string Counted(int countries) => $"en {countries} países";

    protected override string More(int countries) => $"en {countries} países más";

    public override string Date(DateOnly day, bool year) => $"{day.Day} de {Months[day.Month - 1]}{(year ? $" de {day.Year}" : "")}";

    public override string Month(DateOnly month) => $"{Months[month.Month - 1]} de {month.Year}";

    public override string Clock(DateTimeOffset local) => $"{Digits(local)} ({Zone(local)})";

    protected override string Time(TimeUse use, string clock, string? date) => (use, date) switch
    {
        (TimeUse.Alone, null) => clock,
        (TimeUse.Alone, _) => $"{date}, {clock}",
        (TimeUse.At, null) => "a " + The(clock),
        (TimeUse.At, _) => $"el {date} a {The(clock)}",
        (TimeUse.Since, null) => "desde " + The(clock),
        (TimeUse.Since, _) => $"desde el {date} a {The(clock)}",
        (_, null) => "antes de " + The(clock),
        _ => $"antes del {date} a {The(clock)}",
    };

    protected override string Window(string date, string from, string to) => $"el {date}, de {The(from)} a {The(to)}";

    protected override string Window(string fromDate, string from, string toDate, string to) => $"desde {The(from)} del {fromDate} hasta {The(to)} del {toDate}";

    protected override string Today => "hoy";

    protected override string ThisMorning => "esta mañana";

    protected override string ThisAfternoon => "esta tarde";

    protected override string UnderAMinute => "menos de un minuto";

    protected override string Days(long n) => n == 1 ? "1 día" : $"{n} días";

    protected override string Hours(long n) => n == 1 ? "1 hora" : $"{n} horas";

    protected override string Minutes(long n) => n == 1 ? "1 minuto" : $"{n} minutos";

    public override string Users(Users users) => users == Incidents.Users.All ? "todos los" : "algunos";

    public override string SomeOrAllUsers => "algunos o todos los";

    protected override string ForUsers(string users) => $", para {users} usuarios";

    public override string Level(Level level) => level switch
    {
        Incidents.Level.MajorOutage => "sin servicio",
        Incidents.Level.PartialOutage => "sin servicio en parte",
        Incidents.Level.DegradedPerformance => "con lentitud o fallos ocasionales",
        Incidents.Level.UnderMaintenance => "en mantenimiento",
        _ => "con normalidad",
    };

    public override string Symptom(Level? level, int services, bool brief) => (level, services) switch
    {
        (Incidents.Level.MajorOutage, _) when brief => "sin servicio",
        (Incidents.Level.PartialOutage, _) when brief => "sin servicio en parte",
        (Incidents.Level.UnderMaintenance or null, _) when brief => "posibles cortes",
        (_, _) when brief => "lentitud o errores",
        (Incidents.Level.MajorOutage, 1) => "en este momento no es posible usar el servicio",
        (Incidents.Level.MajorOutage, _) => "en este momento no es posible usar estos servicios",
        (Incidents.Level.PartialOutage, 1) => "en este momento no es posible usar una parte del servicio",
        (Incidents.Level.PartialOutage, _) => "en este momento no es posible usar una parte de estos servicios",
        (Incidents.Level.UnderMaintenance, 1) => "es posible que el servicio no esté disponible durante los trabajos",
        (Incidents.Level.UnderMaintenance, _) => "es posible que los servicios no estén disponibles durante los trabajos",
        (null, 1) => "es posible que no pueda usarlo",
        (null, _) => "es posible que no pueda usarlos",
        (_, 1) => "el servicio puede ir lento o mostrar errores",
        _ => "los servicios pueden ir lentos o mostrar errores",
    };

    public override string? Action(Status status, int services, bool brief) => (status, brief) switch
    {
        (Status.Investigating, true) => "buscamos la causa",
        (Status.Investigating, false) => "ya estamos buscando la causa",
        (Status.Identified, true) => "lo estamos corrigiendo",
        (Status.Identified, false) => $"estamos trabajando para restablecer {(services == 1 ? "el servicio" : "todos los servicios")} lo antes posible",
        (Status.Monitoring, true) => "seguimos vigilando",
        (Status.Monitoring, false) => "el problema está corregido y vigilamos que todo siga funcionando",
        _ => null,
    };

    public override string SymptomSentence(string symptom) =>
        Sentence(Verb().IsMatch(symptom) ? symptom : "lo que puede observar: " + symptom);

    public override string CauseSentence(string cause, bool over)
    {
        if (IsClosed(cause)) return Sentence(cause);
        return Sentence(Article().IsMatch(cause) ? $"la causa {(over ? "fue" : "es")} {Small(cause)}" : "la causa: " + cause);
    }

    // "las 08:55", but "la 01:30".
    private static string The(string clock) => (clock.StartsWith("01:", StringComparison.Ordinal) ? "la " : "las ") + clock;

    // "Francia e Italia", but "agua y hielo", and "iTunes" and "iCloud" sound like the English "I".
    [GeneratedRegex(@"^(?:[IÍií]|[Hh][iíIÍ])(?![eaoáéóA-Z])")]
    private static partial Regex SoundsLikeI();

    [GeneratedRegex(@"^(un|una|el|la|los|las|nuestr[oa]s?|uno de|una de|varios|varias)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(es|son|puede|pueden|está|están|no|se|hay|ha|han|ven|ve|muestra|muestran|falla|fallan|falta|faltan|tarda|tardan|carga|cargan|funciona|funcionan|llega|llegan|recibe|reciben|aparece|aparecen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
