using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Spanish, of both sides of the Atlantic.</summary>
internal sealed partial class SpanishCheckWords : CheckWords
{
    private const string TwoToTwelve = "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce";

    public override string Code => "es";

    // "Islas" and "islas".
    public override Places Places { get; } = Places.Of("es", new HashSet<string> { "en", "el", "la", "los", "las" },
        name => name.StartsWith("Isla", StringComparison.Ordinal) ? ["i" + name[1..]] : [],
        ("GB", ["Gran Bretaña", "Inglaterra", "Escocia", "Gales", "Irlanda del Norte"]), ("US", ["EE. UU.", "EE.UU.", "EEUU", "EE UU", "USA", "Estados Unidos de América"]), ("AE", ["EAU"]), ("NL", ["Holanda"]), ("CZ", ["República Checa"]),
        ("CI", ["Costa de Marfil"]), ("MM", ["Birmania"]), ("MX", ["Méjico"]), ("BH", ["Bahréin"]), (null, ["Nuevo México", "Nueva España", "New Jersey", "Nueva Jersey", "América del Norte"]));

    protected override string Numbers => TwoToTwelve;

    public override IReadOnlySet<string> OrdinaryNames { get; } = new HashSet<string>(
    [
        .. Roles, "abril", "agosto", "al", "blanca", "blanco", "bravo", "bueno", "calvo", "campos", "casas", "cliente", "consuelo", "cortes", "cortés", "cruz", "cuenta", "de", "del", "delgado", "dolores", "domingo", "el", "en", "enero", "es",
        "esperanza", "flores", "franco", "fuentes", "gallego", "hoy", "jueves", "julio", "junio", "la", "las", "leal", "lo", "los", "lunes", "luz", "mar", "marín", "martes", "marzo", "mayo", "mercedes", "miércoles", "montes", "no", "nos", "paz",
        "pilar", "por", "que", "ramos", "reina", "rey", "rico", "rojo", "rosa", "salvador", "se", "sin", "socorro", "sol", "soto", "su", "torres", "un", "una", "vega", "victoria", "viernes", "ya",
    ], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:y\s+|e\s+)?(?:(?:(?<n>\d{1,6}|" + TwoToTwelve + @")|(?<one>un))\s+servicios?\s+más|otros\s+(?:(?<n>\d{1,6}|" + TwoToTwelve + @")\s+)?servicios|(?<one>otro)\s+servicio)\b", AnyCase)]
    public override partial Regex OtherServices { get; }

    [GeneratedRegex(@"\b(?:en\s+(?:todos\s+(?:los|nuestros)\s+(?:países|mercados)|todas\s+las\s+regiones|todo\s+el\s+mundo|cada\s+país|cualquier\s+país)|mundialmente|a\s+(?:nivel|escala)\s+mundial)\b", AnyCase)]
    public override partial Regex AllCountries { get; }

    [GeneratedRegex(@"\b(?:(?<n>\d{1,6}|" + TwoToTwelve + @")\s+países\s+más|otros\s+(?<n>\d{1,6}|" + TwoToTwelve + @")\s+países)\b", AnyCase)]
    public override partial Regex MoreCountries { get; }

    [GeneratedRegex(@"\ben\s+(?:los\s+|estos\s+)?(?<n>\d{1,6}|" + TwoToTwelve + @")\s+países\b(?!\s+más)", AnyCase)]
    public override partial Regex CountedCountries { get; }

    [GeneratedRegex(@"\b(?:no|ya\s+no)\s+(?:está|están|estuvo|estuvieron|se\s+ve|se\s+ven|se\s+ha|se\s+han)\s+(?:visto\s+)?afectad\w+|\bno\s+afecta\w*\s+a\b|\b(?:no\s+hay|sin)\s+(?:\w+\s+)?problemas\s+en\b|(?<!\b(?:cuando|en\s+cuanto|hasta\s+que|que|no)\b[^.!?\n]{0,80})\bdisponibles?\s+de\s+nuevo\s+en\b", AnyCase)]
    public override partial Regex Unaffected { get; }

    [GeneratedRegex(@"\b(?:desde|a\s+partir\s+de|(?:comenz|empez|empiez|comienz|inici|ocurri|surgi|detect|produj|observ|apareci|interrump|cay)\w*(?:\s+[\w–-]+){0,4}?)(?:\s+(?:el|la|las|los|a|hacia|sobre|alrededor|de|poco|antes|después|hoy|ayer|esta|mañana|tarde|noche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|aproximadamente|,)){0,7},?\s+$", AnyCase)]
    public override partial Regex BeforeStart { get; }

