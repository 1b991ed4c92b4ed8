using System.Data.Common;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Host.Health;

/// <summary>How many get statements, as Prometheus reads it. Counted when it is asked: they come and go in every replica.</summary>
internal sealed class SubscribersText(IServiceScopeFactory scopes)
{
    /// <summary>The count by how they are reached; nothing where the store does not answer, which must not take the other numbers along.</summary>
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CountAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            return "";
        }
    }

    private async Task<string> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var subscribers = scope.ServiceProvider.GetRequiredService<IncidentDb>().Subscribers;
        var counts = await subscribers.Where(s => s.State == SubscriberState.Active).GroupBy(s => s.Medium).Select(g => new { Medium = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var lines = Enum.GetValues<Medium>().Select(m => $"incidentbot_subscribers{{medium=\"{m.ToString().ToLowerInvariant()}\"}} {counts.FirstOrDefault(c => c.Medium == m)?.Count ?? 0}\n");
        return "# HELP incidentbot_subscribers Who gets statements, by how they are reached.\n# TYPE incidentbot_subscribers gauge\n" + string.Concat(lines);
    }
}
