using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>A text cut into what is read as one thought.</summary>
internal static partial class Sentences
{
    /// <summary>Its sentences; the lines of a list are sentences too.</summary>
    public static IEnumerable<string> In(string text) => End().Split(text).Where(s => s.Length > 0);

    // "St. Helena" and "the U.S. Virgin Islands" end no sentence.
    [GeneratedRegex(@"(?<!\b(?:St|U\.S)\.)(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])\s*|\n+")]
    private static partial Regex End();
}
