using IncidentBot.Chat;
using IncidentBot.Observability;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Jobs;

/// <summary>
/// Claims what is due in batches, does it, and marks it done in the transaction of what it changed. A claim is a lease: when a runner dies,
/// another takes its jobs over. Jobs of one incident run one after another, in order; several incidents run side by side.
/// </summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, WriterGate gate, BotMetrics metrics, TimeProvider time, ILogger<JobRunner> log) : IDueWork
{
    private const int BatchSize = 200;
    private const int SideBySide = 4;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>When the next job is due; null where none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<IncidentDb>().Jobs
            .Where(j => j.State == JobRow.Pending && (j.LeasedUntil == null || j.LeasedUntil < now))
            .OrderBy(j => j.DueAt).Select(j => (DateTimeOffset?)j.DueAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Runs everything that is due now, and what follows from it, until nothing is.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await RunBatchAsync(cancellationToken))
        {
        }
    }

    /// <summary>Runs one batch of what is due now; whether there was any.</summary>
    public async Task<bool> RunBatchAsync(CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(cancellationToken);
        var lanes = claimed.GroupBy(j => j.Lane ?? -j.Id);
        await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, RunLaneAsync);
        return claimed.Count > 0;
    }

    private async Task<IReadOnlyList<JobRow>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        var now = time.GetUtcNow();
        var due = db.Jobs.Where(j => j.State == JobRow.Pending && j.DueAt <= now && (j.LeasedUntil == null || j.LeasedUntil < now));
        var ids = await due.OrderBy(j => j.DueAt).ThenBy(j => j.Id).Take(BatchSize).Select(j => j.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0) return [];

        using (await gate.EnterAsync(cancellationToken))
        {
            await due.Where(j => ids.Contains(j.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Owner, _owner).SetProperty(j => j.LeasedUntil, now + Lease).SetProperty(j => j.Attempts, j => j.Attempts + 1), cancellationToken);
        }
        return await db.Jobs.AsNoTracking().Where(j => ids.Contains(j.Id) && j.Owner == _owner && j.State == JobRow.Pending)
            .OrderBy(j => j.DueAt).ThenBy(j => j.Id).ToListAsync(cancellationToken);
    }

    private async ValueTask RunLaneAsync(IEnumerable<JobRow> lane, CancellationToken cancellationToken)
    {
        foreach (var same in InTurn(lane))
        {
            try
            {
                await RunOrGoFirstAsync(same, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                foreach (var row in same) await FailAsync(row, problem, cancellationToken);
            }
        }
    }

    // Jobs that say the same and stand one behind the other are done once: a burst of changes to an incident is looked at once.
    private static IEnumerable<IReadOnlyList<JobRow>> InTurn(IEnumerable<JobRow> lane)
    {
        var same = new List<JobRow>();
        foreach (var row in lane)
        {
            if (same.Count > 0 && same[0].Payload != row.Payload)
            {
                yield return same;
                same = [];
            }
            same.Add(row);
        }
        yield return same;
    }

    private async Task RunOrGoFirstAsync(IReadOnlyList<JobRow> same, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(same, goFirst: false, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Nobody waits for a chat with the writers' turn in hand.
            await RunAsync(same, goFirst: StoreJson.Read<IJob>(same[0].Payload) is not IOutsideJob, cancellationToken);
        }
    }

    private async Task RunAsync(IReadOnlyList<JobRow> same, bool goFirst, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        if (goFirst) await store.GoFirstAsync(cancellationToken);
        var job = StoreJson.Read<IJob>(same[0].Payload);
        await DoAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), job, cancellationToken);

        var done = time.GetUtcNow();
        foreach (var row in same) MarkDone(store.Db, row, done);
        await store.CommitAsync(cancellationToken);
        metrics.JobDone(job.GetType().Name, done - same[0].DueAt);
    }

    private static void MarkDone(IncidentDb db, JobRow row, DateTimeOffset at)
    {
        (row.State, row.EndedAt) = (JobRow.Pending, null);
        db.Jobs.Attach(row);
        (row.State, row.EndedAt) = (JobRow.Done, at);
    }

    private static Task DoAsync(IMediator mediator, IJob job, CancellationToken cancellationToken) =>
        job is INotification notification ? mediator.Publish(notification, cancellationToken) : mediator.Send(job, cancellationToken);

    // A scope of its own: the failed one's half-done work must not be saved with it.
    private async Task FailAsync(JobRow row, Exception problem, CancellationToken cancellationToken)
    {
        var retry = RetryPolicy.After(row.Attempts, problem);
        if (retry is { } wait) Log.WillTryAgain(log, row.Id, wait, problem.Message);
        else Log.GivenUp(log, row.Id, problem);

        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        var now = time.GetUtcNow();
        var mine = await store.Db.Jobs.SingleAsync(j => j.Id == row.Id, cancellationToken);
        if (retry is { } after) mine.DueAt = now + after;
        mine.State = retry is null ? JobRow.Failed : JobRow.Pending;
        mine.EndedAt = retry is null ? now : null;
        mine.Error = OutsideText.Cut(problem.Message, 500);
        mine.LeasedUntil = null;
        if (retry is null && StoreJson.Read<IJob>(row.Payload) is IGivenUp job)
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(job.GivenUp(problem.Message), cancellationToken);
        await store.CommitAsync(cancellationToken);
        if (retry is { } later) scope.ServiceProvider.GetRequiredService<IWakeUp>().At(now + later);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} will be tried again in {Wait}: {Problem}")]
        public static partial void WillTryAgain(ILogger log, long id, TimeSpan wait, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} was given up")]
        public static partial void GivenUp(ILogger log, long id, Exception problem);
    }
}
