using System.Globalization;
using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Slack.Outbound;

/// <summary>What a text is packed of.</summary>
/// <param name="Text">Words as they came, with the white space behind them; or markup that cannot be cut.</param>
/// <param name="Style">How words are set; null for markup.</param>
internal sealed record SlackWord(string Text, TextStyle? Style)
{
    /// <summary>The most characters that it may become.</summary>
    // With room for a gap before it and one behind.
    public int Size { get; } = Drawn(Text, Style).Length + 3;

    /// <summary>Words, or markup, as they are drawn.</summary>
    public static string Drawn(string text, TextStyle? style) => style switch
    {
        null => text,
        TextStyle.Normal => SlackWords.Plain(text),
        { } marked => SlackWords.Styled(text, marked),
    };

    /// <summary>A line's words.</summary>
    public static IEnumerable<SlackWord> Of(string line, TextStyle style)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && line[end] != ' ') end++;
            while (end < line.Length && line[end] == ' ') end++;
            yield return new(line[start..end], style);
            start = end;
        }
    }

    /// <summary>It in pieces that each become no more than so many characters, cut between characters as people see them.</summary>
    public List<SlackWord> CutTo(int longest)
    {
        if (Size <= longest || Style is null) return [this];
        // A character may cost five, or three with its gaps; what people see as one character may be many.
        var (pieces, most) = (new List<SlackWord>(), Math.Max(2, longest / 6));
        var piece = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(Text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            foreach (var rune in element.Length <= most ? [element] : element.EnumerateRunes().Select(r => r.ToString()))
            {
                if (piece.Length + rune.Length > most) Add();
                piece.Append(rune);
            }
        }
        Add();
        return pieces;

        void Add()
        {
            if (piece.Length > 0) pieces.Add(new(piece.ToString(), Style));
            piece.Clear();
        }
    }
}
