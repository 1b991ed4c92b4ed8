using System.Text;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>
/// What was said in Slack, as people read it: names instead of ids, addresses instead of links, characters instead of entities.
/// Source: docs.slack.dev, formatting message text.
/// </summary>
internal sealed partial class MessageText(SlackUsers users)
{
    /// <summary>A message's words without Slack's markup.</summary>
    public async Task<string> ToPlainAsync(string escaped, CancellationToken cancellationToken)
    {
        var plain = new StringBuilder(escaped.Length);
        var from = 0;
        foreach (Match markup in Markup().Matches(escaped))
        {
            plain.Append(Unescape(escaped[from..markup.Index])).Append(await WordsAsync(markup, cancellationToken));
            from = markup.Index + markup.Length;
        }
        return OutsideText.Clean(plain.Append(Unescape(escaped[from..])).ToString()).Trim();
    }

    private async Task<string> WordsAsync(Match markup, CancellationToken cancellationToken)
    {
        var target = markup.Groups["target"].Value;
        var label = markup.Groups["label"] is { Success: true, Value.Length: > 0 } named ? Unescape(named.Value) : null;
        return target[0] switch
        {
            '@' => "@" + (label?.TrimStart('@') ?? await HandleAsync(target[1..], cancellationToken)),
            '#' => "#" + (label?.TrimStart('#') ?? target[1..]),
            // Groups, dates and the like say what they mean behind the bar; here, channel and everyone have no bar.
            '!' => label ?? "@" + target[1..].Split('^')[0],
            _ => Unescape(target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? target["mailto:".Length..] : target),
        };
    }

    private async Task<string> HandleAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            return (await users.FindAsync(userId, cancellationToken))?.Handle ?? userId;
        }
        catch (SlackException)
        {
            return userId;
        }
    }

    private static string Unescape(string text) => text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    [GeneratedRegex(@"<(?<target>[^<>|\s][^<>|]*)(?:\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();
}
