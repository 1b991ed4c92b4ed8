using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Names looked for in a text.</summary>
internal static class OwnNames
{
    /// <summary>Whether a name stands in a text by itself, in any case and with any white space in it.</summary>
    public static bool Has(string text, string name) => Find(text, name, RegexOptions.IgnoreCase).Success;

    private const int MostKnown = 5000;
    private static readonly ConcurrentDictionary<(string Name, bool Alone, RegexOptions Options), Regex> Known = new();

    // Japanese has no spaces: there a particle follows a name at once, and still is no part of it.
    private const string Letter = @"[\p{L}\p{N}-[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]]";

    /// <summary>The first place where a name stands by itself.</summary>
    public static Match Find(string text, string name, RegexOptions options = RegexOptions.None)
    {
        return string.IsNullOrWhiteSpace(name) ? Match.Empty : Pattern(name, $"(?<!{Letter})", $"(?!{Letter})", options).Match(text);
    }

    /// <summary>The text with a dash in place of each of these, longest first.</summary>
    public static string Remove(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct().OrderByDescending(n => n.Length))
            text = Pattern(name, "", "", RegexOptions.IgnoreCase).Replace(text, "–");
        return text;
    }

    // A statement is held against every name of the catalog, of its people and of the countries, and the next one against the same.
    private static Regex Pattern(string name, string before, string after, RegexOptions options)
    {
        var key = (name, before.Length > 0, options);
        if (Known.TryGetValue(key, out var known)) return known;
        if (Known.Count > MostKnown) Known.Clear();
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        return Known[key] = new(before + string.Join(@"\s+", words) + after, options | RegexOptions.CultureInvariant);
    }
}
