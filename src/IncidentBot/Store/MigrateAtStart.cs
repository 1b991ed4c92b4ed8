using IncidentBot.Features.Statements.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.Store;

/// <summary>Brings the tables up to date before anything else starts.</summary>
internal sealed class MigrateAtStart(IServiceScopeFactory scopes, TimeProvider time) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IncidentDb>().Database;
        // A drill's store is in memory and always new. Migrations look at it over a second connection while they write, which such a store makes wait.
        if (SqliteIncidentDb.IsInMemory(database.GetDbConnection())) await database.EnsureCreatedAsync(cancellationToken);
        else await database.MigrateAsync(cancellationToken);
        if (database.IsSqlite()) await ReleaseAsync(scope.ServiceProvider.GetRequiredService<IncidentDb>(), time.GetUtcNow(), cancellationToken);
    }

    // A SQLite file has one program: what was claimed when that died is nobody's, and need not wait until the claim runs out.
    private static async Task ReleaseAsync(IncidentDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Jobs.Where(j => j.State == Jobs.JobRow.Pending && j.LeasedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null), cancellationToken);
        // That somebody began to send it stays known: it may have come.
        await db.Recipients.Where(r => r.State == RecipientState.Queued && r.LeasedUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedUntil, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
