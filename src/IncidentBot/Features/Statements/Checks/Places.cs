using System.Collections.Frozen;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Every name of a country that may stand in a text of one language, in every case and with every article.</summary>
internal sealed class Places
{
    private readonly FrozenDictionary<char, (string Name, string? Code)[]> _byFirst;

    /// <summary>Takes names → codes; null for what only sounds like a country ("South America").</summary>
    public Places(IEnumerable<KeyValuePair<string, string?>> names) => _byFirst = names
        .GroupBy(n => n.Key[0])
        .ToFrozenDictionary(g => g.Key, g => g.Select(n => (n.Key, n.Value)).OrderByDescending(n => n.Key.Length).ToArray());

    /// <summary>What CLDR calls them and how they stand in sentences, and what <paramref name="others"/> adds or knows better.</summary>
    /// <param name="language">ISO 639.</param>
    /// <param name="before">Prepositions and articles that may stand before a name and are no part of it.</param>
    /// <param name="forms">All forms of a name; the name itself is there already.</param>
    /// <param name="others">Names by code; without a code, what only sounds like a country.</param>
    public static Places Of(string language, IReadOnlySet<string> before, Func<string, IEnumerable<string>> forms, params (string? Code, string[] Names)[] others)
    {
        var names = new Dictionary<string, string?>();
        foreach (var (code, known) in others)
            foreach (var name in known.SelectMany(n => forms(n).Prepend(n))) names.TryAdd(name, code);
        foreach (var country in Countries.All)
            foreach (var name in new[] { Cldr.Name(country.Code, language), Alone(PlaceWords.In(country.Code, language), before) }.SelectMany(n => forms(n).Prepend(n)))
            {
                names.TryAdd(name, country.Code);
                names.TryAdd(name.Replace('’', '\''), country.Code);
            }
        return new(names);
    }

    /// <summary>The codes of the countries that a text names, each once, in its order.</summary>
    public IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!_byFirst.TryGetValue(text[at], out var candidates)) continue;
            foreach (var (name, code) in candidates)
            {
                if (!text.AsSpan(at).StartsWith(name, StringComparison.Ordinal) || !IsEdge(text, at - 1, at) || !IsEdge(text, at + name.Length, at + name.Length - 1)) continue;
                if (code is not null && !found.Contains(code)) found.Add(code);
                at += name.Length - 1;
                break;
            }
        }
        return found;
    }

    private static string Alone(string place, IReadOnlySet<string> before)
    {
        while (place.Split(' ', 2) is [var first, var rest] && before.Contains(first)) place = rest;
        return place.StartsWith("l’", StringComparison.Ordinal) ? place[2..] : place;
    }

    // "Oman" does not stand in "Romania", nor タイ in タイトル; but a particle follows 日本 at once.
    private static bool IsEdge(string text, int outside, int inside)
    {
        if (outside < 0 || outside >= text.Length) return true;
        var (o, i) = (text[outside], text[inside]);
        if (IsKatakana(i)) return !IsKatakana(o);
        if (IsJapanese(i)) return true;
        return !(char.IsLetterOrDigit(o) && !IsJapanese(o)) && !(outside < inside && o is '.' or '-');
    }

    private static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヺ') or 'ー';

    private static bool IsJapanese(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF');
}
