namespace IncidentBot.Features.Statements.Checks;

/// <summary>How German tells that something is over, why it was, and what comes of it: pieces of patterns.</summary>
internal static class GermanEnding
{
    private const string Data = @"(?:\w*daten(?!bank|verlust)\w*|datei(?:en)?|nachricht(?:en)?|e-?mails?|mails?|fotos?|bilder|bestellung(?:en)?|zahlung(?:en)?|dokumente?n?|einträge?n?|buchung(?:en)?|geld|guthaben|einstellungen|passw\w+|kennw\w+|projekte?n?|tickets?|fahrkarten|termine?n?|kontakte?n?|sicherungen|inhalte?n?|eingaben|aufträge?n?|code|kommentare?n?|spielst\w+|käufe?n?|reservierung(?:en)?|überweisung(?:en)?|konten|aufnahmen?|entwürfe?n?)";
    private const string Changed = @"(?:geändert|verdoppelt|erweitert|verstärkt|verbessert|verschärft|eingeführt|ergänzt|getrennt|ausgetauscht|angepasst|hinzugefügt|eingerichtet|aufgestockt|bereitgestellt|überprüft|umgebaut|eingebaut|entfernt|begrenzt|abgesichert|festgelegt|geschult|übertragen|aufgeteilt|ersetzt)";

    /// <summary><c>wir prüfen solche Änderungen künftig strenger</c>; being restored is not enough.</summary>
    public const string Repair =
        @"\b(?:künftig|zukünftig|in\s+zukunft|von\s+nun\s+an|ab\s+(?:sofort|heute|jetzt|nun))\b|\b(?:erstatt|vergüt|entschädig|gutschrift|gutschreib|gutgeschrieben|verlänger|zurückzahl|rückzahl)\w*|\bkostenlos\w*|\bhaben\s+(?:[\w,–-]{1,40}\s+){0,12}?" + Changed + @"\b|\bund\s+(?:[\w,–-]{1,40}\s+){0,8}?" + Changed + @"\b"
        + @"|\bwir\s+(?:[\w-]{1,30}\s+){0,3}?(?:ändern|verdoppeln|erweitern|ergänzen|trennen|testen|führen\s+[^.!?\n]{1,60}?(?:ein|durch)\b|richten|stocken|bauen|veröffentlichen|schulen|üben|verteilen|begrenzen|stärken|verschärfen|geben\s+[^.!?\n]{1,60}?(?:zurück|gutschrift)\b|schaffen|verlegen)\b|\b(?:ändern|verdoppeln|erweitern|ergänzen|trennen|testen|veröffentlichen|erstatten)\s+wir\b"
        + @"|\bwir\s+werden\s+(?!(?:[\w-]{1,30}\s+){0,4}?(?:informieren|berichten|beobachten|überwachen|melden|sehen|lernen|bemühen)\b)|\b(?:damit|um)\b[^.!?\n]{0,90}\b(?:seltener|unwahrscheinlicher|weniger|(?:zu\s+)?(?:vermeiden|verhindern)|verhindert|früher|schneller)\b";

    /// <summary><c>eine Änderung ging schief</c>, <c>die Ursache war</c>.</summary>
    public const string Explanation =
        GermanTone.CauseGiven + @"|\bwas\s+(?:passiert|geschehen|geschah|schief)\w*|\bschief(?:gegangen|gelaufen)\b|\b(?:ging|lief)\s+(?:[\w-]{1,30}\s+){0,4}?schief\b|(?<!\bleid,\s)\bweil\b|\b(?:versagt\w*|überlastet\w*|überhitzt\w*|abgelaufen\w*|defekt\w*)\b|\blief\s+(?:[\w-]{1,30}\s+){0,4}?ab\b|\bfiel\s+(?:[\w-]{1,30}\s+){0,4}?aus\b"
        + @"|\b(?:ein|eine|einen|einem|einer|unser|unsere)\s+(?:[\w-]{1,30}\s+){0,2}?(?:\w*fehler|\w*defekt|stromausfall|versäumnis|irrtum|kabelbruch|fehlfunktion)\b|\b(?:änderung|update|aktualisierung|zertifikat|befehl|einstellung|kühlung|filter)\s+(?:[\w,–-]{1,40}\s+){0,10}?(?:hat|hatte|führte|löschte|entfernte|überlastete|überflutete|war|sperrte|unterbrach|schnitt|stoppte|brachte|wirkte)\b|\bhaben\s+(?:[\w,–-]{1,40}\s+){0,10}?(?:gelöscht|vergessen|übersehen|unterschätzt|überlastet)\b";

