using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>A card as Teams is shown it.</summary>
/// <param name="Card">At most 28 KB of JSON.</param>
/// <param name="Summary">Plain words for the toast, in at most 250 characters: a message that is only a card must have some.</param>
internal sealed record Drawn(AdaptiveCard Card, string Summary)
{
    /// <summary>The commands that its buttons only name: all of them are to be laid on the <see cref="CommandShelf"/> before it is shown.</summary>
    public IReadOnlyList<string> LongCommands { get; init; } = [];
}

/// <summary>Where a form or a dialog was asked for, so that its answer goes there.</summary>
/// <param name="ConversationId">The conversation, without the thread; null for the one in which it stands.</param>
/// <param name="ThreadId">The thread there; null for the conversation itself.</param>
/// <param name="For">The only one who may send it, by Entra object id; null for anybody.</param>
/// <param name="InDialog">Whether it stands in a dialog, whose buttons are Action.Submit; otherwise in a conversation.</param>
internal sealed record FormOrigin(string? ConversationId, string? ThreadId, string? For, bool InDialog);

/// <summary>A form as Teams is shown it.</summary>
/// <param name="Card">What is shown.</param>
/// <param name="Title">What a dialog's head says.</param>
/// <param name="LongCommands">The commands that it only names: all of them are to be laid on the <see cref="CommandShelf"/> before it is shown.</param>
internal sealed record DrawnForm(AdaptiveCard Card, string Title, IReadOnlyList<string> LongCommands);
