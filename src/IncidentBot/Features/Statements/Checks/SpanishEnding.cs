namespace IncidentBot.Features.Statements.Checks;

/// <summary>How Spanish tells that something is over, why it was, and what comes of it: pieces of patterns.</summary>
internal static class SpanishEnding
{
    private const string Data = @"(?:datos?|archivos?|ficheros?|mensajes?|correos?|fotos?|pedidos?|pagos?|documentos?|información|compras?|reservas?|dinero|saldos?|ajustes|contraseñas?|proyectos?|billetes|entradas?|contactos?|copias|contenidos?|código|comentarios?|transferencias?|cuentas?|borradores|registros?|cambios|tareas)";
    private const string Changed = @"(?:cambiado|modificado|reforzado|duplicado|añadido|separado|sustituido|establecido|ampliado|instalado|revisado|prorrogado|devuelto|abonado|limitado|puesto\s+en\s+marcha|incorporado|repartido|eliminado|mejorado|corregido\s+el\s+procedimiento|creado)";

    /// <summary><c>hemos reforzado las comprobaciones</c>; being restored is not enough.</summary>
    public const string Repair =
        @"\b(?:hemos|se\s+ha|se\s+han)\s+(?:[\w-]{1,15}\s+){0,2}?" + Changed + @"\b|\by\s+(?:hemos\s+)?" + Changed + @"\b|\bvamos\s+a\s+(?!(?:seguir|informar|publicar\s+nov|vigilar|continuar|avisar)\b)\w+|\b(?:devolv|reembols|prorrog|abonar|compensar|indemniz|duplicar|separar|reforzar|ampliar|añadir|cambiar|probar|comprobar|publicar|instalar|formar|limitar|repartir|revisar|ofrecer)(?:er|ar|ir)?(?:emos|amos|imos)\b|\b(?:devolvemos|reembolsamos|prorrogamos|compensamos|abonamos|duplicamos|separamos|reforzamos|ampliamos|cambiamos|probamos|añadimos|repartimos)\b"
        + @"|\b(?:a\s+partir\s+de\s+ahora|desde\s+ahora|desde\s+hoy|en\s+adelante|de\s+ahora\s+en\s+adelante|en\s+el\s+futuro)\b|\breembolso\w*|\bdevolución\b|\bcompensación\b|\b(?:para|a\s+fin\s+de)\s+(?:que\s+)?[^.!?\n]{0,70}\b(?:evitar|menos|impedir|prevenir|antes|reducir)\b";

    /// <summary><c>un cambio salió mal</c>, <c>la causa fue</c>.</summary>
    public const string Explanation =
        SpanishTone.CauseGiven + @"|\b(?:lo\s+que|qué)\s+(?:pasó|ocurrió|sucedió|falló)\b|\bsali(?:ó|eron)\s+mal\b|(?<!\bsentimos\s[^.!?\n]{0,30})\bporque\b|\bya\s+que\b|\b(?:caduc|sobrecalent|satur|sobrecarg|venció|se\s+averió|se\s+rompió)\w*|\bun[oa]?\s+(?:[\w-]{1,15}\s+){0,2}?(?:error(?!es)|fallo|defecto|avería|corte\s+de\s+(?:luz|corriente|electricidad)|cable)\b|\b(?:cambio|actualización|certificado|orden|ajuste|instrucción|filtro|refrigeración|operación)\s+(?:[\w–-]{1,20}\s+){0,8}?(?:borró|eliminó|quitó|saturó|bloqueó|cortó|detuvo|hizo|dejó|sobrecargó|desconectó|había|llenó|envió|falló|fue|impidió)\b|\b(?:borramos|eliminamos|olvidamos|subestimamos|habíamos\s+(?:borrado|olvidado|previsto|dejado))\b|\bno\s+habíamos\b";

