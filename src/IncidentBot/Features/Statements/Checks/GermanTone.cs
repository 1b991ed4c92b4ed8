namespace IncidentBot.Features.Statements.Checks;

/// <summary>How German says what a statement should not: pieces of patterns.</summary>
internal static class GermanTone
{
    private const string Perhaps = @"(?:vermutlich|wahrscheinlich|höchstwahrscheinlich|möglicherweise|eventuell|anscheinend|offenbar|scheinbar|vielleicht|womöglich|mutmaßlich|wohl|unter\s+umständen)";
    private const string Causes = @"(?:verursacht|ausgelöst|hervorgerufen|zurückzuführen|ursache|ursächlich|auslöser|schuld|liegt\s+(?:\w+\s+){0,2}?an|hängt\s+[^.!?\n]{0,40}?zusammen|handelt\s+(?:es\s+)?sich)";

    /// <summary><c>vermutlich ausgelöst durch</c>, <c>wir gehen davon aus</c>; not <c>möglicherweise nicht nutzbar</c>.</summary>
    public const string Guess =
        @"\bwir\s+(?:\w+\s+){0,2}?(?:vermuten|glauben(?!\s+an\b)|nehmen\s+(?:\w+\s+){0,2}?an\b|gehen\s+(?:\w+\s+){0,2}?davon\s+aus|haben\s+den\s+verdacht|tippen)|\b(?:vermuten|glauben)\s+wir\b|\bgehen\s+wir\s+(?:\w+\s+){0,2}?davon\s+aus"
        + @"|\b(?:liegt|lag)\s+(?:\w+\s+)?" + Perhaps + @"\s+(?:\w+\s+)?an\b|\b" + Perhaps + @"\b[^.!?;:,\n]{0,60}?\b" + Causes + @"\b|\b" + Causes + @"\b[^.!?;:,\n]{0,40}?\b" + Perhaps + @"\b|\b" + Perhaps + @"\s+(?:ist\s+)?(?:durch|aufgrund|wegen|infolge)\b"
        + @"|\b(?:könnten?|kann|können|mag|dürften?)\s+[^.!?;,\n]{0,60}?\b(?:verursacht|ausgelöst|zurückzuführen|zusammenhängen|(?:die|der)\s+(?:ursache|auslöser|grund)\s+sein|liegen\s+an)\b|\b(?:die|eine|als)\s+(?:mögliche|vermutete|mutmaßliche|wahrscheinliche)\s+ursache\s+(?:ist|war|könnte|gilt|haben|sehen|vermuten)\b|\b(?:vermutete|mutmaßliche|wahrscheinliche)\s+ursache\b|\bverdacht\s+(?:auf|fällt|liegt)\b|\bsieht\s+(?:\w+\s+){0,2}?(?:so\s+aus|danach\s+aus|nach\s+eine[mr])|\bscheint\s+(?:[\w,-]{1,40}\s+){0,6}?(?:zu\s+(?:liegen|sein)|verursacht|ausgelöst)\b";

    /// <summary><c>verursacht durch</c>, <c>die Ursache ist</c>; not <c>die Ursache ist noch nicht bekannt</c>.</summary>
    public const string CauseGiven =
        @"\b(?:ursache|grund|auslöser)\s*:|\b(?:ursache|auslöser)\s+(?:(?:dafür|hierfür|des|der|für|von|unser\w*)\s+(?:[\w–-]{1,40}\s+){0,4}?)?(?:ist|war|waren|sind|liegt|lag)\b(?!\s+(?:(?:uns|derzeit|aktuell|bislang|bisher|leider|weiterhin|auch)\s+){0,2}(?:noch|nicht|unklar|unbekannt|bekannt|gefunden|behoben|inzwischen|nun|jetzt|gegenstand|identifiziert|ermittelt|klar))"
        + @"|\b(?:verursacht|ausgelöst|hervorgerufen)\s+(?:durch|von)\b|\b(?:durch|von)\s+(?:[\w-]{1,40}\s+){1,7}?(?:verursacht|ausgelöst|hervorgerufen)\b|\b(?:aufgrund|auf\s+grund|infolge|wegen)\s+(?:ein|unser|von|de[rs]\s+(?!störung|problem|ausfall|vorfall|wartung|arbeit|unterbrechung|umst))\w*"
        + @"|\bzurückzuführen\b|\bgeht\s+auf\b[^.!?\n]{1,80}\bzurück\b|\bgrund\s+(?:dafür|hierfür)\s+(?:ist|war)\b(?!\s+(?:noch|nicht|uns|unklar|unbekannt|derzeit))|\b(?:liegt|lag)\s+(?:\w+\s+)?an\s+(?:ein|unser|de[rm])\w*";

