namespace IncidentBot.Features.Statements.Checks;

/// <summary>How French says what a statement should not: pieces of patterns.</summary>
internal static class FrenchTone
{
    private const string Perhaps = @"(?:probablement|sans\s+doute|vraisemblablement|apparemment|peut-être|possiblement|éventuellement|selon\s+toute\s+vraisemblance|a\s+priori)";
    private const string Causes = @"(?:causée?s?|due?s?|dû|dûe?s?|provoquée?s?|liée?s?|cause|origine|provien\w*|vien(?:t|nent)\s+d|résult\w*|s['’]agit|en\s+raison|à\s+la\s+suite|déclenchée?s?|imputable|responsable)";

    /// <summary><c>probablement dû à</c>, <c>nous pensons que</c>; not <c>il est possible que vous ne puissiez pas l’utiliser</c>.</summary>
    public const string Guess =
        @"\bnous\s+(?:pensons(?!\s+à)|croyons|supposons|soupçonnons|présumons|suspectons|avons\s+des\s+raisons\s+de\s+penser)\b|\b" + Perhaps + @"\b[^.!?;,\n]{0,40}?\b" + Causes + @"|\b" + Causes + @"\w*[^.!?;,\n]{0,20}?\b" + Perhaps + @"\b"
        + @"|\b(?:pourrait|pourraient|peut|peuvent|devrait|aurait|auraient|serait|seraient)\s+(?:[\w-]{1,20}\s+){0,2}?(?:être\s+|avoir\s+été\s+|été\s+)?(?:[\w-]{1,20}\s+)?(?:causée?s?|(?:due?s?|dû)\s+(?:à|aux?)|provoquée?s?|liée?s?|la\s+cause|l['’]origine|à\s+l['’]origine|venir\s+d|provenir|résulter|s['’]agir)\b|\b(?:la\s+)?cause\s+(?:probable|présumée|possible|supposée|vraisemblable)\b|\bsembl(?:e|ent|erait)\s+(?:[\w’'-]{1,20}\s+){0,3}?(?:être|venir|provenir|due?s?|liée?s?|causée?s?|s['’]agir|que)\b|\bon\s+dirait\b|\btout\s+(?:indique|porte\s+à\s+croire)\b";

    /// <summary><c>causé par</c>, <c>la cause est</c>; not <c>la cause n’est pas encore connue</c>.</summary>
    public const string CauseGiven =
        @"\b(?:cause|raison|origine)\s*:|\b(?:cause|raison|origine)\s+(?:(?:de|du|des|d['’])\s*(?:[\w’'–-]{1,30}\s+){1,5}?)?(?:est|était|sont|étaient|tient|fut)\b(?!\s+(?:(?:désormais|maintenant|à\s+présent|aussi)\s+)?(?:encore|pas|inconnue|identifiée|connue|trouvée|corrigée|en\s+cours|toujours|à\s+l['’]étude|claire|recherchée))"
        + @"|\b(?:causée?s?|provoquée?s?|déclenchée?s?)\s+par\b|(?<!\bnous\s[^.!?\n]{0,20})\b(?:due?s?|dû)\s+(?:à|au|aux)\b|\bà\s+la\s+suite\s+(?:d['’]une?|de\s+notre|du|des)\b|\ben\s+raison\s+(?:d['’]une?|de\s+(?:notre|nos)|du|des)\b(?!\s+(?:incident|problème))|\bà\s+cause\s+(?:d['’]une?|de|du|des)\b(?!\s+(?:cet|ce|l['’]incident))|\b(?:provien|résult)\w*\s+(?:d['’]|de|du)|\best\s+(?:à\s+l['’]origine|la\s+conséquence|le\s+résultat)\b(?<!modification\s+à\s+l['’]origine)|\bvient\s+(?:d['’]une?|de\s+(?:notre|nos)|du)\b(?!\s+(?:être|publi))";

    /// <summary><c>nous sommes désolés si vous avez été affecté</c>; not <c>si vous avez besoin d’aide</c>.</summary>
    public const string Conditional =
        @"\b(?:désolée?s?|excus\w+|pardon|regrett\w+|navrée?s?)\b[^.!?\n]{0,90}?\b(?:si\s+(?:vous|cela|cet|ce|l['’]un|certain|quelqu['’]un|notre|nos)\b(?!\s+(?:avez\s+(?:besoin|une\s+question|des\s+questions)|souhaitez|rencontrez\s+(?:encore|toujours)))|si\s+jamais|(?:qui|que|dont|qu['’]ils?|qu['’]elles?)\s+(?:[\w’'-]{1,20}\s+){0,4}?(?:pourrai|auraient\s+pu|aurait\s+pu|ont\s+pu\s+(?:être|rencontr|subir|avoir)|a\s+pu\s+(?:être|caus|entraîn|avoir)|peut\s+avoir)\w*|éventuel\w*)"
        + @"|\bsi\s+(?:vous|l['’]un\s+d['’]entre\s+vous|certains)\s+(?:avez|a|ont|étiez|êtes|avaient)\s+(?:été\s+)?(?:affect|touch|impact|concern|gên)\w*(?![^.!?\n]{0,90}\b(?:vous\s+n['’]avez|merci\s+de|veuillez|pouvez|contactez|devez|écrivez|appelez|rien\s+à)\b)|\bdes\s+erreurs\s+ont\s+été\s+(?:commises|faites)\b";

