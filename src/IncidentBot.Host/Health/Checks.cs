using IncidentBot.Chat;
using IncidentBot.Jobs;
using IncidentBot.Public;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IncidentBot.Host.Health;

// What stands in an answer is for strangers, too: no message of an exception, no path, no number of incidents.

/// <summary>Whether the store answers.</summary>
internal sealed class StoreCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<IPublicStatus>().VersionAsync(cancellationToken);
            return HealthCheckResult.Healthy("answers");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("does not answer", e);
        }
    }
}

/// <summary>Whether what is due gets done.</summary>
internal sealed class SchedulerCheck(IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var due = await scope.ServiceProvider.GetRequiredService<JobRunner>().NextDueAsync(cancellationToken);
            var late = due is null ? TimeSpan.Zero : clock.GetUtcNow() - due.Value;
            return late > Patience ? HealthCheckResult.Unhealthy($"work has been waiting for {InstantText.Length(late)}") : HealthCheckResult.Healthy("nothing is late");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("cannot be asked", e);
        }
    }
}

/// <summary>Which chats there are. One without settings is absent, not broken; each platform adds a check of its own connection.</summary>
internal sealed class PlatformsCheck(IEnumerable<IChatPlatform> platforms) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var names = string.Join(", ", platforms.Select(p => p.Name).Order(StringComparer.Ordinal));
        return Task.FromResult(HealthCheckResult.Healthy(names.Length > 0 ? names : "none is configured"));
    }
}
