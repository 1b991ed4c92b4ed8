using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Names looked for in a text.</summary>
internal static class OwnNames
{
    /// <summary>Whether a name stands in a text by itself, in any case and with any white space in it.</summary>
    public static bool Has(string text, string name) => Find(text, name, RegexOptions.IgnoreCase).Success;

    // Japanese has no spaces: there a particle follows a name at once, and still is no part of it.
    private const string Letter = @"[\p{L}\p{N}-[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]]";

    /// <summary>The first place where a name stands by itself.</summary>
    public static Match Find(string text, string name, RegexOptions options = RegexOptions.None)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return Match.Empty;
        var pattern = string.Join(@"\s+", words.Select(Regex.Escape));
        return Regex.Match(text, $"(?<!{Letter}){pattern}(?!{Letter})", options | RegexOptions.CultureInvariant);
    }

    /// <summary>The text with a dash in place of each of these, longest first.</summary>
    public static string Remove(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct().OrderByDescending(n => n.Length))
        {
            var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            text = Regex.Replace(text, string.Join(@"\s+", words.Select(Regex.Escape)), "–", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        return text;
    }
}
