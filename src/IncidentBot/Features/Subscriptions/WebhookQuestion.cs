using System.Text.Json;
using IncidentBot.Features.Export;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Store;

namespace IncidentBot.Features.Subscriptions;

/// <summary>
/// Asks a web address whether it wants to be called: a first message, signed like all others, which it answers with 2xx where it does. Whoever answers otherwise is
/// asked a few times more, further and further apart, for about a day. Whoever names an address that is called already gets a subscription beside the one that is there, with a secret of
/// its own: so nobody takes another's over, and nobody learns that there is one.
/// </summary>
internal sealed class WebhookQuestion(IncidentStore store, WebhookSender webhooks, SubscriberLinks links, TimeProvider time)
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(12)];

    /// <summary>Asks once.</summary>
    public async Task AskAsync(SubscriptionRequest wish, AskOwner job, CancellationToken cancellationToken)
    {
        var subscriber = Subscriber.Of(wish);
        var body = JsonSerializer.SerializeToUtf8Bytes(new Question("subscription.confirm", wish.At, new(links.Manage(subscriber.Token))), ExportJson.Options);
        var answer = await webhooks.PostAsync(subscriber, $"subscription/{wish.Id}", body, cancellationToken);
        if (answer.Problem is null)
        {
            subscriber.Confirm(time.GetUtcNow());
            store.Db.Subscribers.Add(subscriber);
            (wish.Confirmed, wish.Secret) = (true, null);
        }
        else if (answer.IsGone)
        {
            wish.Erase();
        }
        else if (job.Attempt <= Pauses.Length)
        {
            await store.EnqueueAsync(job with { Attempt = job.Attempt + 1 }, time.GetUtcNow() + Pauses[job.Attempt - 1], null, cancellationToken);
        }
    }

    // The names are the contract.
    private sealed record Question(string Type, DateTimeOffset Timestamp, Links Data);

    private sealed record Links(string Subscription);
}
