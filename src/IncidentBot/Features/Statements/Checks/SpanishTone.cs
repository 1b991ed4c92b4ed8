namespace IncidentBot.Features.Statements.Checks;

/// <summary>How Spanish says what a statement should not: pieces of patterns.</summary>
internal static class SpanishTone
{
    private const string Perhaps = @"(?:probablemente|posiblemente|seguramente|al\s+parecer|aparentemente|quizás?|tal\s+vez|a\s+lo\s+mejor|presuntamente|supuestamente)";
    private const string Causes = @"(?:causad[oa]|debid[oa]|debe|deba|provocad[oa]|ocasionad[oa]|relacionad[oa]|causa|origen|origin|motivo|a\s+raíz|por\s+culpa|se\s+trata|consecuencia|deriv|viene\s+de)\w*";

    /// <summary><c>probablemente debido a</c>, <c>creemos que</c>; not <c>es posible que no pueda usarlo</c>.</summary>
    public const string Guess =
        @"(?<!\bno\s)\b(?:creemos(?!\s+en)|pensamos(?!\s+en)|suponemos|sospechamos|presumimos|parece\s+(?:ser\s+(?:que|un|una)|que\s+(?:se\s+debe|la\s+causa|el\s+origen|ha\s+sido|fue))|todo\s+(?:apunta|indica))\b|\b" + Perhaps + @"\b[^.!?;,\n]{0,50}?\b" + Causes + @"|\b" + Causes + @"\s+(?:[\w-]{1,15}\s+){0,2}?" + Perhaps + @"\b"
        + @"|\b(?:podría|podrían|puede|pueden|debería)\s+(?:deberse|haber\s+sido\s+(?:causad|provocad|debid|ocasionad)\w*|estar\s+(?:relacionad|causad|provocad)\w*|ser\s+(?:la\s+causa|el\s+origen|debid\w+|consecuencia|culpa)|tener\s+(?:su\s+)?origen|venir\s+de|haberse\s+debido)|\b(?:la\s+)?(?:posible|probable|presunta|supuesta)\s+causa\b|\bcausa\s+(?:más\s+)?(?:probable|posible)\b|\bse\s+debería\s+a\b|\bhabría\s+sido\s+(?:causad|provocad)\w+";

    /// <summary><c>causado por</c>, <c>la causa es</c>; not <c>la causa todavía no se conoce</c>.</summary>
    public const string CauseGiven =
        @"\b(?:causa|motivo|origen)\s*:|\b(?:causa|motivo|origen|razón)\s+(?:(?:de|del)\s+(?:[\w–-]{1,30}\s+){1,5}?)?(?:es|fue|era|ha\s+sido|está\s+en|estaba\s+en|estuvo\s+en)\b(?!\s+(?:todavía|aún|desconocid|conocid|ya\s+conocid|identificad|encontrad|no\b))|\b(?:causad|provocad|ocasionad|originad)[oa]s?\s+por\b(?!\s+(?:este|esta|el\s+problema|la\s+interrupción))|\b(?:debid[oa]s?\s+a|se\s+deb(?:e|ió|en|ieron)\s+a|a\s+causa\s+de|a\s+raíz\s+de|como\s+consecuencia\s+de)(?!l?\s+(?:est[ea]|problema|la\s+incidencia|l\s+problema|la\s+interrupción))\b|\bpor\s+culpa\s+de\b|\b(?:causó|provocó|ocasionó|originó)\b(?<!cambio\s+que\s+\w+)\s+(?:est[ea]|el|la)\b|\bproviene\s+de\b|\btiene\s+su\s+origen\b|\bes\s+consecuencia\s+de\b";

    /// <summary><c>lo sentimos si se vio afectado</c>; not <c>si necesita ayuda</c>.</summary>
    public const string Conditional =
        @"\b(?:sentimos|disculp\w+|perdón|lament\w+)\b[^.!?\n]{0,90}?\b(?:si\s+(?:se|le|les|est[eoa]|esto|ha|han|usted|alguien|alguno|nuestr\w+|hemos)\b(?!\s+(?:necesita|tiene\s+(?:dudas|preguntas)))|(?:que|quien(?:es)?)\s+(?:[\w-]{1,15}\s+){0,3}?(?:pued[ae]n?|podría|podrían|pudiera|pudieran|hayan?\s+podido|pudo|pudieron)\s+(?:haber|hab|verse|ser|causar|ocasionar|sufrir|tener|estar)\w*|en\s+caso\s+de\s+(?:que|haber)|posibles?|eventual\w*)"
        + @"|\bsi\s+(?:usted\s+)?(?:se\s+(?:vio|ha\s+visto|vieron|han\s+visto)|(?:fue|ha\s+sido|estuvo|resultó|fueron))\s+(?:[\w-]{1,15}\s+)?afectad\w+(?![^.!?\n]{0,90}\b(?:no\s+(?:tiene|necesita|hace)|puede|contacte|escríba|llame|le\s+devolv|debe|por\s+favor|reciba|recibirá)\w*)|\bse\s+(?:cometieron|han\s+cometido)\s+errores\b";

