namespace IncidentBot.Features.Statements.Checks;

/// <summary>How French tells what a statement must tell while it lasts: pieces of patterns.</summary>
internal static class FrenchTelling
{
    /// <summary>Those who use something, with the middle dot of both sexes.</summary>
    public const string People = @"(?:utilisat(?:eurs?|rices?)|client(?:èle|e)?s?|abonné(?:e)?s?|usagers?|visiteurs?|internautes|lect(?:eurs?|rices?)|joueu(?:rs?|ses?)|achet?eurs?|acheteurs?|voyageurs?|passagers?|patients?|élèves|étudiant(?:e)?s?|enseignants?|développeurs?|commerçants?|marchands?|vendeurs?|titulaires|membres|comptes|entreprises|sociétés|organisations|foyers|appelants|adhérents|spectat(?:eurs?|rices?)|audit(?:eurs?|rices?)|conduct(?:eurs?|rices?)|personnes|gens|équipes|invités)(?:[·.(-](?:e|rice|trice|euse)s?\)?(?:[·.-]?s)?)?";

    private const string Us = @"(?:nous(?:\s+(?:vous|l['’]|la|le|les|y))?|nos\s+(?:[\w-]{1,20}\s+)?(?:équipes|technicien\w*|ingénieur\w*|spécialistes|experts|collaborat\w*)|(?:les|plusieurs|deux|trois|quatre|toutes\s+nos)\s+équipes|une\s+équipe)";
    private const string Doing = @"(?:cherch|recherch|travaill|examin|analys|vérifi|répar|corrig|remplaç|redémarr|annul|basculon|bascul|rétablis|rétabliss|remett|relanç|surveill|observ|poursuiv|continu|procéd|déploy|augment|ajout|transfér|déplaç|isol|enquêt|fais|tent|trait|restaur|recharg|étudi|test|mett|mobilis|prépar|intervien|intervenon|débloqu|sauvegard|compar|réduis|réparti)(?:e?ons|ent|e)\b";
    private const string Done = @"(?:redémarr|remplac|annul|rétabl|répar|corrig|bascul|relanc|isol|ajout|augment|transf|déplac|appliqu|arrêt|désactiv|commenc|restaur|mis\s+en|remis|lanc|trait|engag|stopp|écart|élimin|retir)\w*";

    /// <summary><c>nous avons connaissance d’un problème</c>, <c>incident sur</c>.</summary>
    public const string Acknowledgement =
        @"\bnous\s+(?:savons|sommes\s+(?:au\s+courant|conscients|informés|avertis)|avons\s+(?:[\w-]{1,20}\s+){0,2}?(?:connaissance|constaté|détecté|reçu|identifié|relevé|appris|observé|repéré|un\s+problème)|constatons|observons|rencontrons|cherchons|recherchons|examinons|enquêtons|analysons|présentons\s+nos\s+excuses|nous\s+excusons|vous\s+présentons)"
        + @"|\b(?:problèmes?|incidents?|pannes?|perturbations?|difficultés?|dysfonctionnements?|interruptions?)\s+(?:[\w–-]{1,20}\s+)?(?:sur|avec|de|du|des|en|au|aux|dans|qui|pour|à|lors|d['’])|\bil\s+y\s+a\s+(?:[\w-]{1,20}\s+){0,2}?(?:problème|incident|panne|perturbation)|\bnous\s+(?:a|ont)\s+été\s+signalée?s?\b|\bexcuses\s+(?:pour|à)\b|\best\s+en\s+cours\s+d['’](?:analyse|examen)\b";

