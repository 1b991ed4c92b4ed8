using System.Text.RegularExpressions;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The README's tour, read out of its table: what is tested is what is written there.</summary>
internal static partial class Tour
{
    public static IReadOnlyList<TourStep> Steps { get; } = Read();

    private static List<TourStep> Read()
    {
        var section = Components.Read("README.md").Split("## A five-minute tour")[1].Split("\n## ")[0];
        var steps = new List<TourStep>();
        foreach (Match row in Row().Matches(section))
        {
            var who = row.Groups["who"].Value.ToLowerInvariant();
            var room = row.Groups["room"].Value switch
            {
                "there" => steps[^1].Room,
                "with IncidentBot" => "@" + who,
                var channel => channel["in #".Length..],
            };
            var acts = Acts().Matches(row.Groups["mouse"].Value).Select(a => new TourAct(a.Groups["verb"].Value.ToLowerInvariant(), a.Groups["what"].Value, a.Groups["field"].Value)).ToList();
            steps.Add(new(int.Parse(row.Groups["n"].Value), who, room, acts, row.Groups["line"].Value, row.Groups["read"].Value));
        }
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(s => s.Number));
        Assert.True(steps.Count > 10 && steps.All(s => s.Acts.Count > 0), "The tour in the README could not be read.");
        return steps;
    }

    [GeneratedRegex(@"^\| (?<n>\d+) \| (?<who>\w+), (?<room>[^|]+) \| (?<mouse>[^|]+) \| `(?<line>[^`|]+)` \| “(?<read>[^”]+)” \|$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<verb>press|write|choose|tick) (?:\*\*(?<what>[^*]+)\*\*|`(?<what>[^`]+)`)(?: under \*(?<field>[^*]+)\*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Acts();
}

/// <summary>A row of the tour.</summary>
internal sealed record TourStep(int Number, string Who, string Room, IReadOnlyList<TourAct> Acts, string Line, string Read);

/// <summary>Something done with the mouse: press a button, write or choose in a field, tick a box.</summary>
internal sealed record TourAct(string Verb, string What, string Field);