    /// <summary>«Nosotros» is in the verb: <c>hemos</c>, <c>sentimos</c>, <c>pedimos</c>; or <c>nuestro</c>.</summary>
    public const string We = @"\b(?:nosotr[oa]s|nuestr[oa]s?|nos|somos|estamos|hemos|vamos|tenemos|podemos|debemos|sabemos|seremos|estaremos|lo\s+sentimos|\w{2,}(?:amos|emos|imos)(?:lo|la|los|las|le|les)?)\b";

    private const string Firm = @"(?:(?:de\s+(?:un|una|nuestro|nuestra|uno\s+de\s+nuestros)|del|un|una|nuestro|nuestra|en\s+(?:un|una|nuestro|nuestra)|por\s+(?:un|una|nuestro|nuestra)|con\s+(?:un|nuestro))\s+(?:[\w-]{1,20}\s+){0,2}?(?:proveedor(?:es|a)?|suministrador(?:es)?|subcontrat\w+|operador(?:a|es)?|terceros?|empresa\s+de\s+alojamiento|socio\s+tecnológico|contratista|fabricante)(?:\s+extern[oa]s?)?|proveedor(?:es)?\s+extern[oa]s?|de\s+terceros|AWS|Amazon\s+Web\s+Services|Azure|Google\s+Cloud|Cloudflare|Akamai|Fastly|CrowdStrike|Equinix|Telefónica|Telmex)\b";
    private const string Trouble = @"(?:problemas?|incidencias?|fallos?|caídas?|errores?|averías?|cortes?|interrupci(?:ón|ones)|dificultad(?:es)?|fallas?)";

    /// <summary><c>un fallo de nuestro proveedor</c>.</summary>
    public const string Supplier =
        @"\b" + Trouble + @"\s+(?:[\w-]{1,25}\s+){0,3}?(?:en\s+|con\s+|por\s+parte\s+)?(?=(?:de|del|en|un|una|nuestr|con|AWS|Azure|Google|Amazon|Cloudflare|Akamai|Fastly|CrowdStrike|Equinix|Telef|Telmex))" + Firm + @"|\b(?:causad[oa]|provocad[oa]|debid[oa]|culpa|responsable|responsabilidad|debe|debió|causa|motivo)\s+(?:[\w-]{1,20}\s+){0,5}?" + Firm + @"|\b" + Firm + @"\s+(?:[\w-]{1,15}\s+){0,2}?(?:(?:tiene|tuvo|ha\s+tenido|sufre|sufrió|ha\s+sufrido|registra|experimenta)\s+(?:[\w-]{1,15}\s+){0,3}?" + Trouble + @"|(?:está|estaba|estuvo)\s+(?:caíd|fuera\s+de\s+servicio|sin\s+servicio)\w*|ha\s+fallado|falló)";

    /// <summary><c>ajeno a nuestra voluntad</c>.</summary>
    public const string NotOurs = @"\bajen[oa]s?\s+a\s+(?:nuestr|nosotr|la\s+(?:empresa|compañía))\w*|\bfuera\s+de\s+nuestro\s+(?:control|alcance)\b|\bescapa\w*\s+a\s+nuestro\s+control\b|\bfuerza\s+mayor\b|\bno\s+es\s+(?:culpa|responsabilidad)\s+nuestra\b|\bno\s+(?:somos|fuimos)\s+(?:los\s+)?responsables\b|\bno\s+depende\s+de\s+nosotros\b";

    /// <summary><c>la responsabilidad es nuestra</c>.</summary>
    public const string Responsibility = @"(?<!\bno\s+es\s+)\bresponsabilidad\b[^.!?\n]{0,30}?\b(?:nuestra|nosotros)\b|\b(?:asumimos|aceptamos)\s+(?:[\w-]{1,15}\s+){0,3}?responsabilidad\b|(?<!\bno\s)\bsomos\s+(?:nosotros\s+)?(?:los\s+)?responsables\b|\bnuestr[oa]\s+(?:propi[oa]\s+)?(?:responsabilidad|culpa|error|fallo|elección|decisión)\b|\brespondemos\s+(?:de|por|ante)\b|\b(?:elegimos|escogimos|decidimos|debimos|deberíamos|tendríamos\s+que)\b|\bpor\s+nuestra\s+parte\b|\b(?:fallo|error|cambio)\s+(?:es\s+)?nuestro\b";

