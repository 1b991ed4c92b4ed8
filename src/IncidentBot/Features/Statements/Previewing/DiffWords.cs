using System.Globalization;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>Cuts a text into what is compared: words, the white space between them, and every other character by itself. Together they are the text again.</summary>
internal static class DiffWords
{
    /// <summary>The pieces, in order.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var (from, kind) = (0, Kind.Alone);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var at = elements.ElementIndex;
            var here = KindOf(text, at, elements.GetTextElement().Length);
            if (at > from && (here != kind || here == Kind.Alone))
            {
                words.Add(text[from..at]);
                from = at;
            }
            kind = here;
        }
        if (from < text.Length) words.Add(text[from..]);
        return words;
    }

    /// <summary>Whether a piece says something, rather than part others.</summary>
    public static bool IsWord(string piece) => piece.Length > 0 && char.IsLetterOrDigit(piece, 0);

    private static Kind KindOf(string text, int at, int length)
    {
        if (char.IsWhiteSpace(text, at)) return Kind.Space;
        if (IsInside(text, at, length)) return Kind.Word;
        return char.IsLetterOrDigit(text, at) && !StandsAlone(text, at) ? Kind.Word : Kind.Alone;
    }

    // "don't", "08:55", "status.example.com": what stands between letters or digits belongs to them.
    private static bool IsInside(string text, int at, int length) =>
        text[at] is '\'' or '’' or ':' or '.' or '-' or '_' && at > 0 && at + length < text.Length && IsPlain(text[at - 1]) && IsPlain(text[at + length]);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';

    // Han, kana and their like, and all that lies beyond the first plane.
    private static bool StandsAlone(string text, int at) => text[at] is >= '\u2E80' and < '\uAC00' or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9D' || char.IsSurrogate(text[at]);

    private enum Kind
    {
        Word,
        Space,
        Alone,
    }
}
