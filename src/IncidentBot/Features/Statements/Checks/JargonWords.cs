using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in one language, and what customers would say; and what engineers say alike in all.</summary>
internal sealed class JargonWords
{
    /// <summary>Has no plain word: it says nothing to customers and is left out.</summary>
    public const string Left = "";

    /// <summary>How devices find servers.</summary>
    public const string Names = "DNS|NXDOMAIN|SERVFAIL|name ?servers?|resolvers?";
    /// <summary>How the internet finds its way.</summary>
    public const string Routing = "BGP|anycast|peering";
    /// <summary>What brings pages near.</summary>
    public const string Delivery = "CDNs?|edge nodes?";
    /// <summary>What shares out work.</summary>
    public const string Balancing = "load[- ]?balanc(?:ers?|ing)|ingress|reverse[- ]prox(?:y|ies)";
    /// <summary>The move to a standby.</summary>
    public const string Standby = "fail-?overs?";
    /// <summary>Undoing a change.</summary>
    public const string Undoing = "roll-?backs?";
    /// <summary>A change that was put out.</summary>
    public const string Change = "deploy(?:ment)?s?|hot-?fix(?:es)?|feature[- ]flags?|releases?";
    /// <summary>Measures of speed.</summary>
    public const string Speed = "latency|throughput|QPS|IOPS|p9[59]|TTLs?|round[- ]trip";
    /// <summary>Copies and parts.</summary>
    public const string Parts = "shards?|sharding|replicas?|clusters?|micro-?services?|middleware|back-?ends?|front-?ends?|upstream|downstream|daemons?|nodes?";
    /// <summary>Where programs run.</summary>
    public const string Machines = "Kubernetes|k8s|hypervisors?|VMs?|control plane|(?:us|eu|ap|sa|ca|me|af)-(?:north|south|east|west|central|northeast|southeast)+-\\d[a-f]?";
    /// <summary>Products that run inside.</summary>
    public const string Products = "Redis|Kafka|MySQL|Postgres(?:QL)?|MongoDB|Elasticsearch|nginx|HAProxy|etcd|Memcached|RabbitMQ|ZooKeeper|DynamoDB";
    /// <summary>Too little room in a machine.</summary>
    public const string Room = "CPUs?|OOM|memory leaks?|heap|garbage collection";
    /// <summary>Defects.</summary>
    public const string Defects = "race[- ]conditions?|dead-?locks?|null[- ]?pointers?|stack[- ]?traces?|unhandled exceptions?|segfaults?";
    /// <summary>Too much at once.</summary>
    public const string Flood = "DDoS(?:-\\w+)?|rate[- ]limit(?:s|ing)?|throttling|retry storms?|thread pools?|connection pools?";
    /// <summary>How connections are made.</summary>
    public const string Connection = "TCP|UDP|HTTPS?|gRPC|IPv[46]|VLANs?|TLS|SSL|mTLS|OAuth|SAML|LDAP|Kerberos|JWTs?|SQL|APIs? gateway";
    /// <summary>What only the house speaks of.</summary>
    public const string House = "telemetry|observability|SLAs?|SLOs?|SLIs?|MTTR|RCA|post-?mortems?|run-?books?|war room|SEV-?\\d|cron(?: jobs?)?";

    // A class of errors is named in one word, whose first letter nothing tells.
    private const string Codes = @"\b[45]xxs?\b|\bHTTP[-\s]?(?:status(?:code)?\s*)?[1-5]\d\d\b|\b0x[0-9a-fA-F]{4,}\b|\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b|\b[A-Za-z]\w*(?<=[a-z])(?:Exception|Error)\b";

    private readonly (Regex Words, string Plainly)[] _list;
    private readonly Regex _words;
    private readonly Regex _codes;

    /// <summary>Takes pieces of patterns, in which a space is any white space, with what to say instead; and how the language writes error codes.</summary>
    public JargonWords(string codes, params (string Words, string Plainly)[] list)
    {
        _list = [.. list.Select(l => (new Regex($"^(?:{Spaced(l.Words)})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), l.Plainly))];
        // A word may be part of a compound ("DNS-Fehler"), and in Japanese a particle follows at once.
        _words = new($@"(?<![A-Za-z0-9-])(?:{ByFirstLetter(list.SelectMany(l => Alternatives(Spaced(l.Words))))})(?![A-Za-zÀ-ÿ0-9])(?:-\p{{L}}+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        _codes = new($"{codes}|{Codes}", RegexOptions.CultureInvariant);
    }

    /// <summary>Whether a text has any of it, or an error code.</summary>
    public bool AreIn(string text) => _words.IsMatch(text) || _codes.IsMatch(text);

    /// <summary>All of it, and error codes, as they stand in a text and in its order.</summary>
    public IEnumerable<string> In(string text)
    {
        var end = 0;
        // "HTTP 500" is one code, and no word and a number.
        foreach (var match in _codes.Matches(text).Concat(_words.Matches(text)).OrderBy(m => m.Index).ThenByDescending(m => m.Length))
        {
            if (match.Index < end) continue;
            end = match.Index + match.Length;
            yield return match.Value;
        }
    }

    /// <summary>What to say instead; null where it is better left out.</summary>
    public string? PlainlyFor(string jargon) => _list.Where(l => l.Words.Match(jargon) is { Success: true } m && (m.Length == jargon.Length || !char.IsAsciiLetter(jargon[m.Length]))).Select(l => l.Plainly).FirstOrDefault(p => p != Left);

    private static string Spaced(string words) => words.Replace(" ?", @"\s*").Replace("[- ]", @"[-\s]").Replace(" ", @"\s+");

    // A hundred and more are tried where a word begins; by its letter, a few are.
    private static string ByFirstLetter(IEnumerable<string> alternatives) => string.Join('|', alternatives
        .GroupBy(a => char.IsLetter(a[0]) && a.ElementAtOrDefault(1) != '?' ? char.ToLowerInvariant(a[0]) : default)
        .Select(g => g.Key == default ? string.Join('|', g) : $"{g.Key}(?:{string.Join('|', g.Select(a => a[1..]))})"));

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var (begin, depth) = (0, 0);
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] is '(') depth++;
            if (pattern[at] is ')') depth--;
            if (pattern[at] != '|' || depth > 0) continue;
            yield return pattern[begin..at];
            begin = at + 1;
        }
        yield return pattern[begin..];
    }
}
