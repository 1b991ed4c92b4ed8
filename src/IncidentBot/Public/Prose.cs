using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Public;

/// <summary>A statement's plain text as paragraphs and lists, with its web addresses as links.</summary>
internal static partial class Prose
{
    private const string Bullet = "- ";

    /// <summary>Paragraphs are separated by an empty line; lines that begin with "- " are the items of a list.</summary>
    public static Html Of(string text) => Html.Of($"{Paragraphs(text).SelectMany(Runs).Select(run => IsItem(run[0]) ? List(run) : Html.Of($"<p>{Lines(run)}</p>"))}");

    /// <summary>The paragraphs themselves.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        EmptyLines().Split(OutsideText.Clean(text)).Select(p => p.Trim()).Where(p => p.Length > 0);

    // Lines of one kind that follow each other.
    private static IEnumerable<List<string>> Runs(string paragraph)
    {
        var run = new List<string>();
        foreach (var line in paragraph.Split('\n'))
        {
            if (run.Count > 0 && IsItem(run[0]) != IsItem(line))
            {
                yield return run;
                run = [];
            }
            run.Add(line);
        }
        yield return run;
    }

    private static bool IsItem(string line) => line.StartsWith(Bullet, StringComparison.Ordinal);

    private static Html List(IEnumerable<string> items) => Html.Of($"<ul>{items.Select(item => Html.Of($"<li>{Linked(item[Bullet.Length..])}</li>"))}</ul>");

    private static Html Lines(IEnumerable<string> lines) =>
        Html.Of($"{lines.Select((line, i) => Html.Of($"{Html.If(i > 0, () => Html.Of($"<br>"))}{Linked(line)}"))}");

    private static Html Linked(string line)
    {
        var parts = new List<Html>();
        var from = 0;
        foreach (Match address in WebAddress().Matches(line))
        {
            parts.Add(Html.Of($"{line[from..address.Index]}"));
            parts.Add(Html.Of($"""<a href="{address.Value}" rel="noopener nofollow">{address.Value}</a>"""));
            from = address.Index + address.Length;
        }
        return Html.Of($"{parts}{line[from..]}");
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex EmptyLines();

    // A full stop or a bracket after an address belongs to the sentence.
    [GeneratedRegex(@"https?://[^\s<>""'()\[\]]*[^\s<>""'()\[\].,;:!?]")]
    private static partial Regex WebAddress();
}
