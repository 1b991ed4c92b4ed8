namespace IncidentBot.Features.Statements.Checks;

/// <summary>Names looked for in a text: in any case, with any white space between their words. Without patterns, of which every record would need its own.</summary>
internal static class OwnNames
{
    private const string Gone = "\0";

    /// <summary>Whether a name stands in a text by itself.</summary>
    public static bool Has(string text, string name) => Find(text, name) is not null;

    /// <summary>A name as it stands in a text by itself first; null where it does not.</summary>
    public static string? Find(string text, string name)
    {
        var words = Words(name);
        for (var at = Next(text, words, 0, out var end); at >= 0; at = Next(text, words, at + 1, out end))
            if (IsAlone(text, at, end)) return text[at..end];
        return null;
    }

    /// <summary>The text with a dash in place of each of these, longest first.</summary>
    public static string Remove(string text, IReadOnlyList<string> names) => new NameSet(names).Remove(text);

    /// <summary>The text with a dash in place of each of these, in this order; each as its words.</summary>
    internal static string Remove(string text, IEnumerable<string[]> names)
    {
        var rest = text.ToCharArray();
        var any = false;
        foreach (var words in names) any |= Blank(rest, words);
        return any ? new string(rest).Replace(Gone, "") : text;
    }

    /// <summary>Whether a name stands by itself in what is left of a text; where it does, a dash and <see cref="Gone"/> are left of it. Many are taken out of one text, which is not copied for each.</summary>
    internal static bool Blank(Span<char> rest, string[] words)
    {
        var any = false;
        var from = 0;
        for (var at = Next(rest, words, from, out var end); at >= 0; at = Next(rest, words, from, out end))
        {
            from = at + 1;
            // "Go" is no part of "Bogotá".
            if (!IsAlone(rest, at, end)) continue;
            rest[at] = '–';
            rest[from..end].Fill(Gone[0]);
            (any, from) = (true, end);
        }
        return any;
    }

    /// <summary>The words of a name.</summary>
    internal static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int Next(ReadOnlySpan<char> text, string[] words, int from, out int end)
    {
        for (var at = First(text, words, from); at >= 0; at = First(text, words, at + 1))
            if (StandsAt(text, words, at, out end)) return at;
        end = -1;
        return -1;
    }

    // Where a name may begin: its first letter, large or small.
    private static int First(ReadOnlySpan<char> text, string[] words, int from) =>
        words.Length > 0 && from < text.Length && text[from..].IndexOfAny(char.ToUpperInvariant(words[0][0]), char.ToLowerInvariant(words[0][0])) is >= 0 and var at ? from + at : -1;

    private static bool StandsAt(ReadOnlySpan<char> text, string[] words, int at, out int end)
    {
        end = at;
        for (var i = 0; i < words.Length; i++)
        {
            var gap = end;
            while (i > 0 && end < text.Length && char.IsWhiteSpace(text[end])) end++;
            if ((i > 0 && end == gap) || !text[end..].StartsWith(words[i], StringComparison.OrdinalIgnoreCase)) return false;
            end += words[i].Length;
        }
        return true;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, int at, int end) =>
        (at == 0 || !IsLetter(text[at]) || !IsLetter(text[at - 1])) && (end == text.Length || !IsLetter(text[end]) || !IsLetter(text[end - 1]));

    // Japanese has no spaces: there a particle follows a name at once, and still is no part of it.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && c is not ((>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF'));
}

/// <summary>Names that are taken out of many texts.</summary>
internal sealed class NameSet(IEnumerable<string> names)
{
    private readonly string[][] _words = [.. names.Distinct().OrderByDescending(n => n.Length).Select(OwnNames.Words)];

    /// <summary>A text with a dash in place of each of them, longest first.</summary>
    public string Remove(string text) => OwnNames.Remove(text, _words);
}
