using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Writes into the ledger who is to hear that a statement came out, or was taken back. Committed with that; doing it twice adds nobody.</summary>
internal sealed record QueueRecipients(int Incident, int Statement, int Revision, Occasion Occasion) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class QueueRecipientsHandler(IncidentStore store, TimeProvider time) : AsyncRequestHandler<QueueRecipients>
{
    private const int AtOnce = 2000;

    // Whoever sends looks when it has done all it can; this is for where it dies before it has looked.
    private static readonly TimeSpan FirstCount = TimeSpan.FromSeconds(5);

    protected override async Task Handle(QueueRecipients request, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(request.Statement, cancellationToken) is not var (incident, statement)) return;
        var media = statement.Publications.Where(p => p.Revision == request.Revision).Select(p => Targets.MediumOf(p.Target)).OfType<Medium>().ToList();
        var isTold = request.Occasion == Occasion.Published;
        // Taken back before anybody was told: nobody need hear of it.
        if (isTold && statement.State == StatementState.Withdrawn) return;
        var recipients = isTold
            ? await WhoWantItAsync(incident, statement, media, cancellationToken)
            : await WhoGotItAsync(request, cancellationToken);

        await store.GoFirstAsync(cancellationToken);
        if (!isTold) await DropTheUnsentAsync(request, cancellationToken);
        foreach (var some in recipients.Chunk(AtOnce)) await InsertAsync(request, some, cancellationToken);
        foreach (var publication in statement.Publications.Where(p => p.Revision == request.Revision && Targets.MediumOf(p.Target) is not null)) publication.State = "queued";
        await store.EnqueueAsync(new CountRecipients(request.Incident, request.Statement, request.Revision, request.Occasion, Again: true), recipients.Count > 0 ? time.GetUtcNow() + FirstCount : null, null, cancellationToken);
    }

    // Who got an earlier one of the incident hears how it goes on, also where that has moved away from what they asked for.
    private async Task<IReadOnlyList<long>> WhoWantItAsync(Incident incident, Statement statement, IReadOnlyList<Medium> media, CancellationToken cancellationToken)
    {
        var earlier = incident.Statements.Where(s => s.IsPublic).Select(s => s.Number).ToList();
        var follow = (await store.Db.Recipients.Where(r => earlier.Contains(r.StatementNumber) && r.LeasedUntil != null && r.State != RecipientState.Failed).Select(r => r.SubscriberId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var subscribers = await store.Db.Subscribers.AsNoTracking().Where(s => s.State == SubscriberState.Active && media.Contains(s.Medium)).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        return [.. subscribers.Where(s => s.Wants(statement.Current.Facts) || follow.Contains(s.Id)).Select(s => s.Id)];
    }

    // Whoever may have got it: also those to whom it was begun to be sent, and nobody knows how that ended.
    private async Task<IReadOnlyList<long>> WhoGotItAsync(QueueRecipients request, CancellationToken cancellationToken) =>
        await Of(request).Where(r => r.LeasedUntil != null && r.State != RecipientState.Failed).OrderBy(r => r.SubscriberId).Select(r => r.SubscriberId).ToListAsync(cancellationToken);

    private Task<int> DropTheUnsentAsync(QueueRecipients request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Of(request).Where(r => r.State == RecipientState.Queued && (r.LeasedUntil == null || r.LeasedUntil <= now)).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Dropped).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Answer, "withdrawn before it was sent"), cancellationToken);
    }

    private IQueryable<Recipient> Of(QueueRecipients request) =>
        store.Db.Recipients.Where(r => r.StatementNumber == request.Statement && r.Revision == request.Revision && r.Occasion == Occasion.Published);

    // One statement for all of them, since thousands of rows one by one would keep everybody else waiting. The ids are numbers of ours.
    private Task<int> InsertAsync(QueueRecipients request, IEnumerable<long> subscribers, CancellationToken cancellationToken)
    {
        var (now, occasion) = (time.GetUtcNow().UtcTicks, request.Occasion.ToString());
#pragma warning disable EF1002
        return store.Db.Database.ExecuteSqlRawAsync($$"""
            INSERT INTO "Recipients" ("Key", "StatementNumber", "Revision", "Occasion", "SubscriberId", "Medium", "State", "Attempts", "QueuedAt", "DueAt")
            SELECT {0} || s."Id", {1}, {2}, {3}, s."Id", s."Medium", 'Queued', 0, {4}, {4} FROM "Subscribers" s
            WHERE s."State" = 'Active' AND s."Id" IN ({{string.Join(", ", subscribers)}}) ORDER BY s."Id"
            ON CONFLICT ("Key") DO NOTHING
            """, [$"S-{request.Statement}/{request.Revision}/{occasion.ToLowerInvariant()}/", request.Statement, request.Revision, occasion, now], cancellationToken);
#pragma warning restore EF1002
    }
}
