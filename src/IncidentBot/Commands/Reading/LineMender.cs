using System.Text;
using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Commands.Reading;

/// <summary>A line as the person meant it.</summary>
/// <param name="Text">Without the platform's markup; <see cref="LineMender.Joint"/> stands for a space inside a mention.</param>
/// <param name="Marked">What the markup stood for: <c>@ada</c> → <c>U123</c>, a link's label → its address.</param>
internal sealed record MendedLine(string Text, IReadOnlyDictionary<string, string> Marked);

/// <summary>
/// Undoes what chat clients do to a text: mentions, links, entities, no-break spaces. Quotes and dashes are left to <see cref="Tokens"/>,
/// which knows where they matter. What <see cref="CommandLine"/> wrote behind a backslash is left alone.
/// </summary>
internal static partial class LineMender
{
    /// <summary>A space that does not part words; no text holds it, since cleaning takes it away.</summary>
    public const char Joint = '\uFFFE';

    /// <summary>Mends a line.</summary>
    public static MendedLine Mend(string line)
    {
        var text = OutsideText.Clean(line);
        var marked = new Dictionary<string, string>(StringComparer.Ordinal);
        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (replacement, length) = At(text, i, marked);
            mended.Append(replacement);
            i += length;
        }
        return new(mended.ToString(), marked);
    }

    private static (string Text, int Length) At(string text, int i, Dictionary<string, string> marked)
    {
        switch (text[i])
        {
            case '\\' when i + 1 < text.Length: return (text.Substring(i, 2), 2);
            case '\u00A0' or '\u202F' or '\u2007' or '\u3000': return (" ", 1);
            case '&':
                foreach (var (entity, character) in Entities)
                    if (string.CompareOrdinal(text, i, entity, 0, entity.Length) == 0) return (character, entity.Length);
                break;
            case '<':
                if (SlackMarkup().Match(text, i, Math.Min(text.Length - i, LongestMarkup)) is { Success: true } slack) return (Slack(slack, marked), slack.Length);
                if (TeamsMention().Match(text, i, Math.Min(text.Length - i, LongestMarkup)) is { Success: true } teams) return (Teams(teams, marked), teams.Length);
                break;
        }
        return (text[i].ToString(), 1);
    }

    private static string Slack(Match markup, Dictionary<string, string> marked)
    {
        var (kind, id) = (markup.Groups["kind"].Value, markup.Groups["id"].Value);
        var label = markup.Groups["label"].Success ? Entity(markup.Groups["label"].Value) : "";
        if (kind.Length == 0)
        {
            var address = Entity(markup.Groups["url"].Value);
            if (label.Length == 0) return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
            marked[label] = address;
            return label;
        }
        var name = kind + (label.Length > 0 ? label.TrimStart(kind[0]) : id);
        marked[name] = id;
        return name.Replace(' ', Joint);
    }

    private static string Teams(Match mention, Dictionary<string, string> marked)
    {
        var name = "@" + Entity(mention.Groups["name"].Value).Trim();
        marked[name] = mention.Groups["id"].Success ? Entity(mention.Groups["id"].Value) : name[1..];
        return name.Replace(' ', Joint);
    }

    private static string Entity(string text) => text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", "&");

    private const int LongestMarkup = 3000;

    private static readonly (string, string)[] Entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")];

    [GeneratedRegex(@"\G<(?:(?<kind>[@#])(?<id>[A-Za-z0-9_.-]{1,80})|(?<url>(?:https?://|mailto:|tel:)[^|>\s]{1,2000}))(?:\|(?<label>[^>\n]{0,500}))?>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlackMarkup();

    [GeneratedRegex(@"\G<at(?:\s+id=""(?<id>[^""]{1,200})"")?>(?<name>[^<>\n]{1,200})</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TeamsMention();
}
