using System.Text.RegularExpressions;
using IncidentBot.Catalog;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>English.</summary>
internal sealed partial class EnglishCheckWords : CheckWords
{
    // What has a country's name in it and is none of them, or is part of another.
    private static readonly Dictionary<string, string?> NotThose = new()
    {
        ["North America"] = null, ["South America"] = null, ["Central America"] = null, ["Latin America"] = null,
        ["Northern Ireland"] = "GB", ["New Mexico"] = null, ["New Jersey"] = null, ["Great Britain"] = "GB",
        ["England"] = "GB", ["Scotland"] = "GB", ["Wales"] = "GB",
    };

    public override string Code => "en";

    public override Places Places { get; } = new(Names());

    protected override string Numbers => TwoToTwelve;

    private const string TwoToTwelve = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    public override IReadOnlySet<string> OrdinaryNames { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "all", "art", "april", "august", "bill", "bob", "bot", "chance", "chase", "chat", "comms", "cook", "dawn", "dean", "desk", "dev", "drew", "duke", "duty", "earl", "ever", "faith",
        "frank", "gene", "grace", "grant", "guy", "hope", "hunter", "jack", "joy", "june", "king", "lance", "lead", "long", "mail", "mark", "max", "may", "miles", "newman", "nick",
        "norm", "oncall", "online", "on-call", "ops", "page", "pat", "patience", "penny", "price", "ray", "reed", "rich", "rob", "rose", "sale", "skip", "status", "store", "sue",
        "support", "team", "update", "victor", "wade", "ward", "web", "west", "will", "wood", "young", "you", "we", "us", "it", "is", "in", "at", "on", "to", "be", "an", "so", "as", "or",
    };

    private static Dictionary<string, string?> Names()
    {
        var names = new Dictionary<string, string?>(NotThose);
        foreach (var country in Countries.All)
            foreach (var name in country.OtherNames.Append(country.Name).Append(country.Name.Replace("&", "and")).Append(country.Name.Replace('’', '\'')))
                names.TryAdd(name, country.Code);
        return names;
    }

    [GeneratedRegex(@"\b(?:and\s+)?(?:(?<n>\d+|" + TwoToTwelve + @")\s+|(?<one>one)\s+)?other\s+services?\b", RegexOptions.IgnoreCase)]
    public override partial Regex OtherServices { get; }

    [GeneratedRegex(@"\b(?:in\s+(?:all|every)\s+(?:of\s+our\s+)?(?:countr(?:ies|y)|regions?|markets)|worldwide|globally|everywhere|around the world)\b", RegexOptions.IgnoreCase)]
    public override partial Regex AllCountries { get; }

    [GeneratedRegex(@"\b(?<n>\d+|" + TwoToTwelve + @")\s+(?:more|other)\s+countr(?:ies|y)\b", RegexOptions.IgnoreCase)]
    public override partial Regex MoreCountries { get; }

    [GeneratedRegex(@"\bin\s+(?<n>\d+|" + TwoToTwelve + @")\s+countr(?:ies|y)\b", RegexOptions.IgnoreCase)]
    public override partial Regex CountedCountries { get; }

    [GeneratedRegex(@"\b(?:not\s+affected|unaffected|no\s+longer\s+affected|available\s+again\s+in|no\s+problems?\s+in)\b", RegexOptions.IgnoreCase)]
    public override partial Regex Unaffected { get; }

    [GeneratedRegex(@"\b(?:since|from|as\s+of|(?:began|begun|started|starting|beginning|occurred|first\s+seen)(?:\s+(?:at|on|from|around|about))?)\s+(?:(?:about|around|approximately|just\s+before|just\s+after)\s+)?$", RegexOptions.IgnoreCase)]
    public override partial Regex BeforeStart { get; }

    [GeneratedRegex(@"\b(?:next|further|another|an|more)\s+(?:public\s+)?(?:status\s+)?(?:updates?|news|information|details|report)\b|\bwe(?:\s+will|['’]ll)\s+(?:post|share|give|send|provide|publish|report|write|tell|update)\b|\bupdate\s+(?:you|this)\b|\bupdates?\s+(?:will|by|at|to follow)\b", RegexOptions.IgnoreCase)]
    public override partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(?:within|in|every)\s+(?:the\s+next\s+|about\s+|around\s+|another\s+)?(?:\d+|an?|one|two|few|a\s+few|half\s+an)\s*(?:minutes?|mins?|hours?|hrs?|h|m)\b|\b(?:soon|shortly|later|hourly)\b", RegexOptions.IgnoreCase)]
    public override partial Regex RelativeTime { get; }

    [GeneratedRegex(@"\b(?:sorry|apologi[sz]\w*|apolog(?:y|ies)|regret)\b", RegexOptions.IgnoreCase)]
    public override partial Regex Apology { get; }

    [GeneratedRegex(@"\b(?:any|the|for)\s+(?:\w+\s+)?inconveniences?\b|\binconveniences?\s+(?:this|caused|it|that|you)\b|\b(?:any|the)\s+(?:disruption|trouble|issues?)\s+(?:this|it)\s+(?:may|might)\b|\bbear\s+with\s+us\b|\bregret\s+any\b|\bwe\s+apologi[sz]e\s+for\s+any\b|\bsorry\s+for\s+any\b", RegexOptions.IgnoreCase)]
    public override partial Regex StockPhrase { get; }

    [GeneratedRegex(@"\b(?:human\s+error|operator\s+error|user\s+error|(?:mistake|error)s?\s+(?:made\s+)?by\s+(?:an?|the|our|one)\b|fault\s+of\s+(?:an?|the|our|one)\b|(?:engineer|employee|operator|developer|administrator|admin|contractor|intern|colleague|technician|team(?:\s+member)?)\s+(?:accidentally|mistakenly|inadvertently|wrongly|forgot|misconfigured|failed\s+to|made\s+an?\s+(?:mistake|error)|broke|deleted|caused|pushed|typed))\b", RegexOptions.IgnoreCase)]
    public override partial Regex Blame { get; }

    public override IReadOnlyList<Regex> RepairPromises { get; } = [RepairEstimate(), RepairWithin(), RepairBy(), RepairSoon()];

    [GeneratedRegex(EnglishRepair.Estimate, RegexOptions.IgnoreCase)]
    private static partial Regex RepairEstimate();

    [GeneratedRegex(EnglishRepair.Within, RegexOptions.IgnoreCase)]
    private static partial Regex RepairWithin();

    [GeneratedRegex(EnglishRepair.By, RegexOptions.IgnoreCase)]
    private static partial Regex RepairBy();

    [GeneratedRegex(EnglishRepair.Soon, RegexOptions.IgnoreCase)]
    private static partial Regex RepairSoon();
}
