namespace IncidentBot.Features.Statements.Checks;

/// <summary>How French tells that something is over, why it was, and what comes of it: pieces of patterns.</summary>
internal static class FrenchEnding
{
    private const string Data = @"(?:données|fichiers?|messages?|e-?mails?|courriels?|photos?|commandes?|paiements?|documents?|informations|achats?|réservations?|argent|soldes?|réglages|paramètres|mots\s+de\s+passe|projets?|tickets?|billets?|contacts?|sauvegardes?|contenus?|saisies?|code|commentaires?|virements?|comptes?|brouillons?|dossiers?|enregistrements?)";

    /// <summary><c>nous avons renforcé nos contrôles</c>; being restored is not enough.</summary>
    public const string Repair =
        @"\bnous\s+(?:(?:vous|les?|la|l['’]|en|y)\s+)?(?:avons|allons)\s+(?:[\w’'-]{1,20}\s+){0,3}?(?:modifi|chang|renforc|doubl|ajout|sépar|remplac|instaur|mis\s+en\s+place|augment|étendu|install|revu|prolong|rembours|crédit|form|ren(?:forcer|dre)|limit|testé|tester|publi|vérifi|réparti|scind|supprim)\w*|\b(?:avons|a|ont)\s+(?:[\w’'-]{1,20}\s+){0,2}?(?:doubl|renforc|ajout|instaur|sépar)\w*"
        + @"|\bnous\s+(?:(?:vous|les?|la|l['’]|en|y)\s+)?(?:rembours|prolonge|crédit|renforç|sépar|doubl|ajout|modifi|chang|tester|vérifier|publier|installer|former|limiter|mettrons|offr|dédommag|indemnis|revoyons|reverrons|répartir)\w*ons\b|\b(?:désormais|dorénavant|à\s+l['’]avenir|à\s+partir\s+de\s+maintenant|à\s+compter\s+d)\w*|\brembours\w+|\bdédommag\w+|\bindemnis\w+|\bavoirs?\s+sur\b|\b(?:est|sont|sera|seront)\s+(?:prolong|rembours|crédit|vérifi[ée]+e?s?\s+(?:deux|avant)|test[ée]+e?s?\s+avant)\w*|\b(?:pour|afin)\s+(?:d['’]|de\s+|qu['’]|que\s+)[^.!?\n]{0,70}\b(?:éviter|rare|moins|empêcher|prévenir|plus\s+(?:tôt|vite))\b";

    /// <summary><c>une modification s’est mal passée</c>, <c>la cause était</c>.</summary>
    public const string Explanation =
        FrenchTone.CauseGiven + @"|\bce\s+qui\s+s['’]est\s+passé\b|\bs['’]est\s+mal\s+passée?\b|\b(?:mal\s+tourné|a\s+mal\s+fonctionné)\b|\bparce\s+qu|\bcar\b|\bpuisqu|\b(?:expiré|surchauff|saturé|surcharg|tombée?s?\s+en\s+panne|a\s+lâché|cédé)\w*|\bune?\s+(?:[\w’'-]{1,20}\s+){0,2}?(?:erreur\s+(?:de|dans|dans|interne)|défaut|défaillance|coupure\s+(?:de\s+courant|d['’]électricité)|câble|panne\s+(?:de|d['’]))|\b(?:modification|mise\s+à\s+jour|certificat|commande|réglage|changement|opération)\s+(?:[\w’'–-]{1,25}\s+){0,8}?(?:a|ont|avait|avaient)\s+(?:[\w’'-]{1,20}\s+){0,2}?\w+(?:é|i|u|t|s)e?s?\b|\bnous\s+avions?\s+(?:[\w’'-]{1,20}\s+){0,3}?(?:oublié|supprimé|sous-estimé|effacé|négligé)\w*|\bnous\s+avons\s+(?:supprimé|effacé|oublié|sous-estimé)\b";