    /// <summary><c>nous</c>, <c>notre</c>.</summary>
    public const string We = @"\b(?:nous|notre|nos)\b";

    private const string Firm = @"(?:(?:d['’]une?|de\s+(?:notre|nos|l['’]un\s+de\s+nos)|une?|notre|nos|chez\s+(?:une?|notre|l['’]un\s+de\s+nos)|du|des|par|l['’]un\s+de\s+nos)\s+(?:[\w’'-]{1,25}\s+){0,2}?(?:prestataires?|fournisseurs?|hébergeurs?|sous-traitants?|opérateurs?|partenaires?|tiers(?!\s+de)|exploitants?|éditeurs?)|(?:prestataires?|fournisseurs?|hébergeurs?|partenaires?)\s+(?:tiers|externes?)|AWS|Amazon\s+Web\s+Services|Azure|Google\s+Cloud|Cloudflare|Akamai|Fastly|CrowdStrike|Equinix|OVH(?:cloud)?|Orange\b)";
    private const string Trouble = @"(?:problèmes?|incidents?|pannes?|défaillances?|défauts?|erreurs?|coupures?|interruptions?|difficultés?|dysfonctionnements?|fautes?)";

    /// <summary><c>une panne chez notre prestataire</c>.</summary>
    public const string Supplier =
        @"\b" + Trouble + @"\s+(?:[\w’'-]{1,30}\s+){0,3}?(?:chez\s+|de\s+la\s+part\s+|du\s+côté\s+|sur\s+le\s+réseau\s+)?(?=(?:d['’]une?|de|du|des|chez|une|notre|nos|l['’]un|AWS|Azure|Google|Amazon|Cloudflare|Akamai|Fastly|OVH|Orange|Equinix|CrowdStrike)\b)" + Firm + @"|\b(?:causée?s?|provoquée?s?|due?s?|dû|faute|responsable|imputable|cause|à\s+la\s+suite)\s+(?:[\w’'-]{1,25}\s+){0,5}?" + Firm + @"|\b" + Firm + @"\s+(?:[\w’'-]{1,20}\s+){0,3}?(?:(?:rencontre|subit|connaît|a\s+(?:subi|rencontré|connu|eu))\s+(?:[\w’'-]{1,20}\s+){0,3}?" + Trouble + @"|(?:est|était)\s+(?:en\s+panne|hors\s+service|indisponible|responsable)|a\s+failli)";

    /// <summary><c>indépendant de notre volonté</c>.</summary>
    public const string NotOurs = @"\bindépendant\w*\s+de\s+notre\s+volonté\b|\bhors\s+de\s+notre\s+contrôle\b|\béchapp\w+\s+à\s+notre\s+(?:contrôle|responsabilité)\b|\bforce\s+majeure\b|\b(?:n['’]est|ne\s+sommes|n['’]y\s+sommes)\s+(?:pas|pour\s+rien)\s*(?:de\s+notre\s+(?:faute|fait|ressort|responsabilité)|responsables|en\s+cause)?\b(?<=faute|fait|ressort|responsabilité|responsables|cause|rien)|\bsans\s+que\s+nous\s+y\s+soyons\b";

    /// <summary><c>la responsabilité nous en revient</c>.</summary>
    public const string Responsibility = @"\bresponsabilité\b[^.!?\n]{0,40}?\b(?:nous|notre|nôtre)\b|\bnous\s+(?:[\w’'-]{1,20}\s+){0,4}?(?:assumons|responsables?|responsabilité|répondons)\b|\b(?:assumons|prenons|portons|endossons)\s+(?:[\w’'-]{1,20}\s+){0,3}?responsabilité\b|\bnotre\s+(?:propre\s+)?(?:responsabilité|faute|erreur|choix|décision|manquement)\b|\bnous\s+(?:avons|avions)\s+(?:nous-mêmes\s+)?(?:choisi|décidé)\b|\bnous\s+aurions\s+dû\b|\bnous\s+vous\s+en\s+répondons\b|\bde\s+notre\s+part\b|\bà\s+nous\s+d['’]en\b";

