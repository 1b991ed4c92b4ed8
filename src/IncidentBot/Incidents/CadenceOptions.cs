using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IncidentBot.Incidents;

/// <summary>The settings under <c>Cadence</c>: <c>Cadence:1:Investigating:Public = 20m</c>. Lengths are typed as in commands: <c>90s</c>, <c>20m</c>, <c>1h30m</c>, <c>45</c> (minutes), or <c>off</c>.</summary>
internal sealed partial class CadenceOptions
{
    /// <summary>How often the public and the team hear something.</summary>
    internal sealed class Pair
    {
        /// <summary>The public.</summary>
        public string Public { get; set; } = "off";

        /// <summary>The team.</summary>
        public string Team { get; set; } = "off";
    }

    /// <summary>A severity's, by status.</summary>
    internal sealed class BySeverity
    {
        /// <summary>While nobody knows why.</summary>
        public Pair Investigating { get; set; } = new();

        /// <summary>While it is being mended.</summary>
        public Pair Identified { get; set; } = new();

        /// <summary>While it is watched.</summary>
        public Pair Monitoring { get; set; } = new();
    }

    /// <summary>Severity 1.</summary>
    [ConfigurationKeyName("1")]
    public BySeverity Severity1 { get; set; } = Of(("20m", "15m"), ("30m", "30m"), ("60m", "60m"));

    /// <summary>Severity 2.</summary>
    [ConfigurationKeyName("2")]
    public BySeverity Severity2 { get; set; } = Of(("30m", "30m"), ("60m", "60m"), ("2h", "2h"));

    /// <summary>Severity 3.</summary>
    [ConfigurationKeyName("3")]
    public BySeverity Severity3 { get; set; } = Of(("60m", "60m"), ("2h", "2h"), ("4h", "4h"));

    /// <summary>Severity 4.</summary>
    [ConfigurationKeyName("4")]
    public BySeverity Severity4 { get; set; } = Of(("off", "4h"), ("off", "4h"), ("off", "off"));

    /// <summary>When the first public statement of a severity 1 or 2 is due after the opening; <c>off</c> for never.</summary>
    public string FirstStatement { get; set; } = "5m";

    /// <summary>How long before its time a promise is nudged.</summary>
    public string NudgeLead { get; set; } = "5m";

    /// <summary>When an unanswered nudge climbs, after its time: to commander and comms, to deputies and the channel, to the duty contact. Empty for 0, 5 and 15 minutes.</summary>
    public IReadOnlyList<string> Climb { get; set; } = [];

    /// <summary>How often it comes after the last of them.</summary>
    public string ClimbEvery { get; set; } = "30m";

    /// <summary>How long a nudge is put off where nobody says.</summary>
    public string Snooze { get; set; } = "10m";

    /// <summary>How often one nudge can be put off.</summary>
    public int SnoozeLimit { get; set; } = 3;

    /// <summary>The steps of <see cref="Climb"/>, as typed or by default.</summary>
    public IReadOnlyList<string> ClimbSteps => Climb.Count == 0 ? ["0m", "5m", "15m"] : Climb;

    /// <summary>Reads a length; null for <c>off</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static TimeSpan? Read(string text)
    {
        if (text.Trim().Equals("off", StringComparison.OrdinalIgnoreCase)) return null;
        var match = Length().Match(text);
        if (!match.Success) throw new FormatException($"\"{text}\" is not a length of time");
        static int Part(Match m, string group) => m.Groups[group].Success ? int.Parse(m.Groups[group].Value) : 0;
        return new TimeSpan(Part(match, "d"), Part(match, "h"), Part(match, "m") + Part(match, "plain"), Part(match, "s"));
    }

    private static BySeverity Of((string Public, string Team) investigating, (string Public, string Team) identified, (string Public, string Team) monitoring) => new()
    {
        Investigating = new() { Public = investigating.Public, Team = investigating.Team },
        Identified = new() { Public = identified.Public, Team = identified.Team },
        Monitoring = new() { Public = monitoring.Public, Team = monitoring.Team },
    };

    [GeneratedRegex(@"^\s*(?:(?<plain>\d{1,6})|(?=\d)(?:(?<d>\d{1,4})\s*d(?:ays?)?\s*)?(?:(?<h>\d{1,5})\s*h(?:ours?|rs?)?\s*)?(?:(?<m>\d{1,6})\s*m(?:in(?:utes?|s)?)?\s*)?(?:(?<s>\d{1,6})\s*s(?:ec(?:onds?|s)?)?)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