    /// <summary><c>aucune donnée n’a été perdue</c>.</summary>
    public const string DataSafety =
        @"\b(?:aucune?|pas\s+(?:de|une)|ni)\s+(?:[\w’'-]{1,20}\s+){0,4}?(?:" + Data + @"|donnée|fichier)\b[^.!?\n]{0,70}\b(?:perdu|affect|touch|endommag|expos|supprim|modifi|compromis|manqu|risque)\w*|\b" + Data + @"\b[^.!?\n]{0,70}\b(?:en\s+sécurité|en\s+sûreté|intacte?s?|sauve?s?|sûre?s?|complet|complète?s?|conservée?s?|préservée?s?|enregistrée?s?|perdue?s?|supprimée?s?|n['’]ont\s+pas\s+été|récupérée?s?|à\s+l['’]abri|manquent)\b|\brien\s+(?:de\s+[^.!?\n]{0,40})?(?:n['’](?:a|est)|ne\s+s['’]est)\s+(?:[\w’'-]{1,15}\s+){0,2}?perdu\w*|\bperte\s+de\s+données\b|\baucune\s+perte\b";

    /// <summary><c>est résolu</c>, <c>de nouveau disponible</c>.</summary>
    public const string Recovery =
        @"(?<!\bpas\s(?:encore\s)?)\b(?:résolue?s?|rétablie?s?|corrigée?s?|réparée?s?|terminée?s?)\b|\b(?:de|à)\s+nouveau\b|\bretour\s+à\s+la\s+normale\b|\brevenue?s?\s+à\s+la\s+normale\b|\brentrée?s?\s+dans\s+l['’]ordre\b|\bfonctionnent?\s+(?:[\w-]{1,20}\s+){0,2}?(?:normalement|comme\s+d['’]habitude)\b|\b(?:a|ont)\s+(?:repris|pris\s+fin)\b|\bnormalement\b|\bcomme\s+d['’]habitude\b|\best\s+(?:finie?|passée?)\b|\b(?:rouvert|revenu)\w*";

    /// <summary><c>pas encore rétabli</c>, <c>en grande partie</c>, <c>devrait être résolu</c>.</summary>
    public const string NotYet =
        @"\b(?:partiellement|en\s+(?:grande\s+)?partie|presque\s+(?:entièrement|totalement|tous)|quasiment|majoritairement|progressivement)\s+(?:[\w-]{1,20}\s+)?(?:rétabl|résolu|corrig|répar|revenu|disponib|de\s+nouveau)\w*|\b(?:rétabl|résolu|corrig|répar)\w*\s+(?:[\w-]{1,20}\s+)?(?:en\s+(?:grande\s+)?partie|partiellement|pour\s+la\s+plupart)\b|\bla\s+plupart\s+[^.!?\n]{0,50}?\b(?:rétabli|résolu|disponible|de\s+nouveau)\w*"
        + @"|(?<!\bsi\b[^.!?\n]{0,60})\b(?:(?:est|sont|reste|restent|demeure|demeurent)\s+(?:encore\s+|toujours\s+)?(?:indisponib|perturb|lent|dégrad|inaccessib|affect|touch|hors\s+service)\w*|pas\s+encore\s+(?:[\w-]{1,20}\s+){0,2}?(?:rétabli|résolu|disponible|corrigé|revenu|possible)\w*)|\b(?:devrait|devraient|semble|semblent|paraît)\s+(?:[\w’'-]{1,20}\s+){0,4}?(?:résolu|rétabli|corrigé|réparé|de\s+nouveau|fonctionner|revenu|rentr)\w*|\bnous\s+(?:pensons|croyons|espérons)\b[^.!?\n]{0,60}?\b(?:résolu|rétabli|corrigé|de\s+nouveau)\w*|\bnous\s+(?:continuons\s+(?:à|de)\s+|travaillons\s+(?:encore|toujours)\s+)(?:travailler|corriger|rétablir|à)";

    /// <summary><c>minuit</c>.</summary>
    public const string Midnight = @"\bminuit\b|(?<![\d:.])24\s?h(?:\s?00)?\b(?!\s*/|\s+sur)";
}
