using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>An approved statement's time has come.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which.</param>
/// <param name="Revision">The revision that was approved; another is not published by this.</param>
internal sealed record PublishDue(int Incident, int Statement, int Revision) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class PublishDueHandler(
    IncidentStore store, ApprovalRules rules, FactsWatch watch, Targets targets, PublicRecord record, TimeProvider time) : AsyncRequestHandler<PublishDue>
{
    protected override async Task Handle(PublishDue request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        var now = time.GetUtcNow();
        if (statement.State != StatementState.Approved || statement.Revision != request.Revision || statement.PublishAt is null || statement.PublishAt > now) return;

        var act = Act.OfClock(now);
        if (incident.Statements.FirstOrDefault(s => s.Number == statement.Corrects) is { } corrected) await store.Db.Entry(corrected).Collection(s => s.Publications).LoadAsync(cancellationToken);
        if (WhyNot(incident, statement, now) is { } why)
        {
            incident.Void(statement, why, act);
            return;
        }
        incident.Publish(statement, targets.Deliveries(statement.Targets), act);
        await record.PublishAsync(incident, statement, cancellationToken);
    }

    // What was approved is exactly what is published: hash, approvals, facts and promise are looked at once more, with the text in hand.
    private string? WhyNot(Incident incident, Statement statement, DateTimeOffset now)
    {
        var hash = statement.Current.ComputeHash();
        if (hash != statement.Hash || statement.Approvals.Any(a => a.Hash != hash)) return "its text is not the one that was approved";
        if (statement.Approvals.Count < rules.Needed(incident)) return $"{incident} needs {rules.Needed(incident)} approvals by now, and it has {statement.Approvals.Count}";
        return watch.WhyVoid(incident, statement, now);
    }
}

/// <summary>The time has come that a statement promised the next update for. If it is not out by now, it would break its promise as it is made.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which.</param>
/// <param name="Revision">The revision with that promise.</param>
internal sealed record PromisePassed(int Incident, int Statement, int Revision) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class PromisePassedHandler(IncidentStore store, FactsWatch watch, TimeProvider time) : AsyncRequestHandler<PromisePassed>
{
    protected override async Task Handle(PromisePassed request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        var now = time.GetUtcNow();
        if (statement.IsPending && statement.Revision == request.Revision && watch.WhyVoid(incident, statement, now) is { } why)
            incident.Void(statement, why, Act.OfClock(now));
    }
}
