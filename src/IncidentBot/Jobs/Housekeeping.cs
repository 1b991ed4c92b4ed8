using Hangfire;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.Jobs;

/// <summary>Wakes the runner at the start, looks every minute for what was missed, and throws away what is of no more use.</summary>
internal sealed class Housekeeping(IRecurringJobManager recurring, IWakeUp wakeUp, IServiceScopeFactory scopes, WriterGate gate, TimeProvider time) : BackgroundService
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeptOfLedger = TimeSpan.FromDays(90);

    /// <summary>Throws away jobs that were done and deliveries that were answered more than a week ago, in small steps so that nobody waits for it.</summary>
    public async Task TidyAsync()
    {
        var before = time.GetUtcNow() - Kept;
        await DeleteAsync(db => db.Jobs.Where(j => j.State == JobRow.Done && j.EndedAt < before).Take(BatchSize).ExecuteDeleteAsync());
        var now = time.GetUtcNow();
        // How many got a statement stands with it; who they were is nobody's business any longer than it must be.
        var longAgo = now - KeptOfLedger;
        await DeleteAsync(db => db.Recipients.Where(r => r.EndedAt < longAgo).Take(BatchSize).ExecuteDeleteAsync());
        await DeleteAsync(db => db.Subscribers.Where(s => s.State == SubscriberState.Ended && !s.IsOfSettings && s.EndedAt < longAgo).Take(BatchSize).ExecuteDeleteAsync());
        await DeleteAsync(db => db.PlatformFacts.Where(f => f.ExpiresAt < now).Take(BatchSize).ExecuteDeleteAsync());
        await DeleteAsync(db => db.Deliveries.Where(d => d.At < before).Take(BatchSize).ExecuteDeleteAsync());
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        recurring.AddOrUpdate<HangfireWakeUp>("sweep", wake => wake.RunAsync(), Cron.Minutely());
        recurring.AddOrUpdate<Housekeeping>("tidy", tidy => tidy.TidyAsync(), Cron.Hourly());
        wakeUp.At(time.GetUtcNow());
        return Task.CompletedTask;
    }

    private async Task DeleteAsync(Func<IncidentDb, Task<int>> delete)
    {
        var deleted = BatchSize;
        while (deleted == BatchSize)
        {
            await using var scope = scopes.CreateAsyncScope();
            using var turn = await gate.EnterAsync(default);
            deleted = await delete(scope.ServiceProvider.GetRequiredService<IncidentDb>());
        }
    }
}
