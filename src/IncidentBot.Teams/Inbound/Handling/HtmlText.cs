using System.Net;
using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>What was said in Teams, as people read it: no markup, no quotes of others, characters instead of entities.</summary>
internal static partial class HtmlText
{
    /// <summary>The longest that is read, in UTF-16 units; what stands behind it is passed over.</summary>
    private const int Longest = 100_000;

    /// <summary>A message's words.</summary>
    /// <param name="html">As Teams writes it.</param>
    public static string ToPlain(string html)
    {
        var text = WithoutQuotes(OutsideText.Clean(html.Length <= Longest ? html : html[..Longest]));
        text = Invisible().Replace(text, "");
        text = Mention().Replace(text, "@$1");
        text = LineEnd().Replace(text.ReplaceLineEndings(" "), "\n");
        text = Item().Replace(text, "\n- ");
        // Decoded once: what was written as text stays text.
        text = WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace('\u00a0', ' ');
        return ManyLines().Replace(OutsideText.Clean(text), "\n").Trim();
    }

    /// <summary>A text without what it quotes of others.</summary>
    public static string WithoutQuotes(string html) => Quote().Replace(Quoted().Replace(html, ""), "");

    [GeneratedRegex(@"<blockquote\b[^>]*schema\.skype\.com/Reply[^>]*>.*?</blockquote>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"<quoted\b[^>]*/?>(?:[^<]*</quoted>)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<(script|style|head)\b[^>]*>.*?</\1\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"<(?:at\b[^>]*|span\b[^>]*schema\.skype\.com/Mention[^>]*)>@?([^<]*)</(?:at|span)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[ \t]*(?:<br\b[^>]*>|</(?:p|div|li|tr|h[1-6]|blockquote|pre|ul|ol|table)\s*>)[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\s*<li\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ManyLines();
}
