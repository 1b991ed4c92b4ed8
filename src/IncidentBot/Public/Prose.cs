using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Public;

/// <summary>A statement's plain text as paragraphs, with its web addresses as links.</summary>
internal static partial class Prose
{
    /// <summary>Paragraphs are separated by an empty line.</summary>
    public static Html Of(string text) => Html.Of($"{Paragraphs(text).Select(p => Html.Of($"<p>{Lines(p)}</p>"))}");

    /// <summary>The paragraphs themselves.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        EmptyLines().Split(OutsideText.Clean(text)).Select(p => p.Trim()).Where(p => p.Length > 0);

    private static Html Lines(string paragraph) =>
        Html.Of($"{paragraph.Split('\n').Select((line, i) => Html.Of($"{Html.If(i > 0, () => Html.Of($"<br>"))}{Linked(line)}"))}");

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
