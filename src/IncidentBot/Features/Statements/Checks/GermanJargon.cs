namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in German, and what customers would say.</summary>
internal static class GermanJargon
{
    /// <summary>The list.</summary>
    public static JargonWords Words { get; } = new(@"\b[1-5]\d\d(?:er)?-?\s?Fehler\w*|\bFehler(?:code|nummer)?s?\s*(?:Nr\.?\s*)?[:#]?\s*[A-Z]{0,5}[-_]?\d{2,}\b",
        (JargonWords.Names + "|namensauflösung|namensserver\\w*", "das System, über das Geräte unsere Server finden"), (JargonWords.Routing, "der Weg, auf dem das Internet uns findet"), (JargonWords.Delivery, "das Netz, das Ihnen unsere Seiten bringt"),
        (JargonWords.Balancing + "|lastverteil(?:er|ung)\\w*", "die Geräte, die die Arbeit verteilen"), (JargonWords.Standby, "der Wechsel auf unser Ersatzsystem"), (JargonWords.Undoing + "|zurückgerollt\\w*|zurückrollen", "die Änderung rückgängig machen"),
        (JargonWords.Change + "|deploy(?:t|en|ten)|ausgerollt\\w*", "eine Änderung an unseren Systemen"), (JargonWords.Speed + "|latenz\\w*|durchsatz\\w*", "wie lange etwas dauert"), ("(?:erhöhte |höhere )?fehlerraten?", "mehr Fehler als sonst"),
        ("paketverlust\\w*", "Daten, die unterwegs verloren gehen"), (JargonWords.Parts + "|replikation\\w*|teilsystem\\w*|subsystem\\w*", "ein Teil unserer Systeme"), (JargonWords.Machines + "|verfügbarkeitszonen?", "unsere Server"),
        (JargonWords.Products, "eines unserer Systeme"), (JargonWords.Room + "|speicherlecks?|speicherüberlauf\\w*", "zu wenig Platz auf unseren Servern"), (JargonWords.Defects, "ein Fehler in unserer Software"), (JargonWords.Flood, "zu viele Anfragen auf einmal"),
        (JargonWords.Connection, "die Verbindung"), ("mitigier\\w*|mitigation\\w*|workarounds?", "die Folgen abgestellt"), (JargonWords.House, JargonWords.Left));
}
