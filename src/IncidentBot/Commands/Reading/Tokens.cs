using System.Text;

namespace IncidentBot.Commands.Reading;

/// <summary>Parts a mended line into its words. Never fails: a quote that is not closed is a character like any other.</summary>
internal static class Tokens
{
    private const string DoubleQuotes = "\"“”„‟";
    private const string SingleQuotes = "'‘’‚‛";

    /// <summary>What a backslash protects inside straight double quotes; see <see cref="Chat.CommandLine"/>.</summary>
    private const string Protected = "\"\\&<\u00A0\u202F\u2007\u3000“”„‟‘’‚‛";

    /// <summary>The words of a line, in order.</summary>
    public static IReadOnlyList<Token> Of(string line)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i])) i++;
            else tokens.Add(Read(line, ref i));
        }
        return tokens;
    }

    /// <summary>A stretch of the line as people should read it: straight quotes, no joints.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text) plain.Append(Straight(c));
        return plain.ToString();
    }

    private static Token Read(string line, ref int i)
    {
        var start = i;
        var text = new StringBuilder();
        bool quoted = false, whole = false;
        while (i < line.Length && !char.IsWhiteSpace(line[i]))
        {
            var mayOpen = i == start || line[i - 1] is '=' or ',';
            if (mayOpen && Close(line, i) is { } end)
            {
                quoted |= i == start;
                whole = i == start;
                Unquote(line, i, end, text);
                i = end + 1;
            }
            else
            {
                whole = false;
                text.Append(Straight(line[i++]));
            }
        }
        return new(text.ToString(), start, i, quoted) { Whole = whole };
    }

    /// <summary>Where the quote that opens at a place is closed; null where none opens, or it is never closed.</summary>
    private static int? Close(string line, int open)
    {
        if (line[open] == '"')
        {
            for (var i = open + 1; i < line.Length; i++)
            {
                if (line[i] == '\\') i++;
                else if (line[i] == '"') return i;
            }
            return null;
        }
        if (DoubleQuotes.Contains(line[open])) return line.IndexOfAny(DoubleQuotes.ToCharArray(), open + 1) is >= 0 and var found ? found : null;
        if (!SingleQuotes.Contains(line[open])) return null;
        // An apostrophe inside a word closes nothing.
        for (var i = open + 1; i < line.Length; i++)
            if (SingleQuotes.Contains(line[i]) && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]) || line[i + 1] == ',')) return i;
        return null;
    }

    private static void Unquote(string line, int open, int end, StringBuilder text)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (line[open] == '"' && line[i] == '\\' && Protected.Contains(line[i + 1])) text.Append(line[++i]);
            else text.Append(Straight(line[i]));
        }
    }

    private static char Straight(char c) => c switch
    {
        LineMender.Joint => ' ',
        _ when DoubleQuotes.Contains(c) => '"',
        _ when SingleQuotes.Contains(c) => '\'',
        _ => c,
    };
}