    /// <summary><c>es sind keine Daten verloren gegangen</c>.</summary>
    public const string DataSafety =
        @"\bkein(?:e[rnms]?)?\s+(?:[\w-]{1,30}\s+){0,5}?" + Data + @"\b[^.!?\n]{0,70}\b(?:verlor|betroff|beschädig|offengeleg|gelösch|veränder|abgefloss|gefährd|fehl|kompromittier)\w*|\b" + Data + @"\b[^.!?\n]{0,70}\b(?:sicher|vollständig|unversehrt|unberührt|erhalten|gespeichert|unverändert|verloren|gelöscht|wiederhergestellt|vorhanden|fehl(?:t|en)|nicht\s+(?:betroffen|verändert|gefährdet|berührt)|nie\s+in\s+gefahr)\b"
        + @"|\bnichts\b[^.!?\n]{0,60}\bverlor\w*|\bverlor\w*\b[^.!?\n]{0,30}\bnichts\b|\bdatenverlust\w*|\bkein(?:e[rs]?)?\s+" + Data + @"\s+(?:verlor|ging|fehl)\w*|\bkeine[rs]?\s+davon\b[^.!?\n]{0,40}\bverlor\w*";

    /// <summary><c>ist behoben</c>, <c>wieder verfügbar</c>.</summary>
    public const string Recovery =
        @"(?<!\bnicht\s)\b(?:behoben|gelöst|repariert|wiederhergestellt)\b|\b(?:ist|sind|war|waren)\s+(?:[\w,–-]{1,40}\s+){0,5}?(?:vorbei|beendet|überstanden|zu\s+ende)\b|\bwieder\s+(?:[\w,–-]{1,40}\s+){0,6}?(?:verfügbar|erreichbar|nutzbar|möglich|normal|da|online|offen|geöffnet|schnell|in\s+ordnung|in\s+betrieb|uneingeschränkt|\w{3,}(?:en|eln|ern))\b|\b(?:funktionier|lauf|läuf|arbeit|start|öffn|spiel|lad|läd|antwort)\w*\s+(?:[\w,–-]{1,40}\s+){0,6}?(?:wieder|normal|wie\s+gewohnt|wie\s+üblich)\b|\bwie\s+gewohnt\b|\bende(?:te|t)\b";

    /// <summary><c>noch nicht behoben</c>, <c>weitgehend wiederhergestellt</c>, <c>sollte wieder funktionieren</c>.</summary>
    public const string NotYet =
        @"\b(?:teilweise|größtenteils|weitgehend|überwiegend|nahezu|fast|beinahe|zum\s+(?:großen\s+)?teil|mehrheitlich)\s+(?:alle\s+)?(?:[\w-]{1,20}\s+)?(?:wieder\s*)?(?:behoben|hergestellt|wiederhergestellt|verfügbar|erreichbar|gelöst|nutzbar)\b|\b(?:die\s+meisten|fast\s+alle|nahezu\s+alle)\s+(?:[\w-]{1,30}\s+){0,5}?(?:wieder|behoben)\b"
        + @"|(?<!\b(?:wenn|falls|sollte|sofern)\b[^.!?\n]{0,60})\b(?:noch\s+nicht\s+(?:[\w-]{1,30}\s+){0,3}?(?:behoben|verfügbar|erreichbar|nutzbar|gelöst|vollständig|wiederhergestellt|möglich|wieder)|(?:noch\s+immer|immer\s+noch|weiterhin|nach\s+wie\s+vor)\s+(?:[\w-]{1,20}\s+)?(?:gestört|langsam|nicht\s+(?:verfügbar|erreichbar|nutzbar|möglich)|unerreichbar|eingeschränkt|beeinträchtigt|probleme|fehler|ausgefallen))\b"
        + @"|\b(?:sollten?|dürften?|müssten?|scheint|scheinen)\s+(?:[\w,–-]{1,40}\s+){0,6}?(?:wieder|behoben|gelöst|vorbei)\b|\bwir\s+(?:glauben|hoffen|vermuten|denken|gehen\s+davon\s+aus)\b[^.!?\n]{0,80}?\b(?:behoben|gelöst|vorbei|wieder)\b|\barbeiten\s+(?:wir\s+)?(?:weiter|noch|weiterhin)\s+(?:\w+\s+)?(?:daran|an\s+der\s+(?:behebung|lösung|wiederherstellung))\b";

    /// <summary><c>Mitternacht</c>, <c>24 Uhr</c>.</summary>
    public const string Midnight = @"\bmitternacht\w*|(?<![\d:.])24(?::00)?\s*uhr\b|(?<![\d:.])24:00\b";
}
