using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace IncidentBot.Host.Drill;

/// <summary>Pages and feeds as the text that a reader gets from them.</summary>
internal static partial class PageText
{
    /// <summary>A page's text: no markup, scripts, styles or comments; a new line where a block begins.</summary>
    public static string OfHtml(string html)
    {
        var body = Unread().Replace(html, " ");
        body = Tag().Replace(body, m => Inline().IsMatch(m.Value) ? "" : "\n");
        return Tidy(WebUtility.HtmlDecode(body));
    }

    /// <summary>An Atom feed's text. One that is not well-formed is given as it is.</summary>
    public static string OfAtom(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var leaves = XDocument.Load(reader).Descendants().Where(e => !e.HasElements);
            return Tidy(string.Join('\n', leaves.Select(e => (string?)e.Attribute("type") is "html" ? OfHtml(e.Value) : e.Value)));
        }
        catch (XmlException)
        {
            return xml;
        }
    }

    /// <summary>A JSON Feed's text. One that is not well-formed is given as it is.</summary>
    public static string OfJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Tidy(string.Join('\n', Strings(document.RootElement, "")));
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Strings(e, name)),
        JsonValueKind.String => [name == "content_html" ? OfHtml(element.GetString()!) : element.GetString()!],
        _ => [element.ToString()],
    };

    private static string Tidy(string text) =>
        string.Join('\n', text.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));

    [GeneratedRegex(@"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex("""<[/!?A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^</?(a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