    /// <summary><c>nous recherchons la cause</c>, <c>correction en cours</c>.</summary>
    public const string Work =
        @"\b" + Us + @"\s+(?:[\w-]{1,20}\s+){0,3}?" + Doing + @"|\bet\s+(?:[\w-]{1,20}\s+){0,2}?" + Doing + @"|\b(?:sommes|sont|est)\s+(?:[\w-]{1,20}\s+){0,3}?(?:en\s+train\s+de|à\s+pied\s+d['’]œuvre|à\s+l['’]œuvre|au\s+travail|mobilisée?s|sur\s+place|à\s+la\s+tâche)|\b" + Us + @"\s+(?:avons|ont|a)\s+(?:[\w-]{1,20}\s+){0,3}?" + Done
        + @"|\b(?:est|sont)\s+(?:[\w-]{1,20}\s+){0,3}?(?:en\s+cours|en\s+train|à\s+l['’]étude)|\b(?:correction|réparation|rétablissement|analyse|intervention|recherche|remise\s+en\s+service|travaux|bascule|remplacement|redémarrage)\w*\s+(?:[\w-]{1,20}\s+){0,5}?en\s+cours|\b(?:est|sont)\s+en\s+cours\s+(?:de|d['’])|\b(?:est|sont|a\s+été|ont\s+été)\s+(?:[\w-]{1,20}\s+){0,2}?(?:corrigée?s?|appliquée?s?|remplacée?s?|annulée?s?|redémarrée?s?|relancée?s?|examinée?s?|réparée?s?)|\ble\s+travail\s+(?:continue|se\s+poursuit)|\bnous\s+(?:restons|demeurons)\s+(?:vigilants|mobilisés|attentifs)|\bnous\s+(?:y\s+)?travaillons|\bnous\s+faisons\s+(?:tout|le\s+nécessaire|notre\s+possible)";

    /// <summary>Someone to whom something happens.</summary>
    public const string Customers = @"\b(?:vous|votre|vos|tous|chacun|personne|" + People + @")\b";

    private const string Never = @"(?:pas|plus|rien|jamais|aucune?|personne|ni|que)";

    /// <summary><c>vous ne pouvez pas acheter</c>, <c>un message d’erreur</c>, <c>lent</c>; not <c>nous ne savons pas encore</c>.</summary>
    public const string Symptom =
        @"(?<!\bnous\s)(?:\bne\s+|\bn['’])(?!(?:est|sont|avons|savons|connaissons)\s+pas\s+(?:encore\s+)?(?:connue?s?|la\s+cause|identifiée?s?|établie?s?|concern|touch|affect|responsab))(?:[\w’'-]{1,25}\s+){1,4}?" + Never + @"\b|\bpas\s+(?:acheter|payer|ouvrir|envoyer|disponibles?|accessibles?|utiliser)\b|\bmais\s+(?:pas|rien|non)\b|\b(?:personne|aucune?\s+" + People + @")\s+ne\b"
        + @"|\bimpossib(?:le|ilité)\w*|\bindisponib\w*|\binaccessib\w*|\binutilisab\w*|\binjoignab\w*|\b(?:messages?|pages?|écrans?)\s+(?:d['’]erreurs?|blanc(?:he)?s?|vides?|noire?s?)|\berreurs?\s+(?:lors|à|au|quand|en|pendant|lorsque|s['’]affich)|\b(?:voir|voient|voyez|afficher?|affichent?|reçoivent|recevez|obtiennent|obtenez|rencontr\w+|renvoie\w*|avec|ou\s+afficher|ou)\s+(?:[\w’'-]{1,20}\s+){0,3}?(?:erreurs?|interruptions?)\b"
        + @"|\b(?:échou|échec)\w*|\b(?:interromp|interruption|coupure|coupée?s?\b|se\s+coup|plant(?:e|ent|age)\b|s['’]arrêt|bloqu|déconnect|refus|rejet)\w*|\bhors\s+(?:service|ligne)|\b(?:manque|manquent|disparu|disparaiss|absents?|absentes?)\w*|\bdeux\s+fois\b|\ben\s+double\b|\bsans\s+(?:réseau|connexion|accès|son|image|internet|service|résultat)\b|\bobsol\w+|\bpas\s+à\s+jour\b|\bfermée?s?\b|\birréguli\w+|\bce\s+que\s+vous\s+pouvez\s+constater|\bperturbée?s?\b|\bmuette?s?\b|\btombe(?:nt)?\s+en\s+panne|\bpuissiez\s+pas\b|\bkaputt\b|" + MildSymptom;

    /// <summary><c>lent</c>, <c>en retard</c>, <c>par moments</c>.</summary>
    public const string MildSymptom = @"\blent(?:e|s|es|ement|eurs?)?\b|\bralenti\w*|\bretards?\b|\bretardée?s?\b|\bplus\s+(?:long(?:ue|s|ues)?|de\s+temps)\b|\bpar\s+(?:moments|intermittence)\b|\bintermitten\w*|\bde\s+temps\s+en\s+temps\b|\bparfois\b|\bsaccad\w+|\bdélais?\s+(?:inhabituel|plus)\w*|\btard(?:e|ent)\b";

