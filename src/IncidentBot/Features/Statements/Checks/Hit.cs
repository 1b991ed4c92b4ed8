using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Words that a rule does not want, and where they stand: told once, however often they do.</summary>
/// <param name="Words">As they stand there first.</param>
/// <param name="Where"><c>title</c>; <c>full text, short form</c>.</param>
internal sealed record Hit(string Words, string Where)
{
    // Whoever reads three of them finds the others.
    private const int Most = 3;

    /// <summary>What a pattern finds in all that can be read, the product's own names left out.</summary>
    public static IEnumerable<Hit> Of(CheckInput input, Regex pattern) => Of(input, text => pattern.Matches(input.Bare(text)).Select(m => m.Value));

    /// <summary>What is found in all that can be read.</summary>
    public static IEnumerable<Hit> Of(CheckInput input, Func<string, IEnumerable<string>> find) =>
        (from part in input.All
         from words in find(part.Text)
         group (part.Name, Words: OutsideText.OneLine(words, 80)) by OutsideText.OneLine(words).ToLowerInvariant() into same
         select new Hit(same.First().Words, string.Join(", ", same.Select(s => s.Name).Distinct())))
        .Take(Most);
}
