namespace IncidentBot.Features.Statements.Checks;

/// <summary>How Spanish tells what a statement must tell while it lasts: pieces of patterns.</summary>
internal static class SpanishTelling
{
    /// <summary>Those who use something.</summary>
    public const string People = @"(?:usuari[oa]s?(?:/as?)?|clientes?|clientas?|clientela|abonad[oa]s?|suscriptor(?:es|as?)?|visitantes?|lector(?:es|as?)?|jugador(?:es|as?)?|comprador(?:es|as?)?|viajer[oa]s?|pasajer[oa]s?|pacientes?|alumn[oa]s?|estudiantes?|docentes?|desarrollador(?:es|as?)?|comerci(?:antes?|os)|vendedor(?:es|as?)?|titulares?|miembros?|soci[oa]s?|cuentas|empresas|negocios|organizaciones|hogares|personas|gente|equipos|oyentes|espectador(?:es|as?)?|conductor(?:es|as?)?|establecimientos)";

    private const string Us = @"(?:nuestr[oa]s?\s+(?:[\w-]{1,20}\s+)?(?:equipos?|técnic[oa]s|ingenier[oa]s|especialistas|compañer[oa]s|colaborador\w*|personal)|(?:vari[oa]s|tod[oa]s\s+l[oa]s)\s+equipos|los\s+equipos|(?:dos|tres|varios)\s+equipos)";
    private const string Doing = @"(?:buscando|trabajando|investigando|revisando|analizando|corrigiendo|reparando|sustituyendo|reemplazando|reiniciando|deshaciendo|restableciendo|restaurando|vigilando|comprobando|examinando|recuperando|procesando|ampliando|añadiendo|trasladando|pasando|moviendo|aislando|aplicando|revirtiendo|retirando|haciendo|poniendo|cambiando|estudiando|tratando|intentando|solucionando|resolviendo|atendiendo|desplegando|preparando|protegiendo|comparando|repartiendo|devolviendo|quitando|arreglando|volviendo|recargando|descartando|activando|desactivando|abriendo|llevando)";
    private const string We = @"(?:buscamos|trabajamos|investigamos|revisamos|analizamos|corregimos|reparamos|sustituimos|reiniciamos|deshacemos|restablecemos|vigilamos|comprobamos|examinamos|recuperamos|procesamos|ampliamos|añadimos|trasladamos|pasamos|aplicamos|retiramos|hacemos|ponemos|estudiamos|seguimos|continuamos|reconstruimos|volvemos\s+a\s+poner|nos\s+ocupamos)";
    private const string Done = @"(?:reiniciado|sustituido|reemplazado|deshecho|retirado|corregido|reparado|restablecido|trasladado|pasado|aislado|añadido|ampliado|aplicado|detenido|parado|desactivado|activado|empezado|comenzado|puesto|descartado|recuperado|cambiado|quitado|devuelto|limitado|iniciado)";

    /// <summary><c>sabemos que hay un problema</c>, <c>problema con</c>.</summary>
    public const string Acknowledgement =
        @"\b(?:sabemos|somos\s+conscientes|tenemos\s+(?:constancia|conocimiento|un\s+problema|problemas)|conocemos|hemos\s+(?:[\w-]{1,15}\s+){0,2}?(?:detectado|recibido|observado|visto|sabido|identificado|comprobado|notado)|estamos\s+(?:al\s+tanto|al\s+corriente|viendo|buscando|investigando|revisando|analizando)|vemos\s+que|pedimos\s+(?:disculpas|perdón)\s+(?:a|por)|nos\s+consta|nos\s+han\s+(?:avisado|informado|llegado))\b"
        + @"|\b(?:problemas?|incidencias?|fallos?|interrupci(?:ón|ones)|averías?|dificultad(?:es)?)\s+(?:con|en|de|del|al|que|para|en\s+el|a\s+la\s+hora)\b|\b(?:hay|existe|existen|se\s+ha\s+producido)\s+(?:[\w-]{1,15}\s+){0,2}?(?:problema|incidencia|fallo|avería|interrupción)\w*|\bse\s+está\s+(?:investigando|revisando)\b";

