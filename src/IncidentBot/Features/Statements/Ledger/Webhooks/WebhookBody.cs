using System.Text.Json;
using IncidentBot.Features.Export;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Public;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>What a webhook carries: what the public may read of a statement, in every language, as JSON in snake case. The same bytes on every try.</summary>
internal static class WebhookBody
{
    /// <summary>Writes it.</summary>
    public static byte[] Write(StatementNews news, SubscriberLinks links)
    {
        var (incident, statement) = (news.Incident, news.Statement);
        var at = statement.Withdrawal?.At ?? statement.PublishedAt;
        return JsonSerializer.SerializeToUtf8Bytes(new Message(TypeOf(news), at, new(
            new(statement.Number, statement.Template, statement.PublishedAt, statement.NextUpdateAt, news.Corrects, statement.Withdrawal?.At, statement.Withdrawal?.Reason,
                [.. statement.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Text(t.Key, t.Value.Title, t.Value.Full, t.Value.Short))]),
            new(incident.Number, incident.Kind, statement.Status, incident.StartedAt, incident.EndsAt, incident.Drill),
            statement.Impacts,
            new(links.Incident(incident), links.Atom, links.JsonFeed))), ExportJson.Options);
    }

    private static string TypeOf(StatementNews news) =>
        news.Occasion == Occasion.Withdrawn ? "statement.withdrawn" : news.Corrects is null ? "statement.published" : "statement.corrected";

    // The names are the contract.
    private sealed record Message(string Type, DateTimeOffset Timestamp, Data Data);

    private sealed record Data(Statement Statement, Incident Incident, IReadOnlyList<PublicImpact> Impacts, Links Links);

    private sealed record Statement(
        int Number, string Template, DateTimeOffset PublishedAt, DateTimeOffset? NextUpdateAt, int? Corrects, DateTimeOffset? WithdrawnAt, string? WithdrawnBecause, IReadOnlyList<Text> Texts);

    private sealed record Text(string Locale, string Title, string Full, string Short);

    private sealed record Incident(int Number, string Kind, string Status, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, bool Drill);

    private sealed record Links(string Incident, string Atom, string Json);
}