    [GeneratedRegex(@"^,?\s*(?:[^.!?\n]{0,60}?\b(?:comenzó|comenzaron|empezó|empezaron|dejó|dejaron|se\s+interrumpió|cayó|cayeron|se\s+produjo)|[^.!?\n]{0,40}\bno\s+(?:funciona|responde|está|se\s+puede))", AnyCase)]
    public override partial Regex AfterStart { get; }

    [GeneratedRegex(@"\b(?:próxim[oa]s?|nuev[oa]s?|siguientes?|otr[oa]s?)\s+(?:actualizaci(?:ón|ones)|avisos?|informaci(?:ón|ones)|comunicad[oa]s?|comunicaci(?:ón|ones)|informes?|mensajes?|noticias?|novedades|partes?)\b|\b(?:aviso|actualización)\s+(?:antes|a\s+las|sobre)\b|\b(?:más|nueva)\s+información\b|\b(?:publicaremos|informaremos|actualizaremos|daremos|compartiremos|escribiremos|comunicaremos|contaremos|volveremos\s+a\s+(?:informar|publicar|escribir)|enviaremos|avisaremos)\b|\ble\s+(?:informaremos|diremos|contaremos)\b|\bvamos\s+a\s+(?:informar|publicar|actualizar)\b", AnyCase)]
    public override partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(?:en|dentro\s+de|cada)\s+(?:(?:los|las|próxim[oa]s|unos|unas|menos\s+de|aproximadamente)\s+){0,3}(?:\d{1,6}|una?|" + TwoToTwelve + @"|media|poc[oa]s|pocos|algun[oa]s)?\s*(?:minutos?|min|horas?|h)\b|\b(?:pronto|en\s+breve|más\s+tarde|próximamente|luego|enseguida)\b", AnyCase)]
    public override partial Regex RelativeTime { get; }

    [GeneratedRegex(@"\b(?:lo\s+sentimos|sentimos|disculp\w+|perdón|perdon\w+|lament\w+|pesar)\b", AnyCase)]
    public override partial Regex Apology { get; }

    // What everybody says: «disculpen las molestias», «cualquier inconveniente».
    [GeneratedRegex(@"\b(?:(?:las?|l[oa]s\s+posibles|posibles|cualquier|algun[oa]s?|todas\s+las|est[ao]s?|eventuales)\s+)?molestias?\b(?!\s+(?:en|al|física))|\b(?:l[oa]s?|est[eo]s?|cualquier|posibles|eventuales|todos\s+los)\s+(?:posibles\s+)?inconvenientes?\b|\bagradecemos\s+(?:de\s+antemano\s+)?su\s+comprensión\b|\b(?:pedimos|rogamos|solicitamos|apelamos\s+a)\s+su\s+comprensión\b", AnyCase)]
    public override partial Regex StockPhrase { get; }

    private const string Staff = @"(?:emplead[oa]|trabajador(?:a)?|técnic[oa]|ingenier[oa]|administrador(?:a)?|desarrollador(?:a)?|becari[oa]|operador(?:a)?|operari[oa]|contratista|compañer[oa]|colaborador(?:a)?|equipo|proveedor)(?:e?s)?";

    [GeneratedRegex(@"\b(?:(?:error|fallo)(?:es)?\s+(?:humano|de\s+(?:un|una|nuestro|nuestra|uno\s+de\s+nuestros)\s+" + Staff + @"|de\s+operación|de\s+usuario)s?|(?:culpa|descuido|negligencia|despiste)\s+de\s+(?:un|una|nuestro|nuestra|uno\s+de\s+nuestros|el|la)\s+" + Staff + @"|" + Staff + @"\s+(?:[\w-]{1,20}\s+){0,4}?(?:por\s+(?:error|descuido|accidente|equivocación)|accidentalmente|sin\s+querer|olvidó|se\s+equivocó|borró|desconfiguró|configuró\s+mal))\b", AnyCase)]
    public override partial Regex Blame { get; }

    public override IReadOnlyList<Regex> RepairPromises { get; } = [RepairEstimate(), RepairWithin(), RepairBy(), RepairSoon()];

    [GeneratedRegex(SpanishRepair.Estimate, AnyCase)]
    private static partial Regex RepairEstimate();

    [GeneratedRegex(SpanishRepair.Within, AnyCase)]
    private static partial Regex RepairWithin();

    [GeneratedRegex(SpanishRepair.By, AnyCase)]
    private static partial Regex RepairBy();

    [GeneratedRegex(SpanishRepair.Soon, AnyCase)]
    private static partial Regex RepairSoon();
}
