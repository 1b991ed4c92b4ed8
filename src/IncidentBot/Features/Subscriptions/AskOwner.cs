using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Features.Subscriptions.Letters;
using IncidentBot.Jobs;
using IncidentBot.Mail;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Subscriptions;

/// <summary>
/// Asks the owner of an address whether they want to subscribe it: a mail with a link; a first message to a web address. Holds no address itself, since what was
/// done is kept for a while.
/// </summary>
/// <param name="Request">The wish.</param>
/// <param name="Lane">The same for everything that is asked of one owner, so that it can be counted.</param>
/// <param name="Attempt">From 1.</param>
internal sealed record AskOwner(long Request, int? Lane, int Attempt = 1) : IOutsideJob
{
    /// <summary>Apart from those of incidents, which are positive.</summary>
    public static int LaneOf(string owner) => -1 - (BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(owner))) & 0x3fffffff);
}

internal sealed class AskOwnerHandler(IncidentStore store, LetterBox letters, IMailer mailer, WebhookQuestion webhook, TimeProvider time) : AsyncRequestHandler<AskOwner>
{
    private const int MailsADay = 3;
    private const int QuestionsADay = 20;

    protected override async Task Handle(AskOwner request, CancellationToken cancellationToken)
    {
        if (await store.Db.SubscriptionRequests.SingleOrDefaultAsync(r => r.Id == request.Request, cancellationToken) is not { Address.Length: > 0, Confirmed: false } wish) return;
        if (wish.AskedAt is null && await IsTiredAsync(wish, cancellationToken)) return;
        if (wish.Medium == Medium.Mail) await WriteAsync(wish, cancellationToken);
        else await webhook.AskAsync(wish, request, cancellationToken);
        wish.AskedAt ??= time.GetUtcNow();
    }

    // Nobody's mailbox is filled by others who type its address.
    private async Task<bool> IsTiredAsync(SubscriptionRequest wish, CancellationToken cancellationToken)
    {
        var yesterday = time.GetUtcNow().AddDays(-1);
        var asked = await store.Db.SubscriptionRequests.CountAsync(r => r.Medium == wish.Medium && r.AskedOf == wish.AskedOf && r.AskedAt > yesterday, cancellationToken);
        return asked >= (wish.Medium == Medium.Mail ? MailsADay : QuestionsADay);
    }

    private async Task WriteAsync(SubscriptionRequest wish, CancellationToken cancellationToken)
    {
        var known = await store.Db.Subscribers.SingleOrDefaultAsync(s => s.Medium == Medium.Mail && s.Address == wish.Address, cancellationToken);
        var token = Subscriber.NewToken();
        if (known is null) wish.ConfirmHash = Subscriber.HashOf(token);
        try
        {
            await mailer.SendAsync(known is null ? letters.Confirm(wish, token) : letters.Already(known), cancellationToken);
        }
        catch (DeliveryException refused) when (refused.IsFinal)
        {
            // There is no such mailbox. Whoever typed it was told what everybody is told.
        }
    }
}

/// <summary>Throws a wish away.</summary>
/// <param name="Request">Which.</param>
internal sealed record ForgetRequest(long Request) : IJob
{
    /// <inheritdoc/>
    public int? Lane => null;
}

internal sealed class ForgetRequestHandler(IncidentStore store) : AsyncRequestHandler<ForgetRequest>
{
    protected override async Task Handle(ForgetRequest request, CancellationToken cancellationToken)
    {
        if (await store.Db.SubscriptionRequests.SingleOrDefaultAsync(r => r.Id == request.Request, cancellationToken) is { } wish) store.Db.SubscriptionRequests.Remove(wish);
    }
}
