using System.Text;
using IncidentBot.Chat;

namespace IncidentBot.Features.Export;

/// <summary>A report as Markdown. What came from outside is text in it, never markup.</summary>
internal static class MarkdownReport
{
    /// <summary>Writes it.</summary>
    public static string Write(IncidentReport report)
    {
        var text = new StringBuilder().Append($"# {Line(report.Title)}\n");
        foreach (var section in report.Sections)
        {
            text.Append($"\n## {Line(section.Heading)}\n");
            foreach (var part in section.Parts) Write(text.Append('\n'), part);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, ReportPart part)
    {
        switch (part)
        {
            case ReportText sentences:
                text.Append(Line(sentences.Text)).Append('\n');
                break;
            case ReportTable table:
                text.Append($"| {string.Join(" | ", table.Heads.Select(Line))} |\n|{string.Concat(table.Heads.Select(_ => " --- |"))}\n");
                foreach (var row in table.Rows) text.Append($"| {string.Join(" | ", row.Select(Line))} |\n");
                break;
            case ReportQuote quote:
                text.Append($"> **{Line(quote.Title)}**\n");
                foreach (var line in OutsideText.Clean(quote.Text).Split('\n').Prepend("")) text.Append(line.Length == 0 ? ">\n" : $"> {Line(line)}\n");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Line(string text)
    {
        var line = OutsideText.OneLine(text);
        var escaped = new StringBuilder(line.Length);
        foreach (var (i, c) in line.Index())
        {
            // A digit's dot, a dash or a hash means something at the head of a line only; the others anywhere.
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '~' || (i == 0 && c is '#' or '-' or '+' or '=') || (c is '.' or ')' && IsListNumber(line, i)))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static bool IsListNumber(string line, int end) => end is > 0 and < 10 && line.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0;
}
