using System.Text.RegularExpressions;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Teams.Support;

namespace IncidentBot.EndToEnd.Together;

/// <summary>What a card says, whichever chat draws it: its words in alphabetical order, without dates and times, which each chat shows in its own way.</summary>
internal static partial class CardText
{
    public static List<string> OfSlack(FakeMessage message, FakeSlack slack)
    {
        var text = SlackWords.Of(message.Content["blocks"]).Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        text = Instant().Replace(text, " ");
        text = Mention().Replace(text, m => slack.Workspace.Person(m.Groups[1].Value)?.Name ?? m.Value);
        return Words(Link().Replace(text, "$1"));
    }

    // Slack says of each time in which zone it is; a card in Teams says it once, at its end.
    public static List<string> OfTeams(TeamsPost post) => Words(post.Words.Replace("Times are in your own time zone.", "", StringComparison.Ordinal));

    private static List<string> Words(string text) => [.. Word().Matches(Time().Replace(text, " ")).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"<!date\^[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();

    [GeneratedRegex("<@([A-Z0-9]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<https?:[^|>]*\|([^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d|\d\d:\d\d|\bUTC\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
