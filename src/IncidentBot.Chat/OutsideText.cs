using System.Globalization;
using System.Text;

namespace IncidentBot.Chat;

/// <summary>What came from outside, made harmless to show: no control characters, no invisible direction changes.</summary>
public static class OutsideText
{
    /// <summary>
    /// The text without C0 and C1 controls (line feeds stay, tabs become spaces, CR LF becomes LF), without bidi embeddings,
    /// overrides and isolates (U+202A–202E, U+2066–2069, U+200E, U+200F, U+061C), without lone surrogates, and in Unicode's form C.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\t')
                clean.Append(' ');
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (!IsHarmful(c))
                clean.Append(c);
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text on one line, cleaned, white space folded, cut to a length with an ellipsis.</summary>
    public static string OneLine(string text, int maxLength = int.MaxValue)
    {
        var words = Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Cut(string.Join(' ', words), maxLength);
    }

    /// <summary>The text cut to a length in UTF-16 units, never through a character, with an ellipsis where it was cut.</summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        var cut = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var end = elements.ElementIndex + elements.GetTextElement().Length;
            if (end > maxLength - 1) break;
            cut = end;
        }
        return text[..cut].TrimEnd() + "…";
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (c is '\t' or '\r' || c >= 0x80 || IsHarmful(c)) return false;
        return true;
    }

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c != '\n')
        || char.IsSurrogate(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
