namespace IncidentBot.Teams.Api.Schema;

/// <summary>The address of a conversation: where it is spoken to, and by what id. Source: Bot Framework, <c>ConversationReference</c>; teams.md §5.6.</summary>
/// <param name="ServiceUrl">The Connector that serves it. Checked again whenever something is sent there.</param>
/// <param name="ConversationId">The conversation, in a channel with or without a thread.</param>
internal sealed record ConversationReference(string ServiceUrl, string ConversationId)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The conversation without its thread: a channel, a group chat, a personal chat.</summary>
    public string ChannelId => BareId(ConversationId);

    /// <summary>The same conversation's thread, by the post that began it; the conversation itself for null.</summary>
    public ConversationReference InThread(string? rootId) => this with { ConversationId = rootId is null ? ChannelId : ChannelId + ThreadMark + rootId };

    /// <summary>A conversation's id without a thread.</summary>
    public static string BareId(string conversationId) => conversationId.Split(';')[0];

    /// <summary>The post that began the thread of a conversation's id; null where it names none.</summary>
    public static string? RootOf(string conversationId) =>
        conversationId.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && conversationId[(at + ThreadMark.Length)..].Split(';')[0] is { Length: > 0 } root ? root : null;
}
