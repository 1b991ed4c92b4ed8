using System.Text;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Names looked for in a text: in any case, with any white space between their words. Without patterns, of which every record would need its own.</summary>
internal static class OwnNames
{
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
        foreach (var words in names)
        {
            var from = 0;
            var rest = (StringBuilder?)null;
            for (var at = Next(text, words, 0, out var end); at >= 0; at = Next(text, words, Math.Max(from, at + 1), out end))
            {
                // "Go" is no part of "Bogotá".
                if (!IsAlone(text, at, end)) continue;
                (rest ??= new()).Append(text, from, at - from).Append('–');
                from = end;
            }
            if (rest is not null) text = rest.Append(text, from, text.Length - from).ToString();
        }
        return text;
    }

    /// <summary>The words of a name.</summary>
    internal static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int Next(string text, string[] words, int from, out int end)
    {
        for (var at = First(from); at >= 0; at = First(at + 1))
            if (StandsAt(text, words, at, out end)) return at;
        end = -1;
        return -1;

        int First(int start) => words.Length == 0 || start > text.Length ? -1 : text.IndexOf(words[0], start, StringComparison.OrdinalIgnoreCase);
    }

    private static bool StandsAt(string text, string[] words, int at, out int end)
    {
        end = at;
        for (var i = 0; i < words.Length; i++)
        {
            var gap = end;
            while (i > 0 && end < text.Length && char.IsWhiteSpace(text[end])) end++;
            if ((i > 0 && end == gap) || !text.AsSpan(end).StartsWith(words[i], StringComparison.OrdinalIgnoreCase)) return false;
            end += words[i].Length;
        }
        return true;
    }

    private static bool IsAlone(string text, int at, int end) =>
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
