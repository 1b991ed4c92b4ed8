using IncidentBot.Features.Subscriptions;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>Makes the receivers of the settings subscribers to everything; one that was taken out of the settings is none any more. Their secrets stay in the settings.</summary>
internal sealed class SettingsWebhooks(IServiceScopeFactory scopes, WriterGate gate, IOptions<TargetsOptions> options, TimeProvider time) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        var urls = options.Value.Webhooks.Select(w => WebhookUrl.TryRead(w.Url, allowPlain: true, out var url) ? url : "").Where(u => u.Length > 0).ToList();
        var known = await db.Subscribers.Where(s => s.IsOfSettings).ToListAsync(cancellationToken);
        foreach (var url in urls) Take(db, known.FirstOrDefault(s => s.Address == url), url);
        foreach (var gone in known.Where(s => !urls.Contains(s.Address) && s.State != SubscriberState.Ended)) gone.End(Subscriber.TakenOut, time.GetUtcNow());
        if (!db.ChangeTracker.HasChanges()) return;
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // One that answered 410 stays ended until somebody decides otherwise.
    private void Take(IncidentDb db, Subscriber? subscriber, string url)
    {
        var now = time.GetUtcNow();
        if (subscriber is null) db.Subscribers.Add(subscriber = new() { Medium = Medium.Webhook, Address = url, CreatedAt = now });
        else if (subscriber.EndedWhy != Subscriber.TakenOut) return;
        subscriber.IsOfSettings = true;
        subscriber.Confirm(now);
    }
}
