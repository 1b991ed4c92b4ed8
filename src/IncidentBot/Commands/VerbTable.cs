using System.Text;

namespace IncidentBot.Commands;

/// <summary>The README's table of verbs, from their declarations.</summary>
internal static class VerbTable
{
    /// <summary>Markdown: a heading and a table for each group.</summary>
    public static string Markdown(CommandRegistry registry)
    {
        var text = new StringBuilder();
        foreach (var group in registry.Verbs.GroupBy(v => v.Group))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append($"### {HelpText.Heading(group.Key)}\n\n| line | also | does |\n| --- | --- | --- |\n");
            foreach (var verb in group) text.Append($"| {Line(verb)} | {Also(verb)} | {Cell(verb.Summary)} |\n");
        }
        return text.ToString();
    }

    private static string Line(Verb verb) => verb.Usage.Length == 0 ? "(nothing)" : Code(verb.Usage);

    private static string Also(Verb verb) => string.Join(", ", HelpText.OtherWords(verb).Select(Code));

    private static string Code(string text) => "`" + Cell(text) + "`";

    // A bar parts cells even inside a code span.
    private static string Cell(string text) => text.Replace("|", "\\|");
}
