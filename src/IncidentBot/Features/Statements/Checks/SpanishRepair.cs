namespace IncidentBot.Features.Statements.Checks;

/// <summary>How Spanish promises a time of repair: pieces of one pattern.</summary>
internal static class SpanishRepair
{
    private const string Mended = @"(?:restablec\w+|resuelt\w+|resol(?:ver|verá|verán|ución|veremos)\w*|solucion\w+|corregid\w+|corregir\w*|corrección|reparad\w+|reparación|repar(?:ar|ará|aremos)\w*|recuperad\w+|recuperación|arreglad\w+|disponibles?\s+(?:de\s+nuevo|otra\s+vez|nuevamente)|de\s+nuevo\s+(?:disponibles?|operativ\w+|en\s+(?:línea|servicio|marcha))|vuelv\w+\s+a\s+(?:estar\s+(?:disponible|operativ)|funcionar|la\s+normalidad)\w*|volver(?:á|án)?\s+a\s+(?:estar|funcionar|la\s+normalidad)|normalidad|operativ[oa]s?|podrá\w*\s+volver)";
    private const string Clock = @"(?:\d{1,2}(?:[:.]\d{2})?(?:\s*(?:h|horas|[ap]\.?\s?m))?\b|mediodía\b|medianoche\b|esta\s+(?:mañana|tarde|noche)\b|mañana\b|(?:el\s+)?final\s+del?\s+(?:la\s+)?(?:día|jornada|semana|tarde)|fin\s+de\s+semana\b|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)";
    private const string Length = @"(?:\d{1,6}|una?|dos|tres|un\s+par\s+de|unas?|unos|media|poc[oa]s|algun[oa]s)\s*(?:minutos?|min|horas?|h|días?)\b";
    private const string About = @"(?:(?:las?|el|los|aproximadamente|sobre|de)\s+){0,3}";
    private const string Inside = @"[^.!?\n]{0,70}?";
    private const string NotPast = @"(?<!\b(?:fue|fueron|ha|han|hemos|había|quedó|estuvo)\s+(?:sido\s+)?(?:[\w-]{1,20}\s+)?)";

    /// <summary><c>esperamos tenerlo resuelto antes de las 10:30</c>.</summary>
    public const string Estimate = @"\bETAs?\b|\b(?:esperamos|prevemos|estimamos|calculamos|confiamos|se\s+(?:espera|prevé|estima|calcula)|previst\w+)\b" + Inside + @"\b" + Mended + Inside + @"\b(?:antes\s+de|a|hacia|sobre|para|en|durante|dentro\s+de|al)\s+" + About + "(?:" + Clock + "|" + Length + @")|\btiempo\s+estimado\b|\bhora\s+estimada\b";

    /// <summary><c>restablecido en 20 minutos</c>, <c>dentro de una hora</c>.</summary>
    public const string Within = NotPast + @"\b" + Mended + @"\b" + Inside + @"\b(?:en|dentro\s+de)\s+(?:(?:los|las|próxim[oa]s|unos|unas|menos\s+de|aproximadamente)\s+){0,3}(?:" + Length + @"|(?:minutos|horas)\b)|\b(?:en|dentro\s+de)\s+(?:(?:los|las|próxim[oa]s|unos|unas)\s+){0,2}(?:" + Length + @"|horas\b|minutos\b),?\s+[^.!?\n]{0,50}?\b(?:estará|estarán|quedará|podrá|volverá|se\s+habrá)\b" + Inside + @"\b(?:" + Mended + @"|comprar|usar|disponible)";

    /// <summary><c>estará resuelto antes de las 10:30</c>; not what was.</summary>
    public const string By = @"\b(?:estará|estarán|quedará|quedarán|será|serán|debería|deberían|podrá|podrán|volverá|volverán|va\s+a|van\s+a|vamos\s+a|se\s+restablecerá|se\s+resolverá|se\s+solucionará)\b[^.!?\n]{0,40}?(?:\b" + Mended + @"|\bdisponibles?|\bfuncionar)\b" + Inside + @"(?:\b(?:antes\s+de|hacia|sobre|para|al|a)\s+|(?=\b(?:mañana|esta\s+(?:tarde|noche)|el\s+\w+es)\b))" + About + Clock
        + @"|\b(?:antes\s+de|hacia|para|a\s+partir\s+de)\s+" + About + Clock + @"[^.!?\n]{0,40}?\b(?:estará|estarán|quedará|quedarán|debería|deberían|podrá|volverá|volverán)\b" + Inside + @"\b(?:" + Mended + @"|disponibles?)|\bse\s+(?:restablecerá|resolverá|solucionará|arreglará)\b" + Inside + @"\b(?:antes\s+de|hacia|sobre|para|a|mañana)\s*" + About + Clock;

    /// <summary><c>pronto estará resuelto</c>; not <c>lo antes posible</c>.</summary>
    public const string Soon = @"\b(?:pronto|en\s+breve|enseguida|próximamente|en\s+cualquier\s+momento|de\s+un\s+momento\s+a\s+otro)\b(?!\s+como)[^.!?\n]{0,40}?\b(?:" + Mended + @"|disponible)|\b(?:estará|quedará|será|volverá|se\s+restablecerá|se\s+resolverá)\b[^.!?\n]{0,40}?\b(?:muy\s+pronto|pronto|en\s+breve|próximamente)\b(?!\s+como)";
}
