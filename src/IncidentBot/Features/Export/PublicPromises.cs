using IncidentBot.Incidents;

namespace IncidentBot.Features.Export;

/// <summary>The promises that were made in public, from the published statements alone.</summary>
internal static class PublicPromises
{
    /// <summary>One for each published statement that gave the time of the next update; kept by the next statement, if that came in time.</summary>
    public static IReadOnlyList<ExportPromise> Of(Incident incident, DateTimeOffset now)
    {
        var published = incident.Statements.Where(s => s.IsPublic).OrderBy(s => s.PublishedAt).ThenBy(s => s.Number).ToList();
        return [.. published
            .Select((statement, i) => (statement.NextUpdateAt, KeptAt: published.ElementAtOrDefault(i + 1)?.PublishedAt))
            .Where(p => p.NextUpdateAt is not null)
            .Select(p => new ExportPromise(p.NextUpdateAt!.Value, p.KeptAt, WasKept(p.NextUpdateAt.Value, p.KeptAt, incident.EndedAt ?? now)))
            .OrderBy(p => p.DueAt)];
    }

    // Nobody owes an update of what is over, so that the end of an incident settles what was not yet due.
    private static bool? WasKept(DateTimeOffset dueAt, DateTimeOffset? keptAt, DateTimeOffset until) =>
        keptAt is { } at ? at <= dueAt
        : until > dueAt ? false
        : null;
}
