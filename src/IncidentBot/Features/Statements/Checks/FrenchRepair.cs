namespace IncidentBot.Features.Statements.Checks;

/// <summary>How French promises a time of repair: pieces of one pattern.</summary>
internal static class FrenchRepair
{
    private const string Mended = @"(?:rétabli(?:e?s?|r|ssement|ra|ront|rons)|résolue?s?|résolution|résoudre|corrigée?s?|corriger|correction|réparée?s?|réparation|retour\s+à\s+la\s+normale|rentr\w+\s+dans\s+l['’]ordre|de\s+nouveau\s+(?:disponibles?|accessibles?|opérationnel\w*|en\s+service|en\s+ligne)|à\s+nouveau\s+(?:disponibles?|accessibles?|opérationnel\w*)|reviendra|refonctionner\w*|fonctionner\w*\s+(?:de|à)\s+nouveau|reprise|reprendra|rouvrira|pourrez\s+(?:de|à)\s+nouveau)";
    private const string Clock = @"(?:\d{1,2}\s?(?:h|:)(?:\s?\d{2})?\b|midi\b|minuit\b|ce\s+(?:soir|matin)\b|cet\s+après-midi\b|cette\s+nuit\b|demain\b|la\s+fin\s+(?:de\s+(?:la\s+)?|d['’])(?:journée|semaine|après-midi|matinée|heure)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|le\s+déjeuner)";
    private const string Length = @"(?:\d{1,6}|une?|deux|trois|quelques|une\s+demi|plusieurs)[\s-]*(?:minutes?|min|heures?|h|jours?)\b";
    private const string About = @"(?:(?:environ|vers|au\s+plus\s+tard|à|la|le)\s+){0,3}";
    private const string Inside = @"[^.!?\n]{0,70}?";
    private const string NotPast = @"(?<!\b(?:a|ont|avons|avait|était|étaient|fut)\s+(?:été\s+)?(?:[\w-]{1,20}\s+)?)";

    /// <summary><c>on estime que ce sera réparé vers 15 h</c>.</summary>
    public const string Estimate = @"\bETAs?\b|\b(?:estim|prévo|prévu|espér|pens|comptons|attend)\w*" + Inside + @"\b(?:" + Mended + Inside + @"\b(?:avant|vers|à|d['’]ici|pour|dans)\s+" + About + "(?:" + Clock + "|" + Length + "))|\\b" + Mended + Inside + @"\b(?:prévue?s?|attendue?s?|espérée?s?|estimée?s?)" + Inside + @"(?:\b(?:avant|vers|à|pour|dans)\s+|\bd['’]ici\s+)" + About + "(?:" + Clock + "|" + Length + ")|\\bdélai\\s+(?:estimé|prévu)\\s*(?:de|:)";

    /// <summary><c>sera rétabli dans 20 minutes</c>, <c>d’ici une heure</c>.</summary>
    public const string Within = NotPast + @"\b" + Mended + @"\b" + Inside + @"(?:\bdans\s+(?:(?:les|environ|prochaines)\s+){0,2}|\bd['’]ici\s+(?:environ\s+)?|\bsous\s+)(?:" + Length + @"|(?:prochaines?\s+)?(?:minutes|heures)\b)|\b(?:d['’]ici|dans|sous)\s+(?:(?:les|environ|prochaines)\s+){0,2}" + Length + @"[^.!?\n]{0,60}?\b(?:sera|seront|pourrez|devrai\w*)\b" + Inside + @"\b" + Mended;

    /// <summary><c>sera réparé avant 10 h 30</c>; not what was.</summary>
    public const string By = @"\b(?:sera|seront|serons|devrait|devraient|pourra|pourront|va|vont|allons)\b" + Inside + @"\b" + Mended + @"\b" + Inside + @"(?:\b(?:avant|vers|à|pour|dès|au\s+plus\s+tard)\s+|\bd['’]ici\s+|(?=demain|ce\s+soir|cet\s+après-midi|cette\s+nuit|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))" + About + Clock
        + @"|\b(?:avant|vers|d['’]ici|dès)\s+(?:à\s+)?" + About + Clock + @"[^.!?\n]{0,30}?,?\s*[^.!?\n]{0,30}?\b(?:sera|seront|devrait|devraient|pourrez|fonctionnera)\b" + Inside + @"\b" + Mended + @"|\b(?:reviendra|reprendra|rouvrira|fonctionnera)\b" + Inside + @"\b(?:à|vers|avant|dès)\s+" + About + Clock;

    /// <summary><c>bientôt rétabli</c>; not <c>dès que possible</c>.</summary>
    public const string Soon = @"\b(?:bientôt|sous\s+peu|très\s+vite|prochainement|incessamment|d['’]un\s+instant\s+à\s+l['’]autre|d['’]une\s+minute\s+à\s+l['’]autre)\b[^.!?\n]{0,40}?\b" + Mended + @"|\b(?:sera|seront|devrait|va|revenir)\b[^.!?\n]{0,40}?\b" + Mended + @"\s+(?:[\w-]{1,20}\s+){0,2}?(?:bientôt|sous\s+peu|très\s+vite|prochainement|incessamment)\b|\bretour\s+à\s+la\s+normale\s+(?:est\s+)?(?:imminent|prochain|attendu)\b";
}