    /// <summary><c>estamos buscando la causa</c>, <c>buscamos la causa</c>.</summary>
    public const string Work =
        @"\b(?:estamos|está|están|seguimos|sigue|siguen|continuamos|continúa|continúan|llevamos)\s+(?:[\w-]{1,20}\s+){0,3}?" + Doing + @"\b|\b(?:ya\s+)?" + We + @"\b|\b" + Us + @"\s+(?:ya\s+)?(?:[\w-]{1,20}\s+){0,2}?(?:busca|trabaja|investiga|revisa|analiza|repara|corrige|está|ha|sustituye|comprueba)n?\b|\b(?:hemos|ha|han)\s+(?:[\w-]{1,20}\s+){0,2}?" + Done
        + @"|\bse\s+(?:está|están)\s+" + Doing + @"|\b(?:está|están)\s+(?:siendo|en\s+(?:marcha|curso|proceso)|en\s+reparación|corregid\w+|aplicad\w+)\b|\b(?:reparación|corrección|solución|trabajos?|búsqueda|investigación|restablecimiento)\s+(?:[\w-]{1,20}\s+){0,3}?(?:en\s+curso|en\s+marcha|continúan?|siguen?|avanzan?)\b|\bmanos\s+a\s+la\s+obra\b";

    /// <summary>Someone to whom something happens; the verb tells "usted" as well.</summary>
    public const string Customers = @"\b(?:usted(?:es)?|le|les|su|sus|nadie|quien(?:es)?|todos|puede|podrá|" + People + @")\b";

    /// <summary><c>no se puede comprar</c>, <c>mensaje de error</c>, <c>lento</c>; not <c>todavía no sabemos</c>.</summary>
    public const string Symptom =
        @"\bno\s+(?!(?:sabemos|conocemos|podemos|tenemos|hemos|disponemos|vamos|queremos|es\s+(?:un|una|culpa)|se\s+(?:conoce|sabe|ha\s+(?:identificado|encontrado|perdido))|hay\s+novedades|está\s+(?:clar|afectad|confirmad)|están\s+afectad|estamos|estuvimos|afecta)\w*)(?:se\s+|le\s+|les\s+|lo\s+|la\s+|los\s+|las\s+)*(?:es\s+posible|pued|pod|pud|est[áé]|funcion|abr|carg|respond|llega|muestr|inici|aparec|recib|envía|conect|permit|acept|reproduc|termin|empiez|actualiz|complet|encuentr|procesa|entr|suen|arranc|hay|comprar|pagar|logra|consig)\w*"
        + @"|\b(?:nadie|ningún\s+" + People + @"|ninguna\s+" + People + @")\s+(?:\w+\s+)?(?:puede|consigue|logra)\b|\bpero\s+no\s+\w+[aei]r\b|\bimposib(?:le|ilidad)\w*|\bsin\s+(?:servicio|conexión|acceso|señal|red|sonido|imagen|internet|cobertura|resultado)\w*|\bfuera\s+de\s+servicio\b|\binaccesib\w*|\bindisponib\w*|\b(?:mensajes?|páginas?|pantallas?)\s+(?:de\s+errores?|de\s+error|en\s+blanco|vacías?|negras?)|\berrores?\s+(?:al|en|cuando|de\s+pago|durante)|\b(?:muestra|muestran|mostrar|ve|ven|ver|aparece|aparecen|aparecer|recibe|reciben|recibir|devuelve|da|dan|con|u|o)\s+(?:[\w-]{1,15}\s+){0,3}?(?:errores|error|fallos)\b"
        + @"|\b(?:falla|fallan|fallando|fallar)\b|\b(?:se\s+(?:(?:siguen?|están?)\s+)?(?:interrump|cort|bloque|cierr|cuelg|qued|pierd|congel)|rechaz|caíd|cerrad|desconect|deneg)\w*|\bcortes?\b|\b(?:falta|faltan)\b|\bdos\s+veces\b|\bduplicad\w+|\bdesactualizad\w+|\bno\s+están\s+actualizad\w+|\bantigu[oa]s?\b|\binestab\w+|\blo\s+que\s+puede\s+observar\b|\bsolo\s+(?:a\s+ratos|en\s+parte|consultar)\b|" + MildSymptom;

    /// <summary><c>lento</c>, <c>con retraso</c>, <c>a veces</c>.</summary>
    public const string MildSymptom = @"\blent(?:o|a|os|as|itud|amente)\b|\bretras\w+|\bdemor\w+|\btarda(?:n|r)?\s+(?:mucho\s+)?más\b|\bmás\s+(?:tiempo|despacio|de\s+lo\s+(?:habitual|normal))\b|\ba\s+veces\b|\ba\s+ratos\b|\bde\s+vez\s+en\s+cuando\b|\bintermiten\w*|\bocasional\w*|\bpor\s+momentos\b|\btarde\b(?<!esta\starde)(?<!la\starde)";

