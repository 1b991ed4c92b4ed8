using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>French.</summary>
internal sealed partial class FrenchCheckWords : CheckWords
{
    private const string TwoToTwelve = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze";

    public override string Code => "fr";

    // "Îles" and "îles", and capitals without their accents.
    public override Places Places { get; } = Places.Of("fr", new HashSet<string> { "en", "au", "aux", "à", "la", "le", "les", "sur", "dans" },
        name => name[0] is 'É' ? ["E" + name[1..]] : name[0] is 'Î' ? ["î" + name[1..], "I" + name[1..]] : [],
        ("GB", ["Grande-Bretagne", "Angleterre", "Écosse", "Pays de Galles", "pays de Galles", "Irlande du Nord", "R.-U."]), ("US", ["USA", "É.-U.", "États-Unis d’Amérique", "États-Unis d'Amérique"]), ("AE", ["EAU"]), ("NL", ["Hollande"]),
        ("CZ", ["République tchèque"]), ("BY", ["Bélarus"]), ("CI", ["Côte d'Ivoire"]), ("MM", ["Birmanie", "Myanmar"]), ("FR", ["France métropolitaine", "l’Hexagone"]), (null, ["Île-de-France", "Ile-de-France", "New Jersey", "Amérique du Nord", "Nouvelle-France"]));

    protected override string Numbers => TwoToTwelve;

