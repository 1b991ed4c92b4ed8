using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Messages;

/// <summary>Posts a live card somewhere, or edits it where it stands already; nothing where it shows the same.</summary>
/// <param name="Card">What.</param>
/// <param name="Where">In which channel.</param>
/// <param name="Incident">Whose; null for no incident's.</param>
internal sealed record Show(ILiveCard Card, Place Where, int? Incident) : IOutsideJob
{
    /// <summary>The key of the message in that channel under which it is said; null for the channel itself.</summary>
    public string? Under { get; init; }

    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class ShowHandler(IncidentStore store, Platforms platforms, LiveCards cards) : AsyncRequestHandler<Show>
{
    protected override async Task Handle(Show request, CancellationToken cancellationToken)
    {
        var (platform, channel) = (request.Where.Platform, request.Where.ChannelId);
        if (await cards.RenderAsync(request.Card, cancellationToken) is not { } now) return;

        var rows = store.Db.Messages.Where(m => m.Platform == platform && m.ChannelId == channel);
        var row = await rows.SingleOrDefaultAsync(m => m.Key == request.Card.Key, cancellationToken);
        if (row is null)
        {
            // What stands in a thread has none under it: what is said under it is said in the same.
            var thread = request.Under is null ? request.Where.ThreadId
                : await rows.Where(m => m.Key == request.Under).Select(m => m.ThreadId ?? m.MessageId).SingleOrDefaultAsync(cancellationToken)
                    ?? throw DeliveryException.TryAgain($"{request.Card.Key} waits for {request.Under}, under which it stands.");
            var message = await platforms.Get(platform).PostAsync(request.Where with { ThreadId = thread }, now.Card, $"{channel}/{request.Card.Key}", cancellationToken);
            store.Db.Messages.Add(row = new()
            {
                Key = request.Card.Key, IncidentNumber = request.Incident, Platform = platform, ChannelId = message.Place.ChannelId,
                ThreadId = message.Place.ThreadId, MessageId = message.Id, Shows = StoreJson.Write(request.Card),
            });
        }
        else if (row.ShownHash != CardHash.Of(now.Card))
        {
            await platforms.Get(platform).EditAsync(new(new(row.Platform, row.ChannelId, row.ThreadId), row.MessageId), now.Card, cancellationToken);
        }
        row.ShownHash = CardHash.Of(now.Card);
        row.IsSettled = now.IsSettled;
    }
}

/// <summary>Posts a live card to one person, in their 1:1 conversation with the bot.</summary>
/// <param name="Card">What.</param>
/// <param name="Platform">Where.</param>
/// <param name="Handle">To whom.</param>
/// <param name="Incident">Whose; null for no incident's.</param>
internal sealed record ShowDirectly(ILiveCard Card, string Platform, string Handle, int? Incident) : IOutsideJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class ShowDirectlyHandler(Platforms platforms, People.PeopleDirectory people, IMediator mediator) : AsyncRequestHandler<ShowDirectly>
{
    protected override async Task Handle(ShowDirectly request, CancellationToken cancellationToken)
    {
        var user = await people.UserAsync(request.Handle, cancellationToken);
        if (await platforms.Get(request.Platform).DirectAsync(user, cancellationToken) is { } place)
            await mediator.Send(new Show(request.Card, place, request.Incident), cancellationToken);
    }
}

/// <summary>Tells whether a card has changed.</summary>
internal static class CardHash
{
    /// <summary>A short hash of everything that a card shows and carries.</summary>
    public static string Of(Card card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoreJson.Write(card))))[..16];
}