    /// <summary><c>la base de datos</c>, <c>la tasa de errores</c>.</summary>
    public const string Inside = @"\b(?:bases?\s+de\s+datos|servidor(?:es)?|clústere?s?|cluster(?:es|s)?|backend|pipelines?|colas?\s+de\s+(?:mensajes|procesos)|hosts?|nodos?|tasas?\s+de\s+errores?|latencias?|sistemas?\s+internos?|infraestructuras?|centros?\s+de\s+datos|almacenamiento|configuraci(?:ón|ones)|balanceador(?:es)?|enrutador(?:es)?|réplicas?|subsistemas?|componentes?)\b";

    private const string Described = @"(?:(?!(?:para|de|del|en|a|y|o|con|que|por|países|regiones|donde)\b)[\w-]{1,30}\s+){0,2}?";

    /// <summary><c>todos los clientes</c>, <c>nadie puede</c>; not <c>todas las personas que tienen problemas</c>.</summary>
    public const string AllUsers =
        @"(?<!\bno\s)\b(?:algunos\s+o\s+)?(?:tod[oa]s|la\s+totalidad\s+de)\s+(?:los|las|nuestr[oa]s|sus)\s+" + Described + People + @"\b(?!\s+(?:que|con|afectad)\w*)|\b(?:cualquier|cada)\s+(?:usuari[oa]|cliente)\b|\bnadie\s+(?:\w+\s+)?(?:puede|consigue|logra|recibe)|\bning(?:ún|una)\s+" + People + @"\b|\btoda\s+(?:nuestra|la)\s+clientela\b|\ba\s+todos\b(?!\s+los\s+países)|\btodo\s+el\s+mundo\b(?<!en\s+todo\s+el\s+mundo)|\btodas\s+las\s+personas\s+que\s+(?:usan|utilizan)\b";

    /// <summary><c>algunos clientes</c>, <c>una parte de los usuarios</c>, <c>el 5 % de las cuentas</c>.</summary>
    public const string SomeUsers =
        @"\b(?:algun[oa]s|ciert[oa]s|vari[oa]s|much[oa]s|poc[oa]s|un[oa]s\s+poc[oa]s|la\s+mayoría|(?:una?\s+)?(?:(?:pequeñ[oa]|gran|reducid[oa]|amplia)\s+)?(?:parte|número|minoría|mayoría|porcentaje|grupo|fracción|tercio|cuarta\s+parte|décima\s+parte)(?:\s+(?:reducid[oa]|limitad[oa]|pequeñ[oa]))?|(?:cerca\s+de\s+|casi\s+|alrededor\s+de\s+)?la\s+mitad|un[oa]\s+de\s+cada\s+\w+|\d{1,6}(?:[.,]\d{1,6})?\s?(?:%|por\s+ciento))\s+(?:o\s+todos\s+los\s+)?(?:de\s+)?(?:los\s+|las\s+|nuestr[oa]s\s+|sus\s+|nuestra\s+)?" + Described + People + @"\b|\b(?:algun[oa]s|much[oa]s|un[oa]s\s+poc[oa]s)\s+(?:de\s+(?:ustedes|ellos)|no|ven|reciben|pueden)\b|\bno\s+tod[oa]s\b|\bun[oa]\s+de\s+cada\s+\w+|(?<![\d:.])\b\d[\d.]{0,12}\s+" + Described + People + @"\b";

    /// <summary><c>mientras tanto</c>, <c>puede seguir</c>.</summary>
    public const string WayRound = @"\b(?:mientras\s+tanto|entretanto|hasta\s+entonces|de\s+momento|por\s+ahora|en\s+su\s+lugar|como\s+alternativa|alternativamente|solución\s+(?:provisional|temporal|alternativa))\b|\bpuede[n]?\s+(?:seguir|usar|utilizar|continuar|también|todavía|acudir|comprar\s+en|pagar\s+con)\b|\b(?:le\s+rogamos|le\s+pedimos|por\s+favor|inténtelo|utilice|use|llame|reinicie|pruebe)\b|\bfunciona[n]?\s+con\s+normalidad\b";
}