    /// <summary><c>plus jamais</c>, <c>nous garantissons</c>, <c>100 %</c>; not <c>nous ne pouvons pas garantir</c>.</summary>
    public const string Absolute =
        @"\bplus\s+jamais\b|\bjamais\s+plus\b|\bne\s+(?:se\s+)?(?:re)?(?:produira|produirait|produise|arrivera|arriveront|surviendra|reproduira|reproduise)\s+(?:plus|pas|jamais)(?<=(?:produira|arrivera|surviendra|produise|reproduira)\s+\w+)|\b(?:assur|garanti|veill|fai(?:re|sons)\s+en\s+sorte)\w*[^.!?\n]{0,80}?\bne\s+(?:se\s+)?(?:repro|pro|arriv|survien)\w+\s+(?:plus|pas)\b|\bne\s+peut\s+(?:plus|pas)\s+se\s+re?produire\b"
        + @"|(?<!\b(?:pas|ne|sans|rien|aucune)\s+(?:[\w’'-]{1,20}\s+){0,3})\bgaranti(?:r|s|e|es|ssons|t|ra)?\b(?!\s+(?:constructeur|légale|commerciale|de\s+\d))(?!\s+(?:pas|aucun))|(?<![\d.,])100\s?(?:%|pour\s+cent\b)|\bcent\s+pour\s+cent\b|\bzéro\s+(?:panne|interruption|défaut|coupure)\b|\binfaillib\w+|\bune\s+(?:bonne\s+)?fois\s+pour\s+toutes\b|\b(?:absolument|totalement|complètement|parfaitement)\s+(?:sûre?s?|fiables?|sécurisée?s?)\b|\bsoyez\s+(?:assurée?s?|sûre?s?|certaine?s?|rassurée?s?)\b|\bà\s+coup\s+sûr\b";

    /// <summary><c>oups</c>, <c>problème technique</c>, <c>améliorations</c>, a laughing face.</summary>
    public const string Flippant =
        @"\b(?:oups|oops|aïe|zut|hoquet|petit\s+(?:souci|couac|pépin|bug|bogue|hic|accroc)|couacs?|pépins?|soucis?|grain\s+de\s+sable|pause[- ]café|petite\s+sieste|croisons\s+les\s+doigts|restez\s+(?:connectés|à\s+l['’]écoute)|loi\s+de\s+murphy|hamsters?|dans\s+les\s+choux|planté(?:e|s)?\s+comme|erreur\s+de\s+jeunesse|tout\s+est\s+parti\s+en\s+vrille)\b"
        + @"|\b(?:problèmes?|difficultés?|incidents?|raisons?|soucis)\s+techniques?\b|\baméliorations?\s+(?:de|du|des|à|apport|continues?|techniques?|sur)\w*|\boptimisations?\b|\b(?:certaine?s|quelques|diverse?s|différente?s)\s+(?:petits\s+)?(?:problèmes|difficultés|désordres|anomalies|perturbations)\b|\banomalies\b|\bturbulences\b|\uD83C[\uDF00-\uDFFF]|\uD83D[\uDC00-\uDEFF]|\uD83E[\uDC00-\uDFFF]";

    /// <summary><c>panne</c> of a service; not that of a part, nor <c>sans panne</c>.</summary>
    public const string Outage = @"(?<!\b(?:sans|aucune|pas\s+(?:d['’]une|de|une)|pas)\s+(?:[\w-]{1,20}\s+)?)\bpannes?(?:\s+(?:générale|totale|complète|majeure|(?<partial>partielle)))?\b(?!\s+(?:(?:d['’]|de\s+(?!–|nos\s+services|notre\s+service|service|nos\s+sites))|du\s+(?!service|site|réseau\s+–)|des\s+(?!services)|chez|sur\s+(?:un|une|nos\s+équip)))|\b(?:complètement|totalement|entièrement)\s+(?:indisponibles?|hors\s+service|inaccessibles?|à\s+l['’]arrêt|coupée?s?)\b|\binterruption\s+(?:totale|générale|complète)\b|\bblack-?out\b";

    /// <summary><c>dégradé</c>, <c>légère perturbation</c>.</summary>
    public const string Degraded = @"\bdégrad\w+|\b(?:performances?|fonctionnement)\s+(?:réduite?s?|dégradée?s?|ralentie?s?)\b|\b(?:légère?s?|petite?s?|mineure?s?|brève?s?|court(?:e|es)?)\s+(?:perturbation|incident|problème|panne|interruption|coupure|ralentissement|retard)s?\b|\b(?:incident|problème|perturbation)s?\s+(?:mineure?s?|légère?s?)\b";

    /// <summary>Says nothing new.</summary>
    public const string Filler = @"\b(?:toujours|encore|actuellement|en\s+cours|continuons|poursuivons|à|de|du|des|le|la|les|un|une|et|est|sont|nous|nos|notre|ce|cet|cette|en|sur|dans|pour|au|aux|que|qui|d|l)\b|(?<=\w{4})(?:ons|ent|er|ée?s?|es|e|s)\b";
}
