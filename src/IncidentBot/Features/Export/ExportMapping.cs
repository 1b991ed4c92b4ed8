using IncidentBot.Catalog;
using IncidentBot.Features.Cost;
using IncidentBot.Features.Statements;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Export;

/// <summary>An incident of the store as it is exported.</summary>
internal static class ExportMapping
{
    /// <summary>Maps an incident whose statements are loaded, each with its present revision and its deliveries.</summary>
    public static ExportIncident Of(Incident incident, IEnumerable<Reminder> reminders, IEnumerable<TimelineEntry> timeline, ServiceCatalog catalog, DateTimeOffset now) => new()
    {
        Number = incident.Number,
        Title = incident.Title,
        Kind = Names.Of(incident.Kind),
        Severity = incident.Severity,
        Status = Names.Of(incident.Status),
        Private = incident.IsPrivate,
        Drill = incident.IsDrill,
        StartedAt = incident.StartedAt,
        OpenedAt = incident.OpenedAt,
        IdentifiedAt = incident.IdentifiedAt,
        MonitoringAt = incident.MonitoringAt,
        ResolvedAt = incident.Status is Status.Resolved or Status.Completed ? incident.EndedAt : null,
        DurationSeconds = incident.EndedAt is { } ended ? Math.Max(0, (long)(ended - incident.StartedAt).TotalSeconds) : null,
        Cause = incident.Cause,
        PublicCause = incident.PublicCause,
        Roles = incident.Roles,
        Impacts = [.. incident.Impacts.OrderBy(i => i.From).ThenBy(i => i.Service, StringComparer.Ordinal).ThenBy(i => i.Countries[0], StringComparer.Ordinal).Select(Impact)],
        Statements = [.. incident.Statements.OrderBy(s => s.Number).Select(Statement)],
        Promises = PublicPromises.Of(incident, now),
        Reminders = [.. reminders.OrderBy(r => r.Number).Select(r => new ExportReminder(r.Number, r.Text, r.DueAt, r.State.ToString().ToLowerInvariant()))],
        Cost = Cost(IncidentCost.Of(incident, catalog, now)),
        Timeline = [.. timeline.OrderBy(t => t.At).ThenBy(t => t.Id).Select(t => new ExportEvent(t.At, t.By, t.Kind, t.Text))],
    };

    private static ExportImpact Impact(Impact impact) => new(
        impact.Service, impact.Countries, Names.Of(impact.Level), impact.Users == Users.All ? "all" : "some", impact.Symptom, impact.From, impact.To);

    private static ExportStatement Statement(Statement statement) => new()
    {
        Number = statement.Number,
        Template = statement.Template,
        State = StatementNames.Of(statement.State),
        Revision = statement.Revision,
        Hash = statement.Hash,
        Author = statement.Author,
        Approvals = [.. statement.Approvals.Where(a => a.Revision == statement.Revision).Select(a => new ExportApproval(a.By, a.Revision, a.At) { InsteadOf = a.InsteadOf, Override = a.Override })],
        PublishedAt = statement.PublishedAt,
        NextUpdateAt = statement.NextUpdateAt,
        Texts = [.. statement.Current.Texts.Select(t => new ExportText(t.Locale, t.Title, t.Full, t.Short))],
        Checks = [.. statement.Current.Checks.Select(c => new ExportCheck(c.Rule, c.Level.ToString().ToLowerInvariant(), c.Ok))],
        Publications = [.. statement.Publications.Where(p => p.Revision == statement.Revision).OrderBy(p => p.Id)
            .Select(Publication)],
    };

    private static ExportPublication Publication(Publication publication) =>
        new(publication.Target, publication.State, publication.Attempts, publication.Attempts == 0 ? null : publication.At)
        {
            Recipients = publication.Recipients is { } all ? new(all, publication.Sent, publication.Failed) : null,
        };

    // The sum is in the currency of most services; a line in another one says so.
    private static ExportCost? Cost(Cost.Cost cost) => cost.Totals is not [var main, ..] ? null : new(
        main.Currency, main.Low, main.High, [.. cost.Lines.Select(l => new ExportCostLine(l.Service, l.PerHour, l.Hours, l.Low, l.High, l.Source) { Currency = l.Currency == main.Currency ? null : l.Currency })]);
}
