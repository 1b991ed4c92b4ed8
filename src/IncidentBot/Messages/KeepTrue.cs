using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Messages;

/// <summary>Keeps every card of a changed incident true, wherever it was posted: those that would look different now are edited.</summary>
internal sealed class KeepTrue(IncidentStore store, LiveCards cards) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        var rows = await store.Db.Messages.Where(m => m.IncidentNumber == notification.Number && !m.IsSettled).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var shows = StoreJson.Read<ILiveCard>(row.Shows);
            if (await cards.RenderAsync(shows, cancellationToken) is { } now && CardHash.Of(now.Card) != row.ShownHash)
                await store.EnqueueAsync(new Show(shows, new(row.Platform, row.ChannelId), notification.Number), null, null, cancellationToken);
        }
    }
}
