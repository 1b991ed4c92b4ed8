namespace IncidentBot.Features.Statements.Checks;

/// <summary>How German promises a time of repair: pieces of one pattern. The verb stands last, so that the time comes before what is mended.</summary>
internal static class GermanRepair
{
    private const string Mended = @"(?:behoben|beheben|behebung|gelöst|lösung|repariert|reparatur|wiederhergestellt|wiederherstellung|wiederherzustellen|entstört|entstörung|wieder\s+(?:[\w-]{1,30}\s+){0,4}?(?:verfügbar|erreichbar|nutzbar|nutzen|online|da|möglich|normal|einsatzbereit|funktionieren|funktioniert|laufen|läuft|zur\s+verfügung|in\s+betrieb|offen|geöffnet|kaufen|bestellen|anmelden)|zurück\s+sein|normalbetrieb|überstanden)\b";
    private const string About = @"(?:(?:etwa|ca\.|circa|rund|ungefähr|spätestens|zum|zur|gegen|heute|am|der|den|des)\s+){0,3}";
    private const string Clock = @"(?:\d{1,2}(?:[:.]\d{2})?\s*uhr|\d{1,2}:\d{2}|mittag|mitternacht|vormittag|nachmittag|abend|nacht|morgen|übermorgen|tagesende|feierabend|wochenende|ende\s+(?:de[rs]|dieser)\s+(?:tages|woche|stunde)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b";
    private const string Length = @"(?:\d{1,6}|ein(?:e[rnm]?)?|zwei|drei|vier|fünf|zehn|wenigen?|einigen?|halben|einer\s+halben)\s*(?:viertel)?(?:minuten?|min\.?|stunden?|std\.?|h|tagen?)\b";
    private const string Inside = @"[^.!?\n]{0,70}?";

    // What is past is told, not promised; looked back for only behind a word that might promise.
    private const string NotPast = @"(?<!\b(?:war|waren|wurde|wurden|konnte|konnten|haben|hatten|hat|begann)\b[^.!?\n]{0,100})";
    private const string NotPastAhead = @"(?![^.!?\n]{0,70}\b(?:war|waren|wurde|wurden|konnte|konnten|haben|hatten)\b)";

    /// <summary><c>voraussichtlich bis 12 Uhr</c>, <c>wir rechnen mit einer Behebung bis Mittag</c>.</summary>
    public const string Estimate = @"\bETAs?\b|\bvoraussichtlich\w*\b" + Inside + @"\b(?:bis|um|gegen|ab|am|in)\s+" + About + "(?:" + Clock + "|" + Length + @")|\b(?:rechnen|erwarten|hoffen|gehen\s+(?:wir\s+)?davon\s+aus|planen)\b" + Inside + @"\b(?:bis|um|gegen|ab|vor|im\s+laufe)\s+" + About + Clock;

    /// <summary><c>innerhalb von 20 Minuten behoben</c>, <c>in einer Stunde wieder verfügbar</c>.</summary>
    public const string Within = @"\b(?:innerhalb|binnen|in)" + NotPast + @"\s+(?:(?:von|der|den|nächsten|kommenden|etwa|rund|ca\.|weniger\s+als)\s+){0,3}(?:" + Length + @"|minuten?\b|stunden?\b)" + NotPastAhead + Inside + @"\b" + Mended + @"|\b" + Mended + NotPast + Inside + @"\b(?:innerhalb|binnen)\s+(?:(?:von|der|nächsten|etwa|rund)\s+){0,3}" + Length;

    /// <summary><c>bis 10:30 Uhr behoben</c>, <c>wird um 15 Uhr wieder verfügbar sein</c>.</summary>
    public const string By = @"\b(?:bis|noch\s+vor)" + NotPast + @"\s+" + About + Clock + NotPastAhead + Inside + @"\b" + Mended
        + @"|\b(?:wird|werden|soll|sollen|sollten?|dürften?|können|kann)\b" + Inside + @"\b(?:(?:um|gegen|ab|am|im\s+laufe)\s+" + About + @"|(?=morgen|heute|übermorgen)(?:heute\s+)?)" + Clock + Inside + @"\b" + Mended
        + @"|\b(?:ab|um)\s+" + About + Clock + @"[^.!?\n]{0,12}\b(?:ist|sind|geht|können)\b" + Inside + @"\b" + Mended;

    /// <summary><c>in Kürze behoben</c>; not <c>so bald wie möglich</c>.</summary>
    public const string Soon = @"(?<!\bso\s)\b(?:in\s+kürze|in\s+bälde|bald|demnächst|gleich|jeden\s+(?:moment|augenblick)|zeitnah|umgehend\s+wieder)\b(?!\s+(?:wie|als))[^.!?\n,]{0,40}?\b" + Mended;
}
