namespace IncidentBot.Features.Statements.Checks;

/// <summary>How German tells what a statement must tell while it lasts: pieces of patterns.</summary>
internal static class GermanTelling
{
    /// <summary>Those who use something, alone or in a compound, with every way of writing both sexes.</summary>
    public const string People = @"(?:\w*(?:nutzer|kund|anwender|käufer|besucher|abonnent|mitglied|leser|spieler|händler|verkäufer|teilnehmer|fahrgäst|fahrgast|reisende|patient|schüler|lehrkr|lehrer|studierend|student|entwickler|nutzend|gäst|person|mensch|zuschau|zuhör|hörer|fahrer|anrufer|haushalt|konten|konto|inhaber|firmen|unternehmen|arbeitsbereich|filial)\w*(?:[:*_/·]-?innen)?|leute\w*)";

    private const string Us = @"(?:wir|uns(?:ere|er|re)?\s+(?:\w+\s+)?(?:team|techniker|fachleut|expert|ingenieur|kolleg|mitarbeit|spezialist|entwickler)\w*(?:[:*_/]innen)?|(?:mehrere\s+|alle\s+)?(?:teams|techniker|fachleute|ingenieure|spezialisten|einsatzkräfte)\w*)";
    private const string Doing = @"(?:suche|arbeite|untersuche|prüfe|überprüfe|behebe|repariere|ersetze|tausche|starte|mache|nehme|spiele|bringe|schalte|beobachte|überwache|analysiere|gehe|setze|fahre|leite|verlege|wechsle|wechsel|ergänze|erweitere|entferne|korrigiere|kümmere|bemühe|tue|richte|baue|hole|sichere|vergleiche|messe|teste|entlaste|stelle|verteile|stärke|verschiebe|lade|trenne|bearbeite|verfolge|räume|klären|klärt|forsche|ermittle|drehe|ziehe)n?t?";
    private const string NotDoing = @"(?!\s+(?:(?:\w+\s+){0,4}?(?:fest\b|davon\s+aus|in\s+frage|uns\s+vor)|ihnen\s+(?:\w+\s+)?leid))";
    private const string Done = @"(?:neu\s*gestartet|gestartet|ersetzt|ausgetauscht|getauscht|rückgängig|zurückgenommen|zurückgespielt|abgeschaltet|eingeschaltet|umgeschaltet|umgeleitet|umgestellt|behoben|korrigiert|repariert|begonnen|eingeleitet|gestoppt|angehalten|ergänzt|erweitert|geändert|getrennt|wiederhergestellt|entfernt|ausgeschlossen|eingegrenzt|verlegt|hinzugefügt|verstärkt|gesichert|untersucht|geprüft|bearbeitet|analysiert|geladen|erhöht)";

    /// <summary><c>wir wissen von einem Problem</c>, <c>Störung bei</c>, <c>ist uns bekannt</c>.</summary>
    public const string Acknowledgement =
        @"\bwir\s+(?:\w+\s+){0,2}?(?:wissen|kennen|sehen|bitten\s+(?:alle|sie)\b|entschuldigen\s+uns|sind\s+uns\s+(?:\w+\s+){0,3}?bewusst|haben\s+(?:[\w-]{1,40},?\s+){0,8}?(?:festgestellt|bemerkt|erkannt|kenntnis|meldungen|hinweise|erfahren|erhalten|problem|probleme|störung)\b|untersuchen|prüfen|suchen|arbeiten\s+(?:bereits\s+)?(?:daran|an\s+der))"
        + @"|\b(?:ist|sind)\s+uns\s+(?:\w+\s+)?(?:bekannt|bewusst)\b|\b(?:bekannt|gemeldet)\s+ist\s+uns\b|\buns\s+(?:liegen|erreichen)\b|\b(?:gibt\s+es|es\s+(?:gibt|kommt|bestehen|besteht|liegt))\s+(?:[\w-]{1,40}\s+){0,5}?(?:problem|störung|ausf|fehler|schwierigkeit|unterbrechung)\w*"
        + @"|\b(?:problem|störung|schwierigkeit|ausfall|ausfäll|unterbrechung|fehler)\w*\s+(?:mit|bei[m]?|in|im|an|auf|am|unser\w*|beim)\b|\b(?:wird|werden)\s+(?:\w+\s+)?untersucht\b|\bbetroffen\s+(?:ist|sind)\b";

