using System.Text.RegularExpressions;
using IncidentBot.Features.Statements.Languages;

namespace IncidentBot.Features.Statements.Phrases;

/// <summary>Which language somebody wrote in.</summary>
internal static partial class Tongue
{
    /// <summary>The language of a text, by its letters or its commonest words; null where it gives nothing away.</summary>
    public static Language? Of(string text)
    {
        if (Kana().IsMatch(text)) return Language.For("ja");
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var ranked = Language.All.Select(l => (Language: l, Count: words.Count(l.CommonWords.Contains))).OrderByDescending(l => l.Count).ToList();
        return ranked[0].Count > ranked[1].Count ? ranked[0].Language : null;
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}]")]
    private static partial Regex Kana();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
