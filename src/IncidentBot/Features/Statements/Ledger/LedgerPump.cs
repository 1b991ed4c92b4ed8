using IncidentBot.Chat;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using IncidentBot.Observability;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>
/// Sends what stands in the ledger for one medium: claims a batch, sends many at a time, and writes each result down as it comes. The rows are the truth:
/// a claim is a lease, and what was claimed by a program that died is sent by the next under the same key.
/// </summary>
internal sealed partial class LedgerPump(
    ISender sender, LedgerWriter writer, IServiceScopeFactory scopes, WriterGate gate, BotMetrics metrics, TimeProvider time, ILogger<LedgerPump> log)
{
    private const int BatchSize = 256;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private readonly Throttle _throttle = new(sender.PerSecond, time);
    private int _downs;

    /// <summary>When the next is due to be sent; null where nobody waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var due = await Waiting(scope, now).MinAsync(r => (DateTimeOffset?)r.DueAt, cancellationToken);
        return due > _throttle.FreeAt ? due : due is null ? null : _throttle.FreeAt;
    }

    /// <summary>Sends one batch of what is due; whether there was any.</summary>
    public async Task<bool> RunBatchAsync(CancellationToken cancellationToken)
    {
        var room = _throttle.Room(BatchSize);
        var claimed = room == 0 ? [] : await ClaimAsync(room, cancellationToken);
        if (claimed.Count == 0) return false;
        _throttle.Went(claimed.Count);

        var round = new Round(await TellAsync(claimed, cancellationToken), await SubscribersAsync(claimed, cancellationToken), time.GetUtcNow() + Lease - LongestTry);
        // What one reader gets comes in its order.
        await Parallel.ForEachAsync(claimed.GroupBy(r => r.SubscriberId), new ParallelOptions { MaxDegreeOfParallelism = sender.AtOnce, CancellationToken = cancellationToken }, async (theirs, token) =>
        {
            // What is begun is ended, also by a program that is told to stop: nobody would know whether it came.
            foreach (var recipient in theirs)
                if (!token.IsCancellationRequested) await SendAsync(recipient, round);
        });
        if (!round.IsDown) _downs = 0;
        await CountAsync(claimed, cancellationToken);
        return true;
    }

    /// <summary>Nothing is due for a while.</summary>
    public Task RestAsync() => Task.WhenAll(sender.RestAsync(), writer.RestAsync());

    private async Task SendAsync(Recipient recipient, Round round)
    {
        // What cannot be sent while the claim holds, or while nobody can be sent to, waits for the next batch.
        if (round.IsDown || time.GetUtcNow() > round.Until) return;
        if (await OutcomeAsync(recipient, round) is not { } outcome) return;
        if (!outcome.IsDropped)
            metrics.PublicationTried(sender.Medium == Medium.Mail ? Targets.Mail : Targets.Webhooks, outcome.Problem is null ? "delivered" : outcome.Problem.IsFinal ? "failed" : "retried");
        await writer.WriteAsync(recipient, outcome);
    }

    private async Task<Outcome?> OutcomeAsync(Recipient recipient, Round round)
    {
        if (round.Subscribers.GetValueOrDefault(recipient.SubscriberId) is not { State: SubscriberState.Active } subscriber) return Outcome.Dropped("no longer subscribed");
        if (round.News.GetValueOrDefault(KeyOf(recipient)) is not { } news) return Outcome.Dropped("withdrawn before it was sent");
        try
        {
            return await sender.SendAsync(recipient, subscriber, news, CancellationToken.None);
        }
        catch (MailServerException problem)
        {
            if (round.GoDown()) await PauseAsync(problem);
            return null;
        }
        catch (Exception problem)
        {
            Log.Broke(log, recipient.Id, problem);
            return Outcome.Of(DeliveryException.TryAgain("It could not be sent; the log says why.", inner: problem));
        }
    }

    private async Task PauseAsync(MailServerException problem)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(_downs++, 10))));
        Log.Down(log, problem.Message, pause);
        await writer.PostponeAsync(sender.Medium, time.GetUtcNow() + pause, problem.Message);
    }

    private async Task<IReadOnlyList<Recipient>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        var now = time.GetUtcNow();
        var due = Waiting(scope, now).Where(r => r.DueAt <= now
            && !db.Recipients.Any(o => o.SubscriberId == r.SubscriberId && o.Id < r.Id && o.State == RecipientState.Queued && o.LeasedUntil > now));
        var ids = await due.OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(most).Select(r => r.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0) return [];

        var until = now + Lease;
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var light = await db.WriteLightlyAsync();
            await due.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedUntil, until), CancellationToken.None);
        }
        return await db.Recipients.AsNoTracking().Where(r => ids.Contains(r.Id) && r.LeasedUntil == until).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }

    private IQueryable<Recipient> Waiting(AsyncServiceScope scope, DateTimeOffset now)
    {
        var medium = sender.Medium;
        return scope.ServiceProvider.GetRequiredService<IncidentDb>().Recipients.Where(r => r.Medium == medium && r.State == RecipientState.Queued && (r.LeasedUntil == null || r.LeasedUntil <= now));
    }

    private async Task<IReadOnlyDictionary<(int, Occasion), StatementNews>> TellAsync(IReadOnlyList<Recipient> claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<NewsDesk>();
        var told = new Dictionary<(int, Occasion), StatementNews>();
        foreach (var (number, occasion) in claimed.Select(KeyOf).Distinct())
            if (await desk.FindAsync(number, occasion, cancellationToken) is { } news) told[(number, occasion)] = news;
        return told;
    }

    private async Task<IReadOnlyDictionary<long, Subscriber>> SubscribersAsync(IReadOnlyList<Recipient> claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ids = claimed.Select(r => r.SubscriberId).Distinct().ToList();
        return await scope.ServiceProvider.GetRequiredService<IncidentDb>().Subscribers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
    }

    // Cards say at once that all is done, and do not wait for the count that is due after a while.
    private async Task CountAsync(IReadOnlyList<Recipient> claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        foreach (var (statement, revision, occasion) in claimed.Select(r => (r.StatementNumber, r.Revision, r.Occasion)).Distinct())
        {
            var now = time.GetUtcNow();
            if (await store.Db.Recipients.AnyAsync(r => r.StatementNumber == statement && r.Revision == revision && r.Occasion == occasion && r.State == RecipientState.Queued && r.DueAt <= now, cancellationToken)) continue;
            var incident = await store.Db.Statements.Where(s => s.Number == statement).Select(s => s.IncidentNumber).SingleAsync(cancellationToken);
            await store.EnqueueAsync(new CountRecipients(incident, statement, revision, occasion, Again: false), null, null, cancellationToken);
        }
        await store.CommitAsync(cancellationToken);
    }

    private static (int, Occasion) KeyOf(Recipient recipient) => (recipient.StatementNumber, recipient.Occasion);

    private sealed record Round(IReadOnlyDictionary<(int, Occasion), StatementNews> News, IReadOnlyDictionary<long, Subscriber> Subscribers, DateTimeOffset Until)
    {
        private int _isDown;

        public bool IsDown => _isDown != 0;

        public bool GoDown() => Interlocked.Exchange(ref _isDown, 1) == 0;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem} Nothing is sent for {Pause}")]
        public static partial void Down(ILogger log, string problem, TimeSpan pause);

        [LoggerMessage(Level = LogLevel.Error, Message = "Recipient {Id} could not be sent to")]
        public static partial void Broke(ILogger log, long id, Exception problem);
    }
}
