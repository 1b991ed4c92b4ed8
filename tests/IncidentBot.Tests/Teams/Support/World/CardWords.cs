using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What a person can read in a message or card: every text, a line each, as it looks when it is drawn.</summary>
internal static partial class CardWords
{
    // An escaped character waits there until all that is markup has been read.
    private const char Escaped = '\uE000';

    /// <summary>A message: its text, then its cards.</summary>
    public static string Message(JsonObject activity)
    {
        var cards = (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>().Where(a => (string?)a["contentType"] == FakeTeams.CardType).SelectMany(a => In(a["content"]));
        return string.Join('\n', new[] { Read((string?)activity["text"]) }.Concat(cards).Where(t => t.Length > 0));
    }

    /// <summary>A card, its buttons and fields included.</summary>
    public static string Of(JsonNode? card) => string.Join('\n', In(card).Where(t => t.Length > 0));

    /// <summary>A text as Teams draws it: escapes undone, emphasis, links and mentions as their words, dates in UTC.</summary>
    public static string Read(string? markdown)
    {
        if (markdown is null) return "";
        var text = Escape().Replace(Dated(markdown), m => $"{Escaped}{(char)(Escaped + m.Groups[1].Value[0])}");
        text = Link().Replace(text, "$1");
        text = Mention().Replace(text, "$1");
        text = text.Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        text = Unescape().Replace(WebUtility.HtmlDecode(text), m => ((char)(m.Value[1] - Escaped)).ToString());
        return Plain(text.Replace("\n\n", "\n", StringComparison.Ordinal));
    }

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(In),
        JsonObject element => (string?)element["type"] switch
        {
            "TextBlock" => [Read((string?)element["text"])],
            "TextRun" => [Plain(Dated((string?)element["text"] ?? ""))],
            "RichTextBlock" => [string.Concat((element["inlines"] as JsonArray ?? []).Select(i => i is JsonValue v ? Plain(Dated((string)v!)) : string.Concat(In(i))))],
            "FactSet" => (element["facts"] as JsonArray ?? []).Select(f => $"{Read((string?)f!["title"]).TrimEnd(':')}: {Read((string?)f["value"])}"),
            "Image" => [(string?)element["altText"] ?? ""],
            var type when type?.StartsWith("Action.", StringComparison.Ordinal) == true => [(string?)element["title"] ?? "", .. In(element["card"])],
            var type when type?.StartsWith("Input.", StringComparison.Ordinal) == true => [.. Input(element)],
            _ => new[] { "body", "items", "columns", "rows", "cells", "images", "inlines", "actions" }.SelectMany(part => In(element[part])),
        },
        _ => [],
    };

    private static IEnumerable<string> Input(JsonObject input) =>
    [
        Read((string?)input["label"]), (string?)input["title"] ?? "", (string?)input["placeholder"] ?? "", input["value"]?.ToString() ?? "",
        .. (input["choices"] as JsonArray ?? []).Select(c => (string?)c!["title"] ?? ""),
    ];

    private static string Plain(string text) => text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);

    private static string Dated(string text) => DateOrTime().Replace(text, m =>
    {
        var at = DateTimeOffset.Parse(m.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        return m.Groups["what"].Value == "TIME" ? at.ToString("HH:mm") : at.ToString("yyyy-MM-dd");
    });

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~&""':/])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\uE000.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unescape();

    [GeneratedRegex(@"!?\[([^\]\n]*)\]\([^)\n]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<at>(.*?)</at>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\{\{(?<what>DATE|TIME)\((?<at>[0-9T:.Z+\-]+)(, *[A-Z]+)?\)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTime();
}
