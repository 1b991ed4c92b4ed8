using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Jobs;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>
/// Writes down what came of each try the moment it is known, together with all others that are known by then. Whoever sends waits for it, so that
/// no more can be sent without standing in the ledger than are sent at once.
/// </summary>
internal sealed class LedgerWriter(IServiceScopeFactory scopes, WriterGate gate, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromHours(24);
    private readonly ConcurrentQueue<(Recipient Recipient, Outcome Outcome)> _known = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    // Kept from one to the next: what counts is the time between the other side's yes and ours being written.
    private (AsyncServiceScope Scope, IncidentDb Db, IAsyncDisposable Light)? _desk;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RestAsync();
        _turn.Dispose();
    }

    /// <summary>Nothing is to be written for a while.</summary>
    public async Task RestAsync()
    {
        await _turn.WaitAsync();
        try
        {
            await LeaveAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes one down, and comes back when it stands.</summary>
    public async Task WriteAsync(Recipient recipient, Outcome outcome)
    {
        _known.Enqueue((recipient, outcome));
        await _turn.WaitAsync();
        try
        {
            if (_known.IsEmpty) return;
            await WriteKnownAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nobody on a medium can be sent to before a time: all who wait do so until then.</summary>
    public async Task PostponeAsync(Medium medium, DateTimeOffset until, string why)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var waiting = scope.ServiceProvider.GetRequiredService<IncidentDb>().Recipients.Where(r => r.Medium == medium && r.State == RecipientState.Queued);
        await waiting.Where(r => r.QueuedAt < now - GivenUpAfter).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Failed).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Answer, why));
        await waiting.Where(r => r.LeasedUntil > now).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedUntil, now));
        await waiting.Where(r => r.DueAt < until).ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, until).SetProperty(r => r.Answer, why));
    }

    private async Task WriteKnownAsync()
    {
        var db = await SitDownAsync();
        using var turn = await gate.EnterAsync(CancellationToken.None);
        var known = new List<(Recipient Recipient, Outcome Outcome)>();
        while (_known.TryDequeue(out var one)) known.Add(one);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var (recipient, outcome) in known) await WriteAsync(db, recipient, outcome);
            await transaction.CommitAsync();
        }
        catch
        {
            // It is still known, and written with the next.
            foreach (var one in known) _known.Enqueue(one);
            await LeaveAsync();
            throw;
        }
    }

    private async Task<IncidentDb> SitDownAsync()
    {
        if (_desk is { } desk) return desk.Db;
        var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        _desk = (scope, db, await db.WriteLightlyAsync());
        return db;
    }

    private async Task LeaveAsync()
    {
        if (_desk is not { } desk) return;
        _desk = null;
        await desk.Light.DisposeAsync();
        await desk.Scope.DisposeAsync();
    }

    // Nobody stops half-way through this: what was sent is written down, also by a program that is being ended.
    private async Task WriteAsync(IncidentDb db, Recipient recipient, Outcome outcome)
    {
        var (now, attempts) = (time.GetUtcNow(), recipient.Attempts + 1);
        var wait = outcome.Problem is { } problem && now - recipient.QueuedAt < GivenUpAfter ? RetryPolicy.After(attempts, problem) : null;
        var state = outcome.IsDropped ? RecipientState.Dropped
            : outcome.Problem is null ? RecipientState.Sent
            : wait is null ? RecipientState.Failed
            : RecipientState.Queued;
        var (due, ended, answer) = (wait is { } later ? now + later : recipient.DueAt, wait is null ? now : (DateTimeOffset?)null, OutsideText.OneLine(outcome.Answer, 300));
        await db.Recipients.Where(r => r.Id == recipient.Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, state).SetProperty(r => r.Attempts, attempts).SetProperty(r => r.DueAt, due)
            .SetProperty(r => r.LeasedUntil, now).SetProperty(r => r.EndedAt, ended).SetProperty(r => r.Answer, answer));
        if (outcome.IsGone) await EndAsync(db, recipient, now);
    }

    private static async Task EndAsync(IncidentDb db, Recipient recipient, DateTimeOffset now)
    {
        await db.Subscribers.Where(s => s.Id == recipient.SubscriberId && s.State == SubscriberState.Active).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.State, SubscriberState.Ended).SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedWhy, Subscriber.Gone));
        await db.Recipients.Where(r => r.SubscriberId == recipient.SubscriberId && r.State == RecipientState.Queued).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Dropped).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Answer, "no longer subscribed"));
    }
}
