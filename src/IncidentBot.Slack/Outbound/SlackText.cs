using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// A <see cref="ChatText"/> in Slack's mrkdwn: what is text is escaped and disarmed, an instant is shown in each reader's own zone, and a
/// long text is cut into parts between lines, else between words, else between characters as people see them.
/// </summary>
internal static class SlackText
{
    /// <summary>The whole text.</summary>
    public static string Markdown(ChatText text) => string.Concat(Parts(text, int.MaxValue));

    /// <summary>The text in parts of 1 to <paramref name="longest"/> characters, markup included; none where there is nothing to read.</summary>
    public static IReadOnlyList<string> Parts(ChatText text, int longest)
    {
        var parts = new List<string>();
        var part = new List<List<SlackWord>>();
        var size = 0;

        void Flush()
        {
            var drawn = string.Join('\n', part.Select(Drawn)).Trim('\n').TrimEnd();
            if (drawn.Trim(SlackWords.Gap, '\n', ' ').Length > 0) parts.Add(drawn);
            part.Clear();
            size = 0;
        }

        foreach (var line in Lines(text))
        {
            var lineSize = line.Sum(w => (long)w.Size) + 1;
            if (size + lineSize > longest && lineSize <= longest) Flush();
            part.Add([]);
            size++;
            foreach (var word in lineSize > longest ? line.SelectMany(w => w.CutTo(longest - 1)) : line)
            {
                if (size + word.Size > longest)
                {
                    Flush();
                    part.Add([]);
                    size++;
                }
                part[^1].Add(word);
                size += word.Size;
            }
        }
        Flush();
        return parts;
    }

    /// <summary>The first of it, with an ellipsis where there is more; empty where there is nothing to read.</summary>
    public static string Cut(ChatText text, int longest) => Parts(text, longest) switch
    {
        [] => "",
        [var all] => all,
        _ => Parts(text, longest - 2)[0] + " …",
    };

    private static IEnumerable<List<SlackWord>> Lines(ChatText text)
    {
        var line = new List<SlackWord>();
        foreach (var run in text.Runs)
        {
            if (run is not TextRun words)
            {
                line.Add(new(run switch
                {
                    MentionRun r => SlackWords.Person(r),
                    InstantRun r => SlackWords.Instant(r),
                    LinkRun r => SlackWords.Link(r),
                    _ => throw new System.Diagnostics.UnreachableException(),
                }, null));
                continue;
            }
            foreach (var (n, piece) in OutsideText.Clean(words.Text).Split('\n').Index())
            {
                if (n > 0)
                {
                    yield return line;
                    line = [];
                }
                line.AddRange(SlackWord.Of(piece, words.Style));
            }
        }
        yield return line;
    }

    private static string Drawn(List<SlackWord> line)
    {
        var drawn = new StringBuilder();
        var behindMark = false;
        for (var i = 0; i < line.Count;)
        {
            var (words, style) = (new StringBuilder(), line[i].Style);
            do words.Append(line[i++].Text);
            while (style is not null && i < line.Count && line[i].Style == style);
            var markup = SlackWord.Drawn(words.ToString(), style);
            if (markup.Length == 0) continue;
            // Slack reads a mark only at the edge of a word, and ">" at the head of a line as a quotation.
            var isMarked = style is not (null or TextStyle.Normal);
            var parted = drawn.Length == 0 ? markup.StartsWith("&gt;", StringComparison.Ordinal) : (isMarked || behindMark) && !IsEdge(drawn[^1]) && !IsEdge(markup[0]);
            if (parted) drawn.Append(SlackWords.Gap);
            drawn.Append(markup);
            behindMark = isMarked;
        }
        return drawn.ToString();
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or SlackWords.Gap;
}
