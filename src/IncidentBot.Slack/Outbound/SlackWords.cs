using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// Parts of a text in Slack's mrkdwn, each so that nothing in it is read as more than it says. Slack knows three escapes and none for its
/// marks, so a mark that could begin or end something stands between two spaces of no width. Source: docs.slack.dev, formatting message text.
/// </summary>
internal static partial class SlackWords
{
    /// <summary>A space of no width.</summary>
    public const char Gap = '\u200B';

    private const int LongestLink = 1400;

    /// <summary>Words that are words and nothing else.</summary>
    public static string Plain(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '*' or '_' or '~' or '`' && !IsHarmless(words, i)) text.Append(Gap).Append(words[i]).Append(Gap);
            else text.Append(Escaped(words[i]));
        }
        return text.ToString();
    }

    /// <summary>Words between marks of a style; white space at their ends stays outside, where Slack wants it.</summary>
    public static string Styled(string words, TextStyle style)
    {
        var inner = words.Trim();
        if (inner.Length == 0) return words;
        var start = words.IndexOf(inner, StringComparison.Ordinal);
        var mark = style switch { TextStyle.Bold => '*', TextStyle.Italic => '_', _ => '`' };
        // Nothing is a mark between backticks but a backtick.
        var marked = style == TextStyle.Code ? string.Concat(inner.Replace('`', 'ˋ').Select(Escaped)) : Plain(inner);
        return words[..start] + mark + marked + mark + words[(start + inner.Length)..];
    }

    /// <summary>A person: notified only where that is meant and they are in this workspace; else their name.</summary>
    public static string Person(MentionRun mention) =>
        mention.Ping && AccountOf(mention.User) is { } id ? $"<@{id}>" : Plain(NameOf(mention.User));

    /// <summary>What people call somebody.</summary>
    public static string NameOf(ChatUser user) => OutsideText.OneLine(user.Name, 100) is { Length: > 0 } name ? name : "@" + OutsideText.OneLine(user.Handle, 100);

    /// <summary>Somebody's id in Slack; null where they have none.</summary>
    public static string? AccountOf(ChatUser? user) =>
        user?.Accounts.GetValueOrDefault(SlackPlatform.PlatformName) is { } id && UserId().IsMatch(id) ? id : null;

    /// <summary>Whether a text is a person's id in Slack.</summary>
    public static bool IsUserId(string text) => UserId().IsMatch(text);

    /// <summary>An instant, which Slack shows in each reader's own zone; where it cannot, the zone is named.</summary>
    public static string Instant(InstantRun instant)
    {
        var shown = InstantText.Format(instant.At, instant.Format, TimeZoneInfo.Utc);
        if (instant.Format == InstantFormat.Date) shown += " UTC";
        var tokens = instant.Format switch { InstantFormat.Time => "{time}", InstantFormat.Date => "{date}", _ => "{date_short_pretty} at {time}" };
        var seconds = instant.At.ToUnixTimeSeconds();
        return seconds <= 0 ? shown : string.Create(CultureInfo.InvariantCulture, $"<!date^{seconds}^{tokens}|{shown}>");
    }

    /// <summary>A link; only its label where it leads nowhere that a browser goes, or is too long for a message.</summary>
    public static string Link(LinkRun link)
    {
        var label = OutsideText.OneLine(link.Label, 150);
        if (label.Length == 0) label = link.Url.IsAbsoluteUri ? link.Url.Host : link.Url.OriginalString;
        if (!IsWeb(link.Url)) return Plain(label);
        var url = string.Concat(link.Url.AbsoluteUri.Replace("|", "%7C").Replace(" ", "%20").Select(c => c switch { '<' => "%3C", '>' => "%3E", _ => Escaped(c) }));
        return url.Length > LongestLink ? Plain(label) : $"<{url}|{Plain(label.Replace('|', '¦'))}>";
    }

    /// <summary>Whether a browser goes there.</summary>
    public static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Scheme is "http" or "https";

    private static string Escaped(char c) => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => c.ToString() };

    // In the middle of a word, as in db_primary_1, or between two spaces, Slack reads no mark; and what is left alone can be copied.
    private static bool IsHarmless(string words, int i)
    {
        if (words[i] == '`' || i == 0 || i == words.Length - 1) return false;
        var (before, after) = (words[i - 1], words[i + 1]);
        return (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) || (before == ' ' && after == ' ');
    }

    [GeneratedRegex("^[UW][A-Z0-9]{2,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserId();
}
