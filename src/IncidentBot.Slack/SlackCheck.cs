using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IncidentBot.Slack;

/// <summary>
/// How it stands with Slack, for the readiness. Never worse than degraded: the public page must be served above all when chats are down, and nobody takes a program
/// out of service for that.
/// </summary>
internal sealed class SlackCheck(Installation installation, SlackHealth health) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        installation.LostBecause is { } reason ? HealthCheckResult.Degraded($"Slack does not let the bot in ({reason})")
        : health.IsReady ? HealthCheckResult.Healthy(health.Text)
        : HealthCheckResult.Degraded(health.Text));
}