    /// <summary><c>Es tut uns leid, falls Sie betroffen waren</c>; not <c>falls Sie Fragen haben</c>.</summary>
    public const string Conditional =
        @"\b(?:leid|leidtut|entschuldig\w*|entschuldigung|bedauern)\b[^.!?\n]{0,80}?\b(?:falls|sofern|sollten\s+(?:sie|ihnen|dadurch|es|dabei)|(?:wenn\s+(?:sie|ihnen|es|dies|das|dadurch|jemand|bei)\b(?!\s+(?:hilfe|fragen|noch|weiterhin|immer|etwas\s+benötigen)))|möglicherweise|eventuell\w*|gegebenenfalls|ggf\.|unter\s+umständen|etwaige?\w*|womöglich)\b"
        + @"|\b(?:falls|sofern|sollten?|wenn)\s+(?:sie|ihr|jemand|kund\w+|nutz\w+)\s+(?:[\w-]{1,30}\s+){0,4}?betroffen\s+(?:waren|war|gewesen|sein|sind|wurden)\b(?![^.!?\n]{0,90}\b(?:bitte|können|müssen|brauchen|wenden|melden|schreiben|rufen|erhalten|erstatten|bekommen|hilft|helfen)\b)"
        + @"|\bes\s+(?:wurden|sind)\s+fehler\s+(?:gemacht|passiert|unterlaufen|begangen|geschehen)\b|\bfehler\s+(?:wurden|sind)\s+(?:gemacht|passiert|begangen|geschehen)\b";

    /// <summary><c>wir</c>, <c>uns</c>, <c>unser</c>.</summary>
    public const string We = @"\b(?:wir|uns|unser\w{0,3}|unsererseits)\b";

    private const string Firm = @"(?:(?:ein|unser|extern|de[rsmn]|beim|vom|beauftragt|dritt)\w{0,4}\s+(?:[\w-]{1,30}\s+){0,2}?\w*(?:dienstleister|anbieter|provider|lieferant|zulieferer|hoster|netzbetreiber|rechenzentrumsbetreiber|subunternehm|partnerunternehm|partnerfirma|fremdfirma|hersteller)\w*(?!-?(?:apps?|anwendung))|drittanbieter\w*(?!-)|AWS|amazon\s+web\s+services|azure|google\s+cloud|cloudflare|akamai|fastly|crowdstrike|equinix|hetzner|telekom)\b";
    private const string Trouble = @"(?:problem\w*|störung\w*|ausf[aä]ll\w*|stromausf[aä]ll\w*|\w*fehler\w*|panne\w*|defekt\w*|versagen|schwierigkeit\w*|kabelbruch|unterbrechung\w*|versäumnis\w*)";

    /// <summary><c>ein Ausfall bei unserem Dienstleister</c>, <c>liegt am Provider</c>.</summary>
    public const string Supplier =
        @"\b" + Trouble + @"\s+(?:[\w-]{1,40}\s+){0,2}?(?=(?:bei|von|an|im|auf|seitens|ein|unser|de[rsm]|beim|vom)\b)(?:(?:bei|von|an|auf|seitens|im\s+\w+)\s+)?(?:seiten\s+)?" + Firm
        + @"|\b(?:verursacht|ausgelöst|schuld|verantwortlich|wegen|aufgrund|liegt|lag|ursache)\s+(?:[\w-]{1,40}\s+){0,5}?" + Firm + @"|\b(?:durch|von)\s+" + Firm + @"\s+(?:[\w-]{1,30}\s+){0,2}?(?:verursacht|ausgelöst|hervorgerufen)\b"
        + @"|\b" + Firm + @"\s+(?:[\w-]{1,30}\s+){0,3}?(?:(?:hat|hatte|meldet|verzeichnet|kämpft|erlebt)\s+(?:[\w-]{1,30}\s+){0,4}?" + Trouble + @"|(?:ist|war)\s+(?:\w+\s+){0,2}?(?:ausgefallen|gestört|nicht\s+erreichbar|schuld|verantwortlich|offline))\b";

