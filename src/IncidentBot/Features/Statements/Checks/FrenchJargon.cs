namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in French, and what customers would say.</summary>
internal static class FrenchJargon
{
    /// <summary>The list.</summary>
    public static JargonWords Words { get; } = new(@"\b[Ee]rreurs?\s+(?:HTTP\s+)?[1-5]\d\d\b|\b[Cc]ode\s+(?:d['’]erreur\s+)?[A-Z]{0,5}[-_]?\d{2,}\b|\b[Ee]rreur\s+(?:n[°o]\s*)?[A-Z]{0,5}[-_]?\d{3,}\b",
        (JargonWords.Names + "|résolution (?:de|des) noms|résolveurs?|serveurs? de noms", "le système par lequel les appareils trouvent nos serveurs"), (JargonWords.Routing + "|routage", "le chemin qu’Internet prend jusqu’à nous"), (JargonWords.Delivery, "le réseau qui vous apporte nos pages"),
        (JargonWords.Balancing + "|répartiteurs? de charge|répartition de charge", "les machines qui répartissent le travail"), (JargonWords.Standby + "|bascule automatique", "le passage à notre système de secours"), (JargonWords.Undoing + "|retour arrière", "l’annulation de la modification"),
        (JargonWords.Change + "|déploiements?|déployée?s?|mise en production|mep", "une modification de nos systèmes"), (JargonWords.Speed + "|latences?|débit applicatif", "le temps que cela prend"), ("taux d['’]erreurs?(?: élevé| accru)?", "plus d’erreurs que d’habitude"),
        ("pertes? de paquets", "des données qui se perdent en route"), (JargonWords.Parts + "|réplication|réplicas?|grappes? de serveurs|microservices?|sous-systèmes?", "une partie de nos systèmes"), (JargonWords.Machines + "|machines virtuelles|zones? de disponibilité", "nos serveurs"),
        (JargonWords.Products, "l’un de nos systèmes"), (JargonWords.Room + "|fuites? mémoire|saturation mémoire", "trop peu de place sur nos serveurs"), (JargonWords.Defects + "|interblocages?|régressions?", "un défaut de notre logiciel"), (JargonWords.Flood + "|attaques? par déni de service|limitation de débit", "trop de demandes à la fois"),
        (JargonWords.Connection, "la connexion"), ("mitig\\w+|remédiation|workarounds?", "faire cesser les effets"), (JargonWords.House + "|télémétrie|supervision applicative", JargonWords.Left));
}