    /// <summary><c>la base de données</c>, <c>le taux d’erreur</c>.</summary>
    public const string Inside = @"\b(?:bases?\s+de\s+données|serveurs?|clusters?|grappes?|back-?end|pipelines?|files?\s+d['’]attente|hôtes?|nœuds?|taux\s+d['’]erreurs?|latences?|systèmes?\s+internes?|infrastructures?|centres?\s+de\s+données|datacent(?:er|re)s?|stockage|configurations?|répartiteurs?|routeurs?|réplicas?|sous-systèmes?|composants?)\b";

    private const string Described = @"(?:(?!(?:pour|de|du|des|dans|à|et|sur|avec|qui|que|où|pays|régions|par)\b)[\w’'-]{1,30}\s+){0,2}?";

    /// <summary><c>tous les clients</c>, <c>personne ne peut</c>; not <c>tous les clients qui ont des problèmes</c>.</summary>
    public const string AllUsers =
        @"(?<!\bpas\s)\b(?:tous|toutes|tout\s+ou\s+partie|l['’]ensemble|la\s+totalité)\s+(?:de\s+)?(?:les|nos|vos|des|ces)?\s*" + Described + People + @"(?!\s+(?:qui|dont|ayant|concerné|rencontrant|touché)\w*)\b|\b(?:chaque|chacun\s+de\s+nos|aucune?)\s+" + People + @"\b|\bpersonne\s+ne\b|\btoute\s+(?:notre|la)\s+clientèle\b|\btout\s+le\s+monde\b|\bvous\s+(?:êtes\s+)?tous\b|\btoutes\s+les\s+personnes\s+qui\s+utilisent\b|\btous\s+(?:sont|est)\s+(?:concern|touch)\w*";

    /// <summary><c>certains clients</c>, <c>une partie des utilisateurs</c>, <c>environ 5 % de nos abonnés</c>.</summary>
    public const string SomeUsers =
        @"\b(?:certaine?s|quelques|plusieurs|de\s+nombreu(?:x|ses)|beaucoup|la\s+plupart|peu|tout\s+ou\s+partie|une?\s+(?:(?:petite?|faible|large|grande?|très\s+petite?)\s+)?(?:partie|nombre|fraction|part|minorité|majorité|groupe|poignée|tiers|quart|dixième)(?:\s+(?:limitée?|restreinte?|importante?))?|(?:près\s+de\s+|environ\s+|à\s+peu\s+près\s+)?la\s+moitié|un\s+sur\s+\w+|une?\s+" + People + @"\s+sur\s+\w+|\d{1,6}(?:[.,]\d{1,6})?\s?(?:%|pour\s+cent))\s*(?:de\s+(?:nos|vos|l['’]ensemble\s+de\s+nos)\s+|des\s+|d['’]entre\s+|de\s+|d['’])?" + Described + @"(?:" + People + @"|entre\s+(?:eux|elles|vous)|vous)\b|\bun\s+(?:client|utilisateur|abonné|paiement)\s+sur\s+\w+|\bune?\s+(?:cliente|utilisatrice|abonnée)\s+sur\s+\w+|\bpas\s+tou(?:s|tes)\b|\bcertaine?s\s+(?:ne|voient|reçoivent|peuvent|n['’])|(?<![\d:.])\b\d[\d\s.]{0,12}\s" + Described + People + @"\b";

    /// <summary><c>en attendant</c>, <c>vous pouvez toujours</c>.</summary>
    public const string WayRound = @"\b(?:en\s+attendant|entre-temps|d['’]ici\s+là|à\s+la\s+place|en\s+revanche|provisoirement|solution\s+de\s+(?:contournement|repli|rechange)|à\s+titre\s+provisoire)\b|\bvous\s+pouvez\s+(?:toujours|encore|cependant|aussi|également|continuer|utiliser|passer)\b|\b(?:merci\s+de|veuillez)\s+(?:nous\s+)?(?:utiliser|réessayer|appeler|redémarrer|passer|vous\s+connecter|ne\s+pas|essayer)\b|\bfonctionnent?\s+(?:normalement|toujours)\b|\brest(?:e|ent)\s+(?:possible|disponible|ouvert)\w*";
}