    /// <summary><c>außerhalb unseres Einflussbereichs</c>, <c>höhere Gewalt</c>.</summary>
    public const string NotOurs = @"\baußerhalb\s+unsere[sr]\s+(?:\w+\s+)?(?:einfluss|kontrolle|verantwortung|macht|möglichkeit|zuständigkeit)\w*|\bhöhere[rn]?\s+gewalt\b|\b(?:ohne\s+(?:unser\s+)?(?:eigenes\s+)?verschulden|unverschuldet\w*)|\bnicht\s+(?:von\s+uns\s+)?(?:zu\s+vertreten|zu\s+verantworten|verschuldet)\b|\b(?:liegt|lag)\s+nicht\s+(?:an|bei|in)\s+un(?:s|serer)\b|\bkein\s+(?:fehler|verschulden)\s+(?:von\s+uns|unsererseits)\b|\bnicht\s+in\s+unserer\s+hand\b";

    /// <summary><c>die Verantwortung liegt bei uns</c>.</summary>
    public const string Responsibility = @"\bverantwortung\b[^.!?\n]{0,40}?\b(?:uns|wir|tragen|übernehmen)\b|\b(?:tragen|übernehmen|übernimmt|trägt)\s+(?:wir\s+|dafür\s+)?(?:[\w-]{1,30}\s+){0,3}?verantwortung\b|\b(?:wir|dafür)\s+(?:[\w-]{1,30}\s+){0,3}?(?:verantworten|verantwortlich|geradestehen|stehen\s+[^.!?\n]{0,40}?(?:ein|gerade)\b|haften)|\bstehen\s+[^.!?\n]{0,50}?dafür\s+(?:ein|gerade)\b|\bunser(?:e|er|en|em)?\s+(?:eigene[rs]?\s+)?(?:fehler|verantwortung|versäumnis|entscheidung|aufgabe|sache|pflicht)\b|\bwir\s+hätten\b|\bwir\s+haben\s+[^.!?\n]{0,60}?(?:ausgewählt|gewählt|entschieden)\b|\bunsererseits\b|\bliegt\s+bei\s+uns\b";

    /// <summary><c>nie wieder</c>, <c>garantieren</c>, <c>100 %</c>; not <c>wir können nicht garantieren</c>.</summary>
    public const string Absolute =
        @"\bnie(?:mals)?\s+(?:wieder|mehr\b(?!\s+als))|\b(?:stellen|stellt|sorgen|gewährleisten|sicherstellen|sicherzustellen|versichern|versprechen|verspreche)\b[^.!?\n]{0,100}?\b(?:nicht|nie)\s+(?:noch\s+einmal|noch\s+mal|wieder|erneut|mehr)\s+(?:[\w-]{1,20}\s+)?(?:vork|pass|gesch|auftr|wiederh|eintr)\w*|\b(?:nicht|nie)\s+(?:noch\s+einmal|wieder|erneut|mehr)\s+(?:vorkommt|passiert|geschieht|auftritt|eintritt)[^.!?\n]{0,40}?\b(?:stellen|sorgen|garantieren|sicher)\b"
        + @"|\b(?:wird|werden|kann|können|darf)\b[^.!?\n]{0,60}?\b(?:nicht|nie)\s+(?:noch\s+einmal|wieder|erneut|mehr)\s+(?:vorkommen|passieren|geschehen|auftreten|eintreten)\b|\b(?:wird|werden|kann)\s+sich\s+(?:\w+\s+)?nicht\s+wiederholen\b|\bnicht\s+wiederholen\s+(?:wird|kann)\b|\b(?:wiederholung|erneute\w*\s+\w+)\s+(?:\w+\s+){0,3}?(?:ist|sind)\s+(?:\w+\s+)?ausgeschlossen\b"
        + @"|(?<!\b(?:nicht|keine?|niemand|ohne)\s+(?:[\w-]{1,20}\s+){0,2})\bgaranti(?:eren|ert|ere|e)\b(?!\s+(?:\w+\s+)?nicht\b)|(?<![\d.,])100\s?(?:%|prozent\b|-?prozentig\w*)|\bhundertprozentig\w*|\bnull\s+ausfall\w*|\bausfallsicher\w*|\bein\s+für\s+alle\s*mal\b|\b(?:absolut|vollkommen|völlig|hundert\s*prozent|jederzeit)\s+(?:sicher|zuverlässig|geschützt)\b|\bkönnen\s+sie\s+(?:ganz\s+|sich\s+)*sicher\s+sein\b|\bseien\s+sie\s+versichert\b";