    /// <summary><c>wir suchen die Ursache</c>, <c>wird behoben</c>, <c>sind dabei</c>; not <c>wir stellen fest</c>.</summary>
    public const string Work =
        @"\b" + Us + @"\s+(?:[\w-]{1,30}\s+){0,3}?" + Doing + @"\b" + NotDoing + @"|\b" + Doing + @"\s+(?:sich\s+)?" + Us + @"\b" + NotDoing
        + @"|\bund\s+(?:[\w-]{1,30}\s+){0,3}?(?:suchen|prüfen|untersuchen|beheben|beobachten|überwachen|ersetzen|tauschen|starten|arbeiten)\b"
        + @"|\b(?:haben|hat)\s+(?:[\w,–-]{1,40}\s+){0,9}?" + Done + @"\b|\b(?:wird|werden|wurde|wurden)\s+(?:[\w,–-]{1,40}\s+){0,6}?" + Done + @"\b"
        + @"|\b(?:arbeit(?:en)?|reparatur(?:arbeiten)?|behebung|entstörung|fehlersuche|suche|untersuchung(?:en)?|wiederherstellung)\s+(?:[\w-]{1,30}\s+){0,5}?(?:läuft|laufen|geht|gehen|dauert|dauern|im\s+gang|begonnen|begann)\w*"
        + @"|\bsind\s+(?:\w+\s+){0,3}?(?:dabei|im\s+einsatz|am\s+werk|unterwegs|vor\s+ort)\b|\b(?:lösung|korrektur|reparatur|abhilfe)\s+(?:\w+\s+){0,3}?(?:eingespielt|umgesetzt|vorbereitet|in\s+arbeit|aktiv)\b|\barbeiten\s+(?:wir\s+)?(?:\w+\s+){0,4}?(?:daran|an\s+(?:der|einer))\b";

    /// <summary>Someone to whom something happens; "Sie" with its capital letter.</summary>
    public const string Customers = @"\b(?:(?-i:Sie|Ihnen|Ihre?[nmrs]?)|alle|niemand|wer|" + People + @")\b";

    private const string Nothing = @"(?:nicht|nichts|kein(?:e[nrms]?)?|weder|niemand)";
    private const string Usable = @"(?:verfügbar|erreichbar|nutzbar|möglich|nutzen|öffnen|laden|starten|abspielen|anmelden|einloggen|kaufen|bezahlen|bestellen|buchen|senden|empfangen|zugestellt|gesendet|geladen|angezeigt|angenommen|abgeschlossen|abgerufen|geöffnet|aktualisiert|hergestellt|ausgeführt|ausgeliefert|übertragen|erstellt|angelegt|aktuell|vollständig|sichtbar|lesbar|bearbeitet|gespeichert)";

