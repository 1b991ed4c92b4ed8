using IncidentBot.Features.Statements;
using IncidentBot.Mail;
using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions;

/// <summary>What the status page's readers can do about hearing of statements.</summary>
internal sealed class Subscriptions(
    IServiceScopeFactory scopes, IOptions<SubscriptionsOptions> options, IOptions<TargetsOptions> targets, IMailer mailer, TimeProvider time) : ISubscriptions
{
    /// <inheritdoc/>
    public SubscriptionOffer Offer { get; } = new(options.Value.Mail && mailer.IsConfigured, options.Value.Webhooks) { PerHourFromOne = options.Value.AskedPerHourFromOne };

    /// <inheritdoc/>
    public async Task<AskAnswer> AskByMailAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryRead(address, out var mail) || !MailAddress.IsPublic(mail)) return new(AskOutcome.NoAddress);
        var request = new SubscriptionRequest { Medium = Medium.Mail, Address = mail, AskedOf = MailAddress.MailboxOf(mail), Choice = choice };
        return new(await WriteDownAsync(request, cancellationToken) ? AskOutcome.Asked : AskOutcome.TooMany);
    }

    /// <inheritdoc/>
    public async Task<AskAnswer> AskByWebhookAsync(string address, SubscriptionChoice choice, CancellationToken cancellationToken)
    {
        if (!WebhookUrl.TryRead(address, targets.Value.AllowPlainHttp, out var url) || !(targets.Value.AllowPrivateAddresses || WebhookUrl.IsPublic(url))) return new(AskOutcome.NoAddress);
        var request = new SubscriptionRequest
        {
            Medium = Medium.Webhook, Address = url, AskedOf = new Uri(url).IdnHost, Choice = choice, Secret = WebhookSecret.New(), Token = Subscriber.NewToken(),
        };
        return await WriteDownAsync(request, cancellationToken) ? new(AskOutcome.Asked, new(request.Secret, request.Token)) : new(AskOutcome.TooMany);
    }

    /// <inheritdoc/>
    public Task<bool> CanConfirmAsync(string token, CancellationToken cancellationToken) => AskAsync(async store => await WishAsync(store, token, cancellationToken) is not null);

    /// <inheritdoc/>
    public Task<Subscription?> ConfirmAsync(string token, CancellationToken cancellationToken) => WriteAsync(async store =>
    {
        if (await WishAsync(store, token, cancellationToken) is not { } wish) return null;
        var subscriber = await store.Db.Subscribers.SingleOrDefaultAsync(s => s.Medium == Medium.Mail && s.Address == wish.Address, cancellationToken);
        if (!wish.Confirmed)
        {
            if (subscriber is null) store.Db.Subscribers.Add(subscriber = Subscriber.Of(wish));
            subscriber.Take(wish.Choice);
            subscriber.Confirm(time.GetUtcNow());
            wish.Confirmed = true;
        }
        return subscriber is null ? null : Seen(subscriber);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<Subscription?> FindAsync(string token, CancellationToken cancellationToken) => AskAsync(async store =>
        await SubscriberAsync(store, token, cancellationToken) is { } subscriber ? Seen(subscriber)
        : await WaitingAsync(store, token, cancellationToken) is { } request ? Seen(request) : null);

    /// <inheritdoc/>
    public Task<Subscription?> ChangeAsync(string token, SubscriptionChoice choice, CancellationToken cancellationToken) => WriteAsync(async store =>
    {
        if (await SubscriberAsync(store, token, cancellationToken) is { State: SubscriberState.Active } subscriber)
        {
            subscriber.Take(choice);
            return Seen(subscriber);
        }
        if (await WaitingAsync(store, token, cancellationToken) is not { Address.Length: > 0 } request) return null;
        request.Choice = choice;
        return Seen(request);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> EndAsync(string token, CancellationToken cancellationToken) => WriteAsync(async store =>
    {
        var subscriber = await SubscriberAsync(store, token, cancellationToken);
        var mail = subscriber is { Medium: Medium.Mail } ? subscriber.Address : null;
        // What was asked for beside it is of no use either, and holds the address, too.
        var requests = await store.Db.SubscriptionRequests.Where(r => r.Token == token || (r.Medium == Medium.Mail && r.Address == mail)).ToListAsync(cancellationToken);
        foreach (var request in requests) request.Erase();
        if (subscriber is null) return requests.Count > 0;
        if (subscriber.State != SubscriberState.Ended) subscriber.End("unsubscribed", time.GetUtcNow());
        return true;
    }, cancellationToken);

    // One row and its jobs, whoever it is: whatever depends on who it is happens in them.
    private Task<bool> WriteDownAsync(SubscriptionRequest request, CancellationToken cancellationToken) => WriteAsync(async store =>
    {
        request.At = time.GetUtcNow();
        var hour = request.At.AddHours(-1);
        if (await store.Db.SubscriptionRequests.CountAsync(r => r.At > hour, cancellationToken) >= options.Value.AskedPerHour) return false;
        await store.AddAsync(request, cancellationToken);
        await store.EnqueueAsync(new AskOwner(request.Id, AskOwner.LaneOf(request.AskedOf)), null, null, cancellationToken);
        await store.EnqueueAsync(new ForgetRequest(request.Id), request.Until, null, cancellationToken);
        return true;
    }, cancellationToken);

    private async Task<SubscriptionRequest?> WishAsync(IncidentStore store, string token, CancellationToken cancellationToken)
    {
        var hash = Subscriber.HashOf(token);
        return await store.Db.SubscriptionRequests.SingleOrDefaultAsync(r => r.ConfirmHash == hash, cancellationToken) is { } wish && time.GetUtcNow() < wish.Until ? wish : null;
    }

    private static Task<Subscriber?> SubscriberAsync(IncidentStore store, string token, CancellationToken cancellationToken) =>
        store.Db.Subscribers.SingleOrDefaultAsync(s => s.Token == token && !s.IsOfSettings, cancellationToken);

    private static Task<SubscriptionRequest?> WaitingAsync(IncidentStore store, string token, CancellationToken cancellationToken) =>
        store.Db.SubscriptionRequests.SingleOrDefaultAsync(r => r.Token == token && !r.Confirmed, cancellationToken);

    private static Subscription Seen(Subscriber subscriber) => subscriber.State == SubscriberState.Ended
        ? new(SubscriptionStage.Ended, subscriber.Token)
        : new(SubscriptionStage.Active, subscriber.Token) { Address = subscriber.Address, IsWebhook = subscriber.Medium == Medium.Webhook, Choice = subscriber.Choice };

    private static Subscription Seen(SubscriptionRequest request) => request.Address.Length == 0
        ? new(SubscriptionStage.Ended, request.Token!)
        : new(SubscriptionStage.Asked, request.Token!) { Address = request.Address, IsWebhook = true, Choice = request.Choice };

    private async Task<T> AskAsync<T>(Func<IncidentStore, Task<T>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<IncidentStore>());
    }

    // With the writers' turn in hand, so that two presses of one button follow each other.
    private Task<T> WriteAsync<T>(Func<IncidentStore, Task<T>> change, CancellationToken cancellationToken) => AskAsync(async store =>
    {
        await store.GoFirstAsync(cancellationToken);
        var answer = await change(store);
        await store.CommitAsync(cancellationToken);
        return answer;
    });
}
