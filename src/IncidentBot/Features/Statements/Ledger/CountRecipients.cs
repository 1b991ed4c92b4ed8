using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Counts how far a statement's recipients have come, and writes it where cards and the export read it.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Statement">Which.</param>
/// <param name="Revision">Which revision of it.</param>
/// <param name="Occasion">Of which occasion.</param>
/// <param name="Again">Whether it is to count again after a while until nobody waits any more.</param>
internal sealed record CountRecipients(int Incident, int Statement, int Revision, Occasion Occasion, bool Again) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class CountRecipientsHandler(IncidentStore store, TimeProvider time) : AsyncRequestHandler<CountRecipients>
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    protected override async Task Handle(CountRecipients request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        var rows = store.Db.Recipients.Where(r => r.StatementNumber == request.Statement && r.Revision == request.Revision && r.Occasion == request.Occasion);
        var waiting = false;
        foreach (var publication in statement.Publications.Where(p => p.Revision == request.Revision))
        {
            // A withdrawal's count stands in the place of what was told before it.
            if (Targets.MediumOf(publication.Target) is not { } medium || (statement.State == StatementState.Withdrawn) != (request.Occasion == Occasion.Withdrawn)) continue;
            var tally = await CountAsync(rows.Where(r => r.Medium == medium), cancellationToken);
            incident.Counted(statement, publication, tally, Act.OfClock(time.GetUtcNow()));
            waiting |= tally.Queued > 0;
        }
        await store.EnqueueChangeAsync(request.Incident, cancellationToken);
        if (waiting && request.Again) await store.EnqueueAsync(request, await NextAsync(rows, cancellationToken), null, cancellationToken);
    }

    private async Task<DateTimeOffset> NextAsync(IQueryable<Recipient> rows, CancellationToken cancellationToken)
    {
        var (soon, next) = (time.GetUtcNow() + Often, await rows.Where(r => r.State == RecipientState.Queued).MinAsync(r => r.DueAt, cancellationToken));
        return next > soon ? next : soon;
    }

    private static async Task<Tally> CountAsync(IQueryable<Recipient> rows, CancellationToken cancellationToken)
    {
        var states = await rows.GroupBy(r => r.State).Select(g => new { State = g.Key, Count = g.Count(), Attempts = g.Max(r => r.Attempts) }).ToListAsync(cancellationToken);
        int Of(RecipientState state) => states.FirstOrDefault(s => s.State == state)?.Count ?? 0;
        var answer = await rows.Where(r => r.Answer != null && (r.State == RecipientState.Failed || r.State == RecipientState.Queued)).OrderByDescending(r => r.State == RecipientState.Failed).ThenByDescending(r => r.Id)
            .Select(r => r.Answer).FirstOrDefaultAsync(cancellationToken);
        return new(Of(RecipientState.Queued), Of(RecipientState.Sent), Of(RecipientState.Failed)) { Attempts = states.Select(s => s.Attempts).DefaultIfEmpty().Max(), Answer = answer };
    }
}
