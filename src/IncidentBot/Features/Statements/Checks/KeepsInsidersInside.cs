using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 21: no internal host, IP address, ticket, repository, path, channel or handle.</summary>
internal sealed partial class KeepsInsidersInside : ICheck
{
    public int Rule => 21;
    public string Asks => "names nothing internal";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms.Prepend(("The title", input.Text.Title)))
        {
            var bare = input.Bare(text);
            foreach (var (what, pattern) in Internals)
                if (pattern.Match(bare) is { Success: true } found)
                {
                    yield return new(CheckLevel.Block, $"{form} shows {what} (\"{found.Value.Trim()}\"); say it in words that mean something to a customer.");
                    break;
                }
        }
    }

    private static readonly (string What, Regex Pattern)[] Internals =
    [
        ("an IP address", Ip()),
        ("a link to an internal tool", Tool()),
        ("a repository", Repository()),
        ("an internal host", Host()),
        ("a path", FilePath()),
        ("a ticket", Ticket()),
        ("a channel", Channel()),
        ("a handle", Handle()),
    ];

    [GeneratedRegex(@"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:/\d{1,2})?(?![\d.]*\d)|(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex Ip();

    [GeneratedRegex(@"(?<![\w.-])[\w.-]{0,100}?\b(?:jira|confluence|grafana|kibana|jenkins|pagerduty|opsgenie|datadoghq|splunk|sentry|atlassian\.net|slack\.com|teams\.microsoft\.com|docs\.google\.com|sharepoint\.com)(?:\.[\w.-]{1,100})?/\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Tool();

    [GeneratedRegex(@"\b(?:github|gitlab|bitbucket)\.[a-z.]+/\S*|\bgit@\S+|(?<![\w./-])[\w./-]{1,200}\.git\b", RegexOptions.IgnoreCase)]
    private static partial Regex Repository();

    [GeneratedRegex(@"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,9}(?:corp|internal|intern|intranet|local|localdomain|lan|home|svc|cluster|prod|stg|staging|priv|private)(?:\.[a-z0-9-]{1,63}){0,9}(?::\d+)?\b|(?<![\w.-])[a-z0-9-]{0,62}[a-z]-?\d{1,9}\.(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,}\b|\blocalhost\b|\b(?:db|web|app|api|host|node|srv|server|resolver|cache|redis|kafka|mysql|postgres|pg|lb|proxy|dns|ns|gw|gateway|router|switch|worker|queue|mx|vm|pod|k8s|prod|stg|edge|core|rack|dc|ip)(?:-[a-z0-9]{1,20}){0,4}-?\d{1,4}\b(?!-\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<![\w/:.>@-])(?:~|\.{1,2})?/(?:[\w.@-]+/)+[\w.@-]*|(?<![\w/:.>])/(?:etc|var|usr|opt|srv|tmp|home|root|mnt|proc|dev|bin|api)\b\S*|(?<!\w)[A-Za-z]:\\\S+|\\\\[\w.-]+\\\S+|(?<![\w-])[\w-]{1,100}\.(?:conf|cfg|ini|ya?ml|json|toml|tf|sql|log|sh|py|rb|jar|dll|service)\b")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"(?<![\w-])(?!(?:UTC|GMT|UTF|ISO|SHA|MD|HTTP|COVID|AES|RFC|EN|DIN|BS|IEC|IEEE|PCI|MPEG|MP|PS|USB|WPA|CVE|GPT|BOEING|SARS)-)[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-])|(?<!\w)(?:ticket|issue|bug|PR|CHG|INC|RITM)\s?#?\d{2,}\b|\bpull request\b")]
    private static partial Regex Ticket();

    [GeneratedRegex(@"(?<![\w&/#{])#[a-z][a-z0-9_-]+")]
    private static partial Regex Channel();

    [GeneratedRegex(@"(?<![\w.])@[A-Za-z][\w.-]*|<[@#!][^>]*>")]
    private static partial Regex Handle();
}
