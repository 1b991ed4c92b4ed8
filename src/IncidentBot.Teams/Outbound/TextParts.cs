using System.Globalization;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Outbound;

/// <summary>A long text in parts, cut between lines, else between words, else between characters as people see them.</summary>
internal static class TextParts
{
    /// <summary>The text in parts of at most so many characters, white space at their ends left out; none where there is nothing to read.</summary>
    public static IReadOnlyList<ChatText> Of(ChatText text, int longest)
    {
        var parts = new List<ChatText>();
        var part = new List<ChatRun>();
        var size = 0;
        foreach (var line in Lines(text).SelectMany(l => Cut(l, longest)))
        {
            var length = line.Sum(Length) + 1;
            if (size > 0 && size + length > longest) Flush();
            if (size > 0) part.Add(new TextRun("\n"));
            part.AddRange(line);
            size += length;
        }
        Flush();
        return parts;

        void Flush()
        {
            if (part.Exists(IsSeen)) parts.Add(Trimmed(part));
            part = [];
            size = 0;
        }
    }

    /// <summary>The text's lines.</summary>
    public static IEnumerable<IReadOnlyList<ChatRun>> Lines(ChatText text)
    {
        var line = new List<ChatRun>();
        foreach (var run in text.Runs)
        {
            if (run is not TextRun words)
            {
                line.Add(run);
                continue;
            }
            foreach (var (n, piece) in OutsideText.Clean(words.Text).Split('\n').Index())
            {
                if (n > 0)
                {
                    yield return line;
                    line = [];
                }
                if (piece.Length > 0) line.Add(words with { Text = piece });
            }
        }
        yield return line;
    }

    private static IEnumerable<IReadOnlyList<ChatRun>> Cut(IReadOnlyList<ChatRun> line, int longest)
    {
        if (line.Sum(Length) <= longest) return [line];
        var (lines, size) = (new List<List<ChatRun>> { new() }, 0);
        foreach (var piece in line.SelectMany(r => r is TextRun t ? Pieces(t.Text, longest).Select(p => (ChatRun)(t with { Text = p })) : [r]))
        {
            if (size > 0 && size + Length(piece) > longest)
            {
                lines.Add([]);
                size = 0;
            }
            lines[^1].Add(piece);
            size += Length(piece);
        }
        return lines.Select(Together);
    }

    private static IEnumerable<string> Pieces(string text, int longest)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is var space and >= 0 ? space + 1 : text.Length;
            while (end - start > longest)
            {
                var length = 0;
                while (StringInfo.GetNextTextElementLength(text.AsSpan(start + length)) is var next && length + next <= longest) length += next;
                // What people see as one character can be longer than all that there is room for.
                if (length == 0) length = char.IsHighSurrogate(text[start + longest - 1]) ? longest - 1 : longest;
                yield return text.Substring(start, length);
                start += length;
            }
            if (end > start) yield return text[start..end];
            start = end;
        }
    }

    // A line that was cut into words is put together again.
    private static List<ChatRun> Together(List<ChatRun> runs)
    {
        var together = new List<ChatRun>();
        foreach (var run in runs)
            if (run is TextRun b && together is [.., TextRun a] && a.Style == b.Style) together[^1] = a with { Text = a.Text + b.Text };
            else together.Add(run);
        return together;
    }

    private static ChatText Trimmed(List<ChatRun> runs)
    {
        while (!IsSeen(runs[0])) runs.RemoveAt(0);
        while (!IsSeen(runs[^1])) runs.RemoveAt(runs.Count - 1);
        if (runs[0] is TextRun first) runs[0] = first with { Text = first.Text.TrimStart() };
        if (runs[^1] is TextRun last) runs[^1] = last with { Text = last.Text.TrimEnd() };
        return new(Together(runs));
    }

    private static bool IsSeen(ChatRun run) => run is not TextRun t || t.Text.Trim(' ', '\n', TeamsWords.Gap).Length > 0;

    private static int Length(ChatRun run) => run switch
    {
        TextRun t => t.Text.Length,
        LinkRun l => TeamsWords.LabelOf(l).Length + (TeamsWords.AddressOf(l.Url)?.Length ?? 0),
        MentionRun m => TeamsWords.NameOf(m.User).Length + 10,
        _ => 80,
    };
}
