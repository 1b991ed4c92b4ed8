using System.Text;
using System.Text.RegularExpressions;
using IncidentBot.Teams.Api.Schema;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// A line as it was typed, found in a message: without the bot's name, without what is quoted, with others' names as the grammar reads a mention
/// (<c>&lt;at id="…"&gt;Ada&lt;/at&gt;</c>). Entities such as <c>&amp;amp;</c> stay: the grammar undoes them, once. Source: Bot Framework, <c>RemoveRecipientMention</c>; teams.md §2.4.
/// </summary>
internal static partial class TypedText
{
    private const string Html = "text/html";
    private const int Longest = 30_000;

    /// <summary>The line; null where the message was not for the bot: in a channel or group chat, one that does not name it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isPersonal">Whether everything there is for the bot.</param>
    public static string? LineOf(Activity message, bool isPersonal)
    {
        if (!isPersonal && !NamesBot(message)) return null;
        var mentions = message.GetMentions().ToList();
        var ours = mentions.Where(m => m.Mentioned.Id == message.Recipient?.Id).Select(m => m.Text).Where(t => t.Length > 0).Distinct().ToList();
        var text = SourceOf(message, mentions);
        foreach (var mark in ours) text = text.Replace(mark, " ", StringComparison.OrdinalIgnoreCase);
        foreach (var others in mentions.Where(m => m.Text.Length > 0 && !ours.Contains(m.Text)).GroupBy(m => m.Text, StringComparer.Ordinal)) text = WithIds(text, [.. others]);
        // Whatever else is marked as a name is a word that somebody typed.
        text = Known().Replace(Bare().Replace(text, "@$1"), m => m.Groups["end"].Success ? "\n" : "");
        return Space().Replace(Entity().Replace(text, m => m.Value is "&quot;" ? "\"" : m.Value is "&nbsp;" ? " " : "'"), " ").Trim();
    }

    /// <summary>Whether a message names the bot: by who is meant, never by what is written, since anybody can write its name.</summary>
    public static bool NamesBot(Activity message) => message.Recipient?.Id is { } bot && message.GetMentions().Any(m => m.Mentioned.Id == bot);

    // A reply that quotes carries the quote in its text, and only its HTML tells where that ends.
    private static string SourceOf(Activity message, List<Mention> mentions)
    {
        var text = HtmlText.WithoutQuotes(Cut(message.Text ?? ""));
        var html = message.Attachments?.FirstOrDefault(a => a.ContentType == Html)?.Content is System.Text.Json.JsonElement content ? TeamsJson.Text(content) : null;
        if (html is null || HtmlText.WithoutQuotes(Cut(html)) is not { } rest || rest.Length == Cut(html).Length) return text;
        return Span().Replace(rest, m => int.TryParse(m.Groups["n"].ValueSpan, out var n) && n < mentions.Count ? mentions[n].Text : m.Groups["name"].Value);
    }

    // Of two who are called the same, the first is meant where the name stands first.
    private static string WithIds(string text, IReadOnlyList<Mention> same)
    {
        var parts = text.Split(same[0].Text);
        var marked = new StringBuilder(parts[0]);
        for (var n = 1; n < parts.Length; n++) marked.Append(Marked(same[Math.Min(n, same.Count) - 1].Mentioned, same[0].Text)).Append(parts[n]);
        return marked.ToString();
    }

    private static string Marked(ChannelAccount person, string mark)
    {
        if (person.AadObjectId is not { } id && (id = person.Id) is null || id.Length > 200 || id.Contains('"')) return mark;
        var name = new StringBuilder();
        foreach (var c in Tags().Replace(mark, "")) name.Append(c is '<' or '>' or '\n' ? ' ' : c);
        return $"<at id=\"{id}\">{name}</at>";
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];

    [GeneratedRegex(@"<at>([^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"</?at[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<span\b[^>]*schema\.skype\.com/Mention[^>]*itemid=""(?<n>\d{1,3})""[^>]*>(?<name>[^<]*)</span>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Span();

    // Only what Teams writes: a person's own < comes as an entity, and in older clients as it is.
    [GeneratedRegex(@"(?<end><br\b[^<>]*>|</(?:p|div)>)|</?(?:p|div|span|b|i|u|s|em|strong|a|code|pre|blockquote|ul|ol|li|font|attachment)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Known();

    [GeneratedRegex("&(?:nbsp|quot|#39|apos);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex("[ \u00a0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