    public override IReadOnlySet<string> OrdinaryNames { get; } = new HashSet<string>(
    [
        .. Roles, "aime", "août", "au", "aux", "avril", "beau", "blanc", "blanche", "bon", "bonne", "brun", "ce", "claire", "clair", "client", "constance", "dans", "de", "des", "dimanche", "du", "en", "est", "et", "faure", "florence", "fort",
        "grand", "grande", "janvier", "juin", "juste", "jeudi", "la", "le", "les", "lundi", "mai", "mardi", "marchand", "mars", "mercredi", "noël", "nos", "nous", "on", "par", "pas", "patience", "petit", "pierre", "pour", "prudence", "que",
        "qui", "rose", "sans", "ses", "son", "sur", "tout", "un", "une", "vendredi", "victoire", "vos", "vous",
    ], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:et\s+)?(?:(?<n>\d{1,6}|" + TwoToTwelve + @")\s+|(?<one>une?)\s+|d['’])?autres?\s+services?\b", AnyCase)]
    public override partial Regex OtherServices { get; }

    [GeneratedRegex(@"\b(?:dans\s+(?:tous\s+(?:les|nos)\s+(?:pays|marchés)|toutes\s+(?:les|nos)\s+régions|le\s+monde\s+entier|chaque\s+pays)|partout\s+dans\s+le\s+monde|à\s+l['’]échelle\s+mondiale)\b", AnyCase)]
    public override partial Regex AllCountries { get; }

    [GeneratedRegex(@"\b(?<n>\d{1,6}|" + TwoToTwelve + @")\s+autres\s+pays\b", AnyCase)]
    public override partial Regex MoreCountries { get; }

    [GeneratedRegex(@"\bdans\s+(?:les\s+|ces\s+)?(?<n>\d{1,6}|" + TwoToTwelve + @")\s+pays\b", AnyCase)]
    public override partial Regex CountedCountries { get; }

    [GeneratedRegex(@"\bn['’](?:est|étai(?:t|ent)|ont|a)\s+pas\s+(?:été\s+)?(?:touch|concern|affect)\w*|\bne\s+sont\s+(?:pas|plus)\s+(?:touch|concern|affect)\w*|\bn['’]est\s+plus\s+(?:touch|concern|affect)\w*|\baucun\s+problème\s+(?:en|au|aux|à|dans)\b|(?<!\b(?:quand|dès\s+que|lorsque|pas|que|avant)\b[^.!?\n]{0,80})\bde\s+nouveau\s+(?:disponibles?|accessibles?)\s+(?:en|au|aux|à|dans)\b", AnyCase)]
    public override partial Regex Unaffected { get; }

    [GeneratedRegex(@"\b(?:depuis|dès|(?:commenc|débu[tr]|survenu|apparu|constat|démarr|remont|produi|observ|interrompu|cess|tomb)\w*(?:\s+[\w–-]+){0,4}?|à\s+partir\s+de)(?:\s+(?:le|à|vers|depuis|environ|peu|avant|après|ce|cet|matin|soir|après-midi|hier|aujourd['’]hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|de|,)){0,6},?\s+$", AnyCase)]
    public override partial Regex BeforeStart { get; }

    [GeneratedRegex(@"^,?\s*(?:[^.!?\n]{0,60}?\b(?:a|ont|est|sont)\s+(?:commencé|débuté|cessé|tombée?s?|devenue?s?|survenue?s?|apparue?s?)|[^.!?\n]{0,40}\b(?:ne\s+(?:fonctionne|répond|s['’]ouvre)))", AnyCase)]
    public override partial Regex AfterStart { get; }

    [GeneratedRegex(@"\b(?:prochaine?s?|nouvelle?|nouveau|autre|nouvelles)\s+(?:mises?\s+à\s+jour|points?|informations?|messages?|communications?|bilans?|nouvelles|bulletins?|annonces?|actualisation)\b|\bpoint\s+(?:de\s+situation\s+)?(?:avant|à|vers|d['’]ici)\b|\bmises?\s+à\s+jour\s+(?:avant|à|vers|d['’]ici|suivra|sera)\b|\bnous\s+(?:vous\s+)?(?:publierons|donnerons|informerons|tiendrons|reviendrons|ferons|écrirons|communiquerons|actualiserons|dirons|partagerons|posterons|posterons)\b|\b(?:reviendrons|revenons)\s+vers\s+vous\b|\bvous\s+(?:tiendrons|informerons)\b", AnyCase)]
    public override partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(?:dans|d['’]ici|sous|toutes?\s+les|en\s+moins\s+de)\s+(?:(?:les|la|prochaines?|environ|quelques|à\s+peine)\s+){0,3}(?:\d{1,6}|une?|" + TwoToTwelve + @"|quelques|une\s+demi|demi)?[\s-]*(?:minutes?|min|heures?|h)\b|\b(?:bientôt|sous\s+peu|prochainement|plus\s+tard|rapidement|tout\s+à\s+l['’]heure)\b", AnyCase)]
    public override partial Regex RelativeTime { get; }

    [GeneratedRegex(@"\bdésolée?s?\b|\bexcuses?\b|\bexcuser\b|\bpardon\b|\bregrett\w+|\bnavrée?s?\b", AnyCase)]
    public override partial Regex Apology { get; }

    // What everybody says: « la gêne occasionnée », « tout désagrément ».
    [GeneratedRegex(@"\b(?:tou[st]\s+|tous\s+les\s+|les?\s+|ces?\s+|d['’]éventuels\s+)?(?:éventuels\s+)?désagréments?\b|\b(?:la|toute|cette|une)\s+(?:éventuelle\s+)?gêne\b|\bgênes?\s+(?:occasionn|caus|éventuel|engendr)\w*|\b(?:les|tout|tous\s+les|d['’]éventuels)\s+(?:éventuels\s+)?inconvénients?\b|\bnous\s+excuser\s+(?:pour|de)\s+(?:toute|tout|d['’]éventuel)\w*|\bcomptons\s+sur\s+votre\s+(?:compréhension|indulgence)\b|\bsollicitons\s+votre\s+(?:compréhension|indulgence)\b", AnyCase)]
    public override partial Regex StockPhrase { get; }

    private const string Staff = @"(?:employée?|collaborateur|collaboratrice|technicien(?:ne)?|ingénieure?|administrateur|administratrice|développeur|développeuse|stagiaire|prestataire|sous-traitant|collègue|salariée?|opérateur|équipe)s?";

    [GeneratedRegex(@"\b(?:erreurs?\s+(?:humaines?|de\s+manipulation|d['’](?:un|une|un\s+de\s+nos|utilisation)\b(?:\s+(?:de\s+nos\s+)?" + Staff + @")?)|(?:faute|négligence|maladresse|inattention)\s+(?:d['’]une?|de\s+(?:notre|nos|l['’]un\s+de\s+nos))\s+(?:de\s+nos\s+)?" + Staff + @"|" + Staff + @"\s+(?:[\w-]{1,30}\s+){0,3}?(?:par\s+(?:erreur|mégarde|inadvertance)|accidentellement|a\s+oublié|s['’]est\s+trompée?|a\s+mal\s+configuré|a\s+(?:supprimé|effacé|débranché)))", AnyCase)]
    public override partial Regex Blame { get; }

    public override IReadOnlyList<Regex> RepairPromises { get; } = [RepairEstimate(), RepairWithin(), RepairBy(), RepairSoon()];

    [GeneratedRegex(FrenchRepair.Estimate, AnyCase)]
    private static partial Regex RepairEstimate();

    [GeneratedRegex(FrenchRepair.Within, AnyCase)]
    private static partial Regex RepairWithin();

    [GeneratedRegex(FrenchRepair.By, AnyCase)]
    private static partial Regex RepairBy();

    [GeneratedRegex(FrenchRepair.Soon, AnyCase)]
    private static partial Regex RepairSoon();
}
