using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IncidentBot.Slack;

/// <summary>
/// How it stands with Slack, for the readiness. Never worse than degraded: the public page must be served above all when chats are down, and nobody takes a program
/// out of service for that.
/// </summary>
internal sealed class SlackCheck(SlackOptions options, Installation installation, SlackHealth health, SlackReach reach) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var trouble = options.IsHttp ? await reach.TroubleAsync(cancellationToken) : null;
        return installation.LostBecause is { } reason ? HealthCheckResult.Degraded($"Slack does not let the bot in ({reason})")
            : trouble is not null ? HealthCheckResult.Degraded($"Slack {trouble}")
            : health.IsReady ? HealthCheckResult.Healthy(health.Text)
            : HealthCheckResult.Degraded(health.Text);
    }
}