    /// <summary><c>nunca más</c>, <c>garantizamos</c>, <c>100 %</c>; not <c>no podemos garantizar</c>.</summary>
    public const string Absolute =
        @"\b(?:nunca|jamás)\s+(?:más|volver[áa]n?|se\s+repetir[áa]|ocurrir[áa]|pasar[áa])\b|\bno\s+(?:volver[áa]n?\s+a\s+(?:ocurrir|pasar|suceder|repetirse|producirse)|se\s+repetir[áa]n?|se\s+vuelva\s+a\s+repetir)\b|\b(?:asegur|garantiz|encarg|velar)\w*[^.!?\n]{0,80}?\bno\s+(?:vuelva|se\s+repita|ocurra|suceda|pase)\w*|\bno\s+puede\s+(?:volver\s+a\s+(?:ocurrir|pasar|suceder)|repetirse)\b"
        + @"|(?<!\b(?:no|sin|nadie|ni)\s+(?:[\w-]{1,15}\s+){0,2})\bgaranti(?:z\w+|cem\w+|ce)\b(?!\s+(?:nada|que\s+no\s+podemos))|(?<!\bsin\s)\bgarantía\s+(?:total|absoluta|de\s+que)\b|(?<![\d.,])100\s?(?:%|por\s+ciento\b)|\bcien\s+por\s+(?:cien|ciento)\b|\bcero\s+(?:caídas|fallos|interrupciones)\b|\binfalib\w+|\bde\s+una\s+vez\s+por\s+todas\b|\b(?:absolutamente|totalmente|completamente)\s+(?:segur|fiab|protegid)\w+|\btenga\w*\s+la\s+(?:seguridad|certeza|tranquilidad)\b|\bpuede\s+estar\s+(?:segur|tranquil)\w+|\bqueda\s+descartado\b";

    /// <summary><c>ups</c>, <c>problemas técnicos</c>, <c>mejoras</c>, a laughing face.</summary>
    public const string Flippant =
        @"\b(?:ups|uy|vaya|ay|caramba|hipo|tropiezo|tropezón|bache|gazapo|pequeño\s+(?:susto|lío|contratiempo|problemilla|fallito)|problemilla|fallito|duende(?:cillo)?s?|trastada|siesta|pausa\s+para\s+el\s+café|crucemos\s+los\s+dedos|dedos\s+cruzados|estén?\s+atent[oa]s|no\s+se\s+vayan|ley\s+de\s+murphy|hámster(?:es|s)?|se\s+nos\s+fue\s+la\s+mano|contratiempos?|imprevistos?)\b"
        + @"|\b(?:problemas?|dificultades|incidencias?|motivos|fallos?|inconvenientes)\s+técnic[oa]s?\b|\bmejoras\s+(?:en|de|del|al|técnicas|continuas|varias)\b|\b(?:una|la|alguna)\s+mejora\s+(?:en|de|del)\b|\boptimizaci(?:ón|ones)\b|\b(?:algun[oa]s|ciert[oa]s|divers[oa]s|determinad[oa]s)\s+(?:pequeñ[oa]s\s+)?(?:problemas|dificultades|incidencias|anomalías|desajustes)\b|\banomalías?\b|\bdesajustes?\b|\uD83C[\uDF00-\uDFFF]|\uD83D[\uDC00-\uDEFF]|\uD83E[\uDC00-\uDFFF]";

    /// <summary><c>caída</c> of a service; not <c>sin caída</c>, nor that of a part.</summary>
    public const string Outage = @"(?<!\b(?:sin|ninguna|no\s+(?:es|hay)\s+una?|no\s+hay)\s+(?:[\w-]{1,15}\s+)?)\bcaídas?(?:\s+(?:general(?:izada)?|total|completa|masiva|(?<partial>parcial)))?\b(?!\s+(?:de\s+(?!–|nuestros\s+servicios|nuestro\s+servicio|servicio|la\s+(?:web|plataforma|aplicación))|del\s+(?!servicio|sitio)))|\b(?:completamente|totalmente|por\s+completo)\s+(?:caíd[oa]s?|fuera\s+de\s+servicio|inaccesibles?|sin\s+servicio|interrumpid[oa]s?)|\binterrupción\s+(?:total|general|completa)\b|\bapagón\s+(?:digital|total)\b";

    /// <summary><c>degradado</c>, <c>pequeño problema</c>.</summary>
    public const string Degraded = @"\bdegrada\w+|\brendimiento\s+(?:reducid|degradad|inferior|bajo)\w*|\b(?:lev|pequeñ|menor|mínim|brev|liger)\w{1,3}\s+(?:problema|incidencia|interrupción|interrupciones|corte|fallo|retraso|demora)s?\b|\b(?:problema|incidencia|interrupción|corte|fallo)s?\s+(?:menor|leve|puntual|mínim[oa]|breve)e?s?\b";

    /// <summary>Says nothing new.</summary>
    public const string Filler = @"\b(?:todavía|aún|sigue|siguen|seguimos|continúa|continúan|continuamos|actualmente|estamos|está|están|es|son|el|la|los|las|un|una|y|de|del|en|a|al|con|por|para|que|se|nuestr[oa]s?|este|esta|ahora)\b|(?<=\w{4})(?:ando|iendo|amos|emos|imos|ar|er|ir|os|as|es|o|a|e|s)\b";
}