    /// <summary><c>Sie können nichts kaufen</c>, <c>eine Fehlermeldung</c>, <c>langsam</c>; not <c>wir können noch nicht sagen</c>.</summary>
    public const string Symptom =
        @"(?<!\bwir\s)\b(?:kann|können|lässt|lassen|konnten?|ließen?)\b(?!\s+wir\b)[^.!?\n]{0,90}?\b" + Nothing + @"\b|\b(?:niemand|kein(?:e[nr]?)?\s+" + People + @")\b[^.!?\n]{0,60}?\b(?:kann|können)\b|\b(?:kann|können)\b[^.!?\n]{0,40}?\bniemand\b"
        + @"|\b" + Nothing + @"\s+(?:(?:mehr|richtig|immer|vollständig|wie\s+gewohnt|korrekt|zuverlässig|rechtzeitig)\s+)?(?:[\w-]{1,30}\s+){0,2}?" + Usable + @"\b|\b(?:öffn|lad|läd|start|funktionier|reagier|erschein|komm|geh|läuf|lauf|spiel|verbind|antwort|nehm|nimm|akzeptier|zeig|liefer|send|empfang|empfäng|speicher|aktualisier)\w*\s+(?:sich\s+)?(?:[\w,–-]{1,40}\s+){0,5}?(?:" + Nothing + @")\b"
        + @"|\b\w*fehler(?:meldung|seite|hinweis|code)\w*|\bfehlerhaft\w*|\bfehler\s+(?:anzeig|beim|bei|auf|erhalt|seh)\w*|\b(?:zeig|seh|erhalt|bekomm|erhält|sieht)\w*\s+(?:[\w-]{1,30}\s+){0,3}?fehler\w*|\b(?:leere|weiße|schwarze)[rnms]?\s+(?:seite|bildschirm|bild)\w*|\b(?:scheiter|fehlschlag|fehlgeschlag)\w*|\bschl(?:ägt|agen)\s+[^.!?\n]{0,40}?\bfehl\b|\b(?:bricht|brechen|stürzt|stürzen|reißt|reißen)\s+[^.!?\n]{0,60}?\bab\b|\babbrech\w*|\babbrüche?\w*|\babbruch\b|\babstürz\w*"
        + @"|\b(?:abgelehnt|abgewiesen|abgebrochen|abgemeldet|unterbrochen|unerreichbar|offline|ausgefallen|gesperrt|geschlossen|stumm|verschwunden)\b|\bhängen\b|\bbleib(?:t|en)\s+(?:\w+\s+)?(?:leer|hängen|stehen|stumm|schwarz|weiß)\b|\b(?:doppelt|zweimal)\s+(?:angezeigt|abgebucht|belastet|gesendet|berechnet)\b|\bveraltet\w*|\bzeitüberschreitung\w*|\b(?:kein(?:e[nr]?)?|ohne)\s+(?:verbindung|zugriff|zugang|netz|empfang|ton|bild|signal|internet|ergebnis\w*|nachricht\w*)|\bfehl(?:t|en)\b|\bwas\s+sie\s+bemerken\b|\bnur\s+(?:zeitweise|teilweise|ansehen|lesen)\b|" + MildSymptom;

    /// <summary><c>langsam</c>, <c>verzögert</c>, <c>zeitweise</c>.</summary>
    public const string MildSymptom = @"\blangsam\w*|\bverlangsam\w*|\bverzöger\w*|\b(?:dauer|benötig|brauch)\w*\s+(?:[\w-]{1,30}\s+){0,3}?länger\b|\blänger\s+als\b|\bzeitwei(?:se|lig)\w*|\bverspätet\w*|\bmit\s+verspätung\b|\bspäter\s+(?:als|an)\b|\bgelegentlich\w*|\bsporadisch\w*|\bab\s+und\s+zu\b|\bhin\s+und\s+wieder\b|\bruck\w+|\bstock\w+";

    /// <summary><c>die Datenbank</c>, <c>Fehlerraten</c>.</summary>
    public const string Inside = @"\b(?:\w*datenbank\w*|\w*server\w*|cluster\w*|backend\w*|pipeline\w*|warteschlange\w*|hosts?|knoten|fehlerrate\w*|latenz\w*|interne\w*\s+systeme?\w*|infrastruktur\w*|rechenzentr\w*|speichersystem\w*|\w*konfiguration\w*|lastverteil\w*|router\w*|replika\w*|teilsystem\w*|komponente\w*)\b";

    private const string Described = @"(?:(?!(?:für|von|in|zu|und|oder|auf|mit|bei|aus|an|die|der|das|dass|wo)\b)[\w-]{1,40}\s+){0,2}?";

