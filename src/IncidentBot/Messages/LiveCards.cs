using IncidentBot.Commands;
using MediatR;

namespace IncidentBot.Messages;

/// <summary>Renders live cards as they leave for a chat.</summary>
internal sealed class LiveCards(IMediator mediator, AskingButtons asking)
{
    /// <summary>A card as it is now; null where there is nothing to show (any more).</summary>
    public async Task<LiveCard?> RenderAsync(ILiveCard card, CancellationToken cancellationToken) =>
        await mediator.Send(card, cancellationToken) is { } now ? now with { Card = await asking.MarkAsync(now.Card, TimeZoneInfo.Utc, cancellationToken) } : null;
}
