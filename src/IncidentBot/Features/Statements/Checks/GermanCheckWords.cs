using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>German.</summary>
internal sealed partial class GermanCheckWords : CheckWords
{
    private const string TwoToTwelve = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf";

    public override string Code => "de";

    // The genitive, and "deutschlandweit".
    public override Places Places { get; } = Places.Of("de", new HashSet<string> { "in", "im", "auf", "der", "den", "dem" }, name => char.IsLetter(name[^1]) && name[^1] is not ('s' or 'x' or 'z') ? [name + "s"] : [],
        ("GB", ["Vereinigte Königreich", "Großbritannien", "England", "Schottland", "Wales", "Nordirland"]), ("US", ["USA", "Vereinigte Staaten von Amerika", "Vereinigten Staaten von Amerika"]), ("AE", ["VAE"]), ("NL", ["Holland"]),
        ("CZ", ["Tschechische Republik", "Tschechischen Republik"]), ("SK", ["Slowakische Republik", "Slowakischen Republik"]), ("CI", ["Elfenbeinküste"]), ("BY", ["Weißrussland"]), ("KR", ["Republik Korea"]), ("MM", ["Birma"]),
        ("DE", ["deutschlandweit", "Deutschlandweit"]), ("AT", ["österreichweit", "Österreichweit"]), ("CH", ["schweizweit", "Schweizweit"]), (null, ["New Jersey", "New Mexico"]));

    protected override string Numbers => TwoToTwelve;

    public override bool CapitalisesNouns => true;

    public override IReadOnlySet<string> OrdinaryNames { get; } = new HashSet<string>(
    [
        .. Roles, "all", "alle", "alt", "an", "april", "auf", "august", "aus", "bei", "best", "da", "der", "die", "dienst", "er", "ernst", "es", "fest", "frank", "frei", "freitag", "groß", "gut", "hat", "herbst", "im", "in", "ist",
        "januar", "jung", "juli", "juni", "karte", "kern", "klein", "konto", "kraft", "kunde", "kunden", "kurz", "lang", "mai", "man", "mark", "markt", "mit", "montag", "märz", "neu", "nun", "platz", "ruf", "samstag", "sie",
        "so", "sommer", "sonntag", "stand", "stark", "um", "uns", "von", "vor", "war", "wann", "weil", "wenn", "will", "winter", "wir", "zeit", "zu",
    ], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:und\s+)?(?:(?<n>\d{1,6}|" + TwoToTwelve + @")\s+|(?<one>ein(?:e[nrms]?)?)\s+)?(?:weitere|andere)[rnms]?\s+(?:\w*dienst(?:e[ns]?)?|services?)\b", AnyCase)]
    public override partial Regex OtherServices { get; }

    [GeneratedRegex(@"\b(?:in\s+(?:allen\s+(?:\w+\s+)?(?:ländern|märkten|regionen)|jedem\s+land)|weltweit\w*|überall(?!\s+(?:in|im|auf)\b)|auf\s+der\s+ganzen\s+welt)\b", AnyCase)]
    public override partial Regex AllCountries { get; }

    [GeneratedRegex(@"\b(?<n>\d{1,6}|" + TwoToTwelve + @")\s+(?:weitere|andere)[rn]?\s+ländern?\b", AnyCase)]
    public override partial Regex MoreCountries { get; }

    [GeneratedRegex(@"\bin\s+(?:den\s+|diesen\s+|insgesamt\s+)?(?<n>\d{1,6}|" + TwoToTwelve + @")\s+ländern\b", AnyCase)]
    public override partial Regex CountedCountries { get; }

    [GeneratedRegex(@"\bnicht\s+(?:mehr\s+)?(?:davon\s+)?betroffen\b|\bkeine\s+(?:\w+\s+)?(?:probleme|störungen?|einschränkungen)\b|(?<!\b(?:sobald|bis|wenn|damit|dass|noch\s+nicht|nicht)\b[^.!?\n]{0,80})\bwieder\s+(?:\w+\s+)?(?:verfügbar|erreichbar|nutzbar)\b", AnyCase)]
    public override partial Regex Unaffected { get; }

    [GeneratedRegex(@"\b(?:seit|von|(?:begann(?:en)?|begonnen|beginn|anfang|aufgetreten|bemerkt|festgestellt|tr[ai]t(?:en)?|fiel(?:en)?|entstand|besteht|setzte)\b:?(?:\s+[\w–-]+){0,4}?\s+(?:um|gegen|am|vom?|seit|vor|nach))(?:,?\s+(?:dem|etwa|ca\.|circa|rund|ungefähr|gegen|kurz|vor|nach|genau|heute|gestern|früh|morgen|vormittag|mittag|nachmittag|abend|\w+tag|mittwoch)){0,4},?\s+$", AnyCase)]
    public override partial Regex BeforeStart { get; }