    /// <summary><c>alle Kundinnen und Kunden</c>, <c>niemand kann</c>; not <c>alle Kunden, die Probleme haben</c>.</summary>
    public const string AllUsers =
        @"(?<!\bnicht\s)\b(?:alle[nr]?|sämtliche[nr]?|jede[nrms]?(?!\s+(?:zweite|dritte|vierte|fünfte|zehnte)))\s+(?:oder\s+einigen?\s+)?(?:unsere[nr]?\s+|ihre[nr]?\s+)?" + Described + People + @"(?!\w)(?!(?:\s+um\s+(?:entschuldigung|verzeihung))?,?\s+(?:die|deren|denen|bei\s+denen)\b)|\b(?:niemand|kein(?:e[nr]?)?\s+" + People + @")\b[^.!?\n]{0,60}?\b(?:kann|können|konnten?)\b|\b(?:kann|können|konnten?)\b[^.!?\n]{0,40}?\bniemand\b|\bbetrifft\s+alle\b(?!\s+(?:die|länder|dienste))|\bsie\s+alle\b|\bbei\s+niemandem\b|\ballen\s+von\s+ihnen\b";

    /// <summary><c>einige Kunden</c>, <c>ein Teil unserer Kundschaft</c>, <c>etwa 5 % der Nutzer</c>.</summary>
    public const string SomeUsers =
        @"\b(?:einige[nrm]?|manche[nrm]?|viele[nrm]?|mehrere[nr]?|(?:die|den|der)\s+meisten|wenige[nr]?|vereinzelte[nr]?|ein(?:e[mnrs]?)?\s+(?:(?:kleine|große|sehr\s+kleine|geringe|begrenzte)[rnms]?\s+)?(?:teil(?:en|s)?|bruchteil|drittel|viertel|fünftel|zehntel|reihe|anzahl|zahl|minderheit|mehrheit|gruppe)(?:\s+von)?|teilen?|(?:etwa\s+|rund\s+|knapp\s+)?(?:die\s+)?hälfte|jede[rnms]?\s+(?:zweite|dritte|vierte|fünfte|zehnte|zwanzigste|hundertste)[rn]?|\d{1,6}(?:[.,]\d{1,6})?\s?(?:%|prozent))\s+(?:oder\s+alle[nr]?\s+)?(?:(?:von|der|aller|unsere[rn]?|ihre[rn]?)\s+){0,2}" + Described + People
        + @"|\b(?:einige[nr]?|manche[nr]?|viele[nr]?|wenige[nr]?|ein\s+teil)\s+(?:von|unter)\s+(?:ihnen|euch)\b|\b(?:einige|manche|viele)\s+(?:können|sehen|erhalten|haben|bekommen)\b|\bnicht\s+(?:alle|jede[rn]?)\b|(?<![\d:.])\b\d[\d.]{0,12}\s+" + Described + People;

    /// <summary><c>in der Zwischenzeit</c>, <c>Sie können weiterhin</c>.</summary>
    public const string WayRound = @"\b(?:in\s+der\s+zwischenzeit|solange|so\s+lange|bis\s+dahin|vorübergehend|vorerst|einstweilen|stattdessen|ersatzweise|alternativ|als\s+alternative|umgehung\w*|ausweich\w*)\b|\b(?:sie|kund\w+|nutz\w+)\s+können\s+(?:weiterhin|auch|trotzdem|stattdessen|aber)\b|\bweiterhin\s+(?:möglich|nutzbar|verfügbar|nutzen)\b|\bbitte\s+(?:nutzen|verwenden|versuchen|rufen|starten|melden|wechseln|öffnen|gehen|zahlen|bestellen|buchen|bleiben)\b|\bfunktionier\w*\s+(?:weiterhin|wie\s+gewohnt)\b|\brufen\s+sie\s+uns\b";
}