    /// <summary><c>Ups</c>, <c>technische Probleme</c>, <c>Verbesserungen</c>, a laughing face.</summary>
    public const string Flippant =
        @"\b(?:ups|upps|hoppla|huch|oje|ojemine|autsch|oh\s+nein|schluckauf|wehwehchen|zick\w+|glitch\w*|nickerchen|kaffeepause|verschnaufpause|abgeschmiert|abgeraucht|kinderkrankheit\w*|daumen\s+(?:drücken|gedrückt)|drück\w*\s+(?:\w+\s+){0,2}?daumen|bleib(?:t|en\s+sie)\s+dran|murphy\w*|hamster\w*|der\s+wurm\s+drin|kleine[rnms]?\s+panne)\b"
        + @"|\btechnische[rnms]?\s+(?:problem|schwierigkeit|störung|gründ|fehler|defekt|panne)\w*|\bverbesserung(?:en)?\s+(?:an|unser|de[rs]|vor|am)\w*|\boptimierung(?:en|sarbeiten)?\b|\b(?:diverse|verschiedene|gewisse|einige|kleinere|bestimmte)[nr]?\s+(?:kleinere\s+|technische\s+)?(?:problem|schwierigkeit|unregelmäßigkeit|herausforderung)\w*|\bunregelmäßigkeit\w*|\bherausforderung\w*|\uD83C[\uDF00-\uDFFF]|\uD83D[\uDC00-\uDEFF]|\uD83E[\uDC00-\uDFFF]";

    /// <summary><c>Ausfall</c> of a service; not that of a part, nor <c>kein Ausfall</c>.</summary>
    public const string Outage = @"(?<!\b(?:kein\w{0,2}|nicht|ohne)\s+(?:[\w-]{1,20}\s+)?)\b(?:(?<partial>teilweise[rnms]?\s+|teil-?)?(?:gesamt|total|komplett|groß)?-?ausf(?:all|älle)(?:s|es|n)?)\b(?!\s+(?:bei(?:\s+\w+)?|ein(?:er|es|em)|de[rsm]|unser\w{0,2}|von)\s+(?!–|dienst|app\b|system|service|unser)[\w-])|\b(?:vollständig|komplett|völlig|gänzlich|total)\s+(?:ausgefallen|nicht\s+(?:verfügbar|erreichbar|nutzbar)|offline|unerreichbar|lahmgelegt)\b|–\s+(?:ist|sind)\s+(?:(?<partial>teilweise)\s+|(?!teilweise)[\w-]{1,30}\s+){0,3}?ausgefallen\b";

    /// <summary><c>eingeschränkt</c>, <c>kleine Störung</c>.</summary>
    public const string Degraded = @"\b(?:ist|sind|war|waren)\s+(?:[\w-]{1,30}\s+){0,3}?(?:beeinträchtigt|eingeschränkt)\b|\b(?:nur\s+)?(?:eingeschränkt|beeinträchtigt)e?\s+(?:verfügbar|nutzbar|erreichbar|verfügbarkeit|funktion)\w*|\b(?:einschränkung|beeinträchtigung|leistungseinbuße|performance-?problem|leistungsproblem)\w*|\b(?:klein|leicht|geringfügig|minimal|kurz|gering)(?:e|ere)?[nrms]{0,2}\s+(?:[\w-]{1,20}\s+)?(?:störung|problem|ausfall|ausfäll|unterbrechung|verzögerung)\w*";

    /// <summary>Says nothing new.</summary>
    public const string Filler = @"\b(?:noch|immer|weiterhin|weiter|derzeit|aktuell|momentan|zurzeit|nach\s+wie\s+vor|der|die|das|den|dem|des|ein(?:e[nrms]?)?|wir|ist|sind|und|zu|an|in|im|auf|für|von|unser\w{0,2}|arbeiten|daran|jetzt|nun)\b|(?<=\w{4})(?:en|ern|er|e|n|t|te|ten|ung|s)\b";
}
