using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IncidentBot.Teams;

/// <summary>
/// How it stands with Teams, for the readiness. Never worse than degraded: the public page must be served above all when chats are down, and nobody takes a program
/// out of service for that.
/// </summary>
internal sealed class TeamsCheck(TeamsOptions options, TeamsReach reach) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        options.AllowAnonymous ? HealthCheckResult.Degraded("lets anybody in")
        : await reach.TroubleAsync(cancellationToken) is { } trouble ? HealthCheckResult.Degraded($"Entra {trouble}")
        : HealthCheckResult.Healthy("waits for Teams' calls");
}
