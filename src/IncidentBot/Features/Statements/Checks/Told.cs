using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Looks in a text for what the record has in somebody's own words, in any language.</summary>
internal static partial class Told
{
    /// <summary>Whether the words stand in the text, whatever became of case, white space and punctuation.</summary>
    public static bool Has(string text, string? words) =>
        words is not null && Plain(OutsideText.OneLine(words, FactsWords.MaxValue)) is { Length: > 2 } wanted && Plain(text).Contains(wanted, StringComparison.Ordinal);

    /// <summary>Whether somebody who wrote the text anew kept most of the words.</summary>
    public static bool HasMost(string text, string words)
    {
        var there = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var wanted = Plain(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Distinct().ToList();
        return wanted.Count > 0 && wanted.Count(there.Contains) * 10 >= wanted.Count * 6;
    }

    private static string Plain(string text) => Between().Replace(OutsideText.Clean(text), " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Between();
}
