namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in Spanish, and what customers would say.</summary>
internal static class SpanishJargon
{
    /// <summary>The list.</summary>
    public static JargonWords Words { get; } = new(@"\b[Ee]rror(?:es)?\s+(?:HTTP\s+)?[1-5]\d\d\b|\b[Cc]ódigo\s+(?:de\s+error\s+)?[A-Z]{0,5}[-_]?\d{2,}\b|\b[Ee]rror\s+(?:n\.?[ºo°]\s*)?[A-Z]{0,5}[-_]?\d{3,}\b",
        (JargonWords.Names + "|resolución de nombres|servidor(?:es)? de nombres", "el sistema con el que los dispositivos encuentran nuestros servidores"), (JargonWords.Routing + "|enrutamiento", "el camino por el que Internet llega a nosotros"), (JargonWords.Delivery, "la red que le acerca nuestras páginas"),
        (JargonWords.Balancing + "|balanceador(?:es)?(?: de carga)?|balanceo de carga", "los equipos que reparten el trabajo"), (JargonWords.Standby + "|conmutación por error", "el paso a nuestro sistema de reserva"), (JargonWords.Undoing + "|marcha atrás del despliegue|reversión", "deshacer el cambio"),
        (JargonWords.Change + "|despliegues?|desplegad[oa]s?|puesta en producción", "un cambio en nuestros sistemas"), (JargonWords.Speed + "|latencias?", "el tiempo que tarda"), ("tasas? de errores?(?: elevada| alta)?", "más errores de lo habitual"),
        ("pérdidas? de paquetes", "datos que se pierden por el camino"), (JargonWords.Parts + "|replicación|réplicas?|clústere?s?|nodos?|microservicios?|subsistemas?", "una parte de nuestros sistemas"), (JargonWords.Machines + "|máquinas virtuales|zonas? de disponibilidad", "nuestros servidores"),
        (JargonWords.Products, "uno de nuestros sistemas"), (JargonWords.Room + "|fugas? de memoria|desbordamiento", "demasiado poco espacio en nuestros servidores"), (JargonWords.Defects + "|interbloqueos?|regresiones", "un defecto de nuestro programa"), (JargonWords.Flood + "|ataques? de denegación de servicio|limitación de tasa", "demasiadas peticiones a la vez"),
        (JargonWords.Connection, "la conexión"), ("mitig\\w+|remediación|workarounds?", "detener los efectos"), (JargonWords.House + "|telemetría", JargonWords.Left));
}
