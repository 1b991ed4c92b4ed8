using IncidentBot.Chat;
using MediatR;

namespace IncidentBot.Messages;

/// <summary>
/// A card that the bot posts and keeps true: asked for anew, it is rendered from present state. Answers null where there is nothing to show (any more).
/// </summary>
internal interface ILiveCard : IRequest<LiveCard?>
{
    /// <summary>What it is: the same key in the same channel is one message for ever.</summary>
    string Key { get; }
}

/// <summary>A card as it is now.</summary>
/// <param name="Card">What is shown.</param>
/// <param name="IsSettled">Whether it will never change again.</param>
internal sealed record LiveCard(Card Card, bool IsSettled = false);