    /// <summary><c>no se ha perdido ningún dato</c>.</summary>
    public const string DataSafety =
        @"\b(?:ning(?:ún|una)|no|ni)\s+(?:[\w-]{1,15}\s+){0,5}?" + Data + @"\b[^.!?\n]{0,70}|\bno\s+se\s+(?:ha|han)\s+perdido\b|\b" + Data + @"\b[^.!?\n]{0,70}\b(?:a\s+salvo|segur[oa]s?|intact[oa]s?|complet[oa]s?|guardad[oa]s?|conservad[oa]s?|perdid[oa]s?|se\s+(?:han\s+)?perdi(?:do|eron)|no\s+se\s+(?:han?\s+)?(?:perdi|vi|modific|toc)\w*|recuperad[oa]s?|no\s+estuvieron\s+en\s+riesgo|protegid[oa]s?)\b|\bnada\s+(?:de\s+[^.!?\n]{0,40})?se\s+(?:ha\s+)?perdi\w+|\bno\s+se\s+(?:pierde|perdió|ha\s+perdido)\s+nada\b|\bpérdidas?\s+de\s+(?:datos|información)\b";

    /// <summary><c>está resuelto</c>, <c>vuelve a estar disponible</c>.</summary>
    public const string Recovery =
        @"(?<!\bno\s(?:está\s|se\sha\s|ha\ssido\s)?)\b(?:resuelt|solucionad|corregid|reparad|restablecid|recuperad|arreglad)[oa]s?\b|\b(?:ha|han)\s+(?:terminado|acabado|finalizado|concluido)\b|\b(?:terminó|acabó|finalizó|concluyó)\b|\bvuelv(?:e|en)\s+a\s+\w+|\bvolv(?:ió|ieron)\s+a\s+\w+|\b(?:de\s+nuevo|otra\s+vez|nuevamente)\b(?<!intent\w+\s+(?:de\s+nuevo|otra\s+vez|nuevamente))|\bcon\s+normalidad\b|\bcomo\s+siempre\b|\b(?:se\s+ha|hemos)\s+(?:resuelto|solucionado|corregido|restablecido|reparado)\b";

    /// <summary><c>todavía no funciona</c>, <c>en gran parte</c>, <c>debería estar resuelto</c>.</summary>
    public const string NotYet =
        @"\b(?:parcialmente|en\s+(?:gran\s+)?parte|casi\s+(?:totalmente|del\s+todo|todos)|prácticamente|mayoritariamente)\s+(?:[\w-]{1,15}\s+)?(?:resuelt|restablecid|recuperad|solucionad|corregid|disponib)\w*|\b(?:resuelt|restablecid|recuperad|solucionad)[oa]s?\s+(?:en\s+(?:gran\s+)?parte|parcialmente|casi)\b|\bla\s+mayoría\s+[^.!?\n]{0,50}?\b(?:vuelv|restablec|recuper|funcion)\w*"
        + @"|(?<!\bsi\b[^.!?\n]{0,60})\b(?:(?:todavía|aún)\s+no\s+(?:[\w-]{1,15}\s+){0,2}?(?:funciona|está|están|se\s+ha|se\s+puede|disponible|resuelt)\w*|sigue[n]?\s+(?:sin|con|caíd|fallando|lent|afectad|interrumpid)\w*|continúa[n]?\s+(?:sin|con|caíd|fallando|lent|afectad)\w*)|\b(?:debería|deberían|parece|parecen)\s+(?:[\w-]{1,15}\s+){0,4}?(?:resuelt|solucionad|restablecid|corregid|funcionar|funcionando|estar\s+disponible|volver)\w*|(?<!\bno\s)\b(?:creemos|pensamos|esperamos|confiamos)\b[^.!?\n]{0,60}?\b(?:resuelt|solucionad|restablecid|corregid)\w*|\bseguimos\s+trabajando\s+(?:para|en)\b";

    /// <summary><c>medianoche</c>, <c>las 12 de la noche</c>.</summary>
    public const string Midnight = @"\bmedianoche\b|\b(?:12|doce)(?::00)?\s+de\s+la\s+noche\b|\b12(?::00)?\s*[ap]\.?\s?m\b|\b24:00\b";
}
