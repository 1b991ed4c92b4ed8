using System.Diagnostics;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Teams.Cards;
using TextRun = IncidentBot.Chat.TextRun;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// A <see cref="ChatText"/> as Teams shows it. What can be is a rich text, in which nothing is markup but what we make so; mentions and facts need
/// Markdown, in which what is text is disarmed.
/// </summary>
internal static class TeamsText
{
    /// <summary>Words that are shown as they stand, on one line: for toasts, titles and buttons.</summary>
    public static string Plain(string words, int longest) => OutsideText.Cut(TeamsWords.Rich(OutsideText.OneLine(words)), longest);

    /// <summary>Whether somebody is mentioned in it, for which it must be Markdown.</summary>
    public static bool Mentions(IReadOnlyList<ChatRun> runs) => runs.Any(r => r is MentionRun m && Outbound.Mentions.CanName(m));

    /// <summary>Whether an instant is in it that every reader sees at another time of day.</summary>
    public static bool HasTimeOfDay(ChatText text) => text.Runs.Any(r => r is InstantRun { Format: not InstantFormat.Date });

    /// <summary>The runs of a rich text.</summary>
    public static IReadOnlyList<Cards.TextRun> Rich(ChatText text) => [.. text.Runs.Select(Run).Where(r => r.Text.Length > 0)];

    /// <summary>The text in the Markdown of cards.</summary>
    public static string Markdown(ChatText text, Mentions mentions) =>
        string.Join("\n\n", TextParts.Lines(text).Select(l => TeamsWords.Line(Line(l, mentions))).Where(l => l.Length > 0));

    private static Cards.TextRun Run(ChatRun run) => run switch
    {
        TextRun t => new(TeamsWords.Rich(OutsideText.Clean(TeamsWords.Typed(t))))
        {
            Weight = t.Style == TextStyle.Bold ? TextWeight.Bolder : null,
            Italic = t.Style == TextStyle.Italic ? true : null,
            FontType = t.Style == TextStyle.Code ? "monospace" : null,
        },
        MentionRun m => new(TeamsWords.Rich(TeamsWords.NameOf(m.User))),
        InstantRun i => new(TeamsWords.Instant(i)),
        LinkRun l => new(TeamsWords.Rich(TeamsWords.LabelOf(l))) { SelectAction = TeamsWords.AddressOf(l.Url) is { } url ? new(url) : null },
        _ => throw new UnreachableException(),
    };

    private static string Line(IReadOnlyList<ChatRun> runs, Mentions mentions)
    {
        var line = new StringBuilder();
        foreach (var (n, run) in runs.Index())
        {
            var (before, after) = (n == 0 ? '\n' : runs[n - 1] is TextRun p ? p.Text[^1] : ' ', n + 1 == runs.Count ? '\n' : runs[n + 1] is TextRun f ? f.Text[0] : ' ');
            line.Append(run switch
            {
                TextRun { Style: TextStyle.Normal } t => TeamsWords.Markdown(t.Text, before, after),
                // Cards know no words as typed.
                TextRun t => Marked(TeamsWords.Typed(t), t.Style == TextStyle.Italic ? "*" : "**", line),
                MentionRun m => mentions.Of(m) ?? TeamsWords.Markdown(TeamsWords.NameOf(m.User), ' ', ' '),
                InstantRun i => TeamsWords.Instant(i),
                LinkRun l => Link(l),
                _ => throw new UnreachableException(),
            });
        }
        return line.ToString().TrimEnd(' ');
    }

    private static string Link(LinkRun link)
    {
        var label = TeamsWords.Markdown(TeamsWords.LabelOf(link), ' ', ' ');
        return TeamsWords.AddressOf(link.Url) is { } url
            ? $"[{label.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]({TeamsWords.InMarkdown(url)})" : label;
    }

    // White space stays outside the marks. Beside anything but a letter or digit, a mark is one only where a space of no width stands between.
    private static string Marked(string words, string mark, StringBuilder before)
    {
        var inner = words.Trim(' ');
        if (inner.Length == 0) return words;
        var start = words.IndexOf(inner, StringComparison.Ordinal);
        var marked = new StringBuilder().Append(words, 0, start);
        if (start == 0 && before.Length > 0 && before[^1] == '*') marked.Append(TeamsWords.Gap);
        marked.Append(mark);
        if (!char.IsLetterOrDigit(inner[0])) marked.Append(TeamsWords.Gap);
        marked.Append(TeamsWords.Markdown(inner, ' ', ' '));
        if (!char.IsLetterOrDigit(inner[^1])) marked.Append(TeamsWords.Gap);
        return marked.Append(mark).Append(words, start + inner.Length, words.Length - start - inner.Length).ToString();
    }
}
