using IncidentBot.Public;
using IncidentBot.StatusPage.Pages.Parts;
using IncidentBot.StatusPage.Serving;
using IncidentBot.StatusPage.Model;

namespace IncidentBot.StatusPage.Feeds;

/// <summary>A published statement as an entry of a feed.</summary>
/// <param name="Id">Never changes, whatever becomes of the statement.</param>
/// <param name="Url">Where it stands on the page.</param>
/// <param name="Published">When it was.</param>
/// <param name="Updated">When it was published, withdrawn or corrected.</param>
/// <param name="Locale">Of its words.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">All of it, as plain text.</param>
/// <param name="Short">In short.</param>
/// <param name="Tags">The status told, and the services named.</param>
internal sealed record Entry(
    string Id, string Url, DateTimeOffset Published, DateTimeOffset Updated, string Locale, string Title, string Text, string Short, IReadOnlyList<string> Tags)
{
    private const int Most = 50;

    /// <summary>The newest, newest first.</summary>
    public static IReadOnlyList<Entry> Newest(Desk desk) =>
        [.. desk.Recent.SelectMany(i => i.Statements.Where(s => s.InFeed).Select(s => (Incident: i, Statement: s)))
            .OrderByDescending(x => x.Statement.PublishedAt).ThenByDescending(x => x.Statement.Number)
            .Take(Most)
            .Select(x => Of(x.Incident, x.Statement, desk))];

    /// <summary>A tag URI (RFC 4151), which needs no address to stay what it is.</summary>
    public static string Tag(Desk desk, DateTimeOffset at, string what) =>
        $"tag:{new Uri(desk.PublicUrl).Host},{at.UtcDateTime:yyyy-MM-dd}:{what}";

    private static Entry Of(PublicIncident incident, PublicStatement statement, Desk desk)
    {
        var correction = incident.Statements.FirstOrDefault(s => s.Number == statement.CorrectedBy);
        var (locale, title) = desk.TitleOf(incident);
        var text = "";
        var brief = "";
        if (statement.Withdrawal is { } withdrawal)
            text = brief = $"{Time.InFull(desk.Words.Withdrawn, withdrawal.At, desk)} {desk.ReasonOf(withdrawal)}";
        else if (statement.State != "withdrawn" && desk.TextOf(statement) is var (l, words))
            (locale, title, text, brief) = (l, words.Title, words.Full, words.Short);
        if (correction is not null)
            text = $"{desk.Words.CorrectedBy.Replace("{0}", desk.Absolute($"{Desk.PathOf(incident)}#s-{correction.Number}")).TrimEnd('.')}\n\n{text}";
        if (incident.Drill) text = $"{desk.Words.Drill}\n\n{text}";

        return new Entry(
            Tag(desk, statement.PublishedAt, $"statement/{statement.Number}"),
            desk.Absolute($"{Desk.PathOf(incident)}#s-{statement.Number}"),
            statement.PublishedAt,
            statement.Withdrawal?.At ?? correction?.PublishedAt ?? statement.PublishedAt,
            locale, Chat.OutsideText.OneLine(title), Chat.OutsideText.Clean(text), Chat.OutsideText.Clean(brief),
            [statement.Status, .. statement.Impacts.Select(i => Chat.OutsideText.OneLine(i.Name)).Distinct()]);
    }
}