    [GeneratedRegex(@"^,?\s*(?:heute\s+|gestern\s+)?(?:begann(?:en)?|fiel(?:en)?|tr[ai]t(?:en)?|setzte(?:n)?|kam\s+es|kommt\s+es|ist\s+[^.!?\n]{1,60}\bausgefallen|(?:sind|ist|funktioniert|war|waren)\s+[^.!?\n]{0,60}\bnicht\b|nicht\b)", AnyCase)]
    public override partial Regex AfterStart { get; }

    [GeneratedRegex(@"\b(?:nächste|weitere|neue|kommende|neueste)[nsrm]?\s+(?:\w+\s+)?(?:(?:status|zwischen)-?)?(?:update|meldung|mitteilung|information|infos?|zwischenstand|lagebericht|bericht|nachricht|aktualisierung|stand|auskunft|auskünfte|neuigkeit)\w*|\b(?:status-?)?updates?\s+(?:folg\w+|bis|um|gegen|vor|spätestens|geben)\b"
        + @"|\bwir\s+(?:melden\s+uns|informieren|berichten|aktualisieren|schreiben\s+(?:ihnen|hier)|geben\s+(?:ihnen\s+)?(?:hier\s+)?bescheid)|\b(?:melden|informieren|berichten|aktualisieren|schreiben)\s+wir\b(?!\s+gut)|\bhören\s+sie\s+(?:\w+\s+){0,3}?von\s+uns\b", AnyCase)]
    public override partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(?:in|innerhalb|binnen|alle)\s+(?:(?:von|der|den|nächsten|kommenden|etwa|rund|ca\.)\s+){0,3}(?:\d{1,6}|ein(?:e[rnm]?)?|" + TwoToTwelve + @"|wenigen?|einigen?|halben|einer\s+halben|einer\s+viertel)?\s*(?:viertel)?(?:minuten?|min\.?|stunden?|std\.?|h)\b|\b(?:bald|in\s+kürze|demnächst|später|stündlich|zeitnah)\b", AnyCase)]
    public override partial Regex RelativeTime { get; }

    [GeneratedRegex(@"\bleid(?:tut|tun)?\b|\bentschuldig\w*|\bbedauer[nt]\b|\bverzeihung\b|\bverzeihen\b", AnyCase)]
    public override partial Regex Apology { get; }

    // What everybody says, and what asks customers for something instead.
    [GeneratedRegex(@"\b(?:(?:etwaige|eventuelle|mögliche|entstandene|jegliche|alle)[nr]?\s+)?unannehmlichkeit\w*|\b(?:etwaige|eventuelle|jegliche|mögliche)[nr]?\s+(?:\w+\s+)?(?:störung|beeinträchtigung|einschränkung|verzögerung|problem|umständ|ausf)\w*|\b(?:die\s+)?(?:entstandenen\s+)?umstände\s+(?:bitten|zu\s+entschuldigen)|\b(?:bitten|ersuchen)\s+(?:\w+\s+){0,5}?(?:um\s+(?:ihr\s+|euer\s+)?(?:verständnis|nachsicht))\b|\b(?:dies|das|die\s+störung|die\s+verzögerung)\s+bitten\s+wir\s+zu\s+entschuldigen\b", AnyCase)]
    public override partial Regex StockPhrase { get; }

    [GeneratedRegex(@"\b(?:menschliche[snr]?\s+(?:fehler|versagen)|bedienungs?fehler|(?:fehler|versehen|verschulden|nachlässigkeit|irrtum)\s+(?:ein|de|unser)\w{1,4}\s+(?:\w+\s+)?" + Staff + @"|" + Staff + @"\s+(?:hat|haben|hatte|hatten)?\s*(?:[\w-]{1,40}\s+){0,5}?(?:versehentlich|irrtümlich|fälschlich\w*|aus\s+versehen|vergessen|vergaß|übersehen))", AnyCase)]
    public override partial Regex Blame { get; }

    private const string Staff = @"(?:mitarbeit|kolleg|techniker|administrator|ingenieur|entwickler|praktikant|auszubildende|azubi|operateur|dienstleister|teams?\b)\w*";

    public override IReadOnlyList<Regex> RepairPromises { get; } = [RepairEstimate(), RepairWithin(), RepairBy(), RepairSoon()];

    [GeneratedRegex(GermanRepair.Estimate, AnyCase)]
    private static partial Regex RepairEstimate();

    [GeneratedRegex(GermanRepair.Within, AnyCase)]
    private static partial Regex RepairWithin();

    [GeneratedRegex(GermanRepair.By, AnyCase)]
    private static partial Regex RepairBy();

    [GeneratedRegex(GermanRepair.Soon, AnyCase)]
    private static partial Regex RepairSoon();
}
