using IncidentBot.Chat;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Who did something, and where.</summary>
/// <param name="UserId">Who, by Entra object id.</param>
/// <param name="Place">Where: the conversation, and in a channel the thread; null for nowhere that the bot is in.</param>
/// <param name="IsPersonal">Whether it is their own chat with the bot, where nobody else reads.</param>
internal sealed record Whereabouts(string UserId, Place? Place, bool IsPersonal)
{
    private const string Personal = "personal";

    /// <summary>Of an activity; null where nobody did it, or nowhere.</summary>
    public static Whereabouts? Of(Activity activity) => activity is { From.AadObjectId: { } user, Conversation.Id: { } conversation }
        ? new(user, PlaceOf(conversation), activity.Conversation.ConversationType == Personal)
        : null;

    /// <summary>A conversation's id as a place.</summary>
    public static Place PlaceOf(string conversationId) => new(TeamsPlatform.PlatformName, ConversationReference.BareId(conversationId), ConversationReference.RootOf(conversationId));

    /// <summary>As a dialog must know it.</summary>
    public FormOrigin InDialog => new(Place?.ChannelId, Place?.ThreadId, null, InDialog: true);

    /// <summary>As a form in a conversation must know it: only its own person may send it.</summary>
    public FormOrigin InCard => new(Place?.ChannelId, Place?.ThreadId, UserId, InDialog: false);
}
