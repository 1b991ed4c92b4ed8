using IncidentBot.LocalChat.Store;

namespace IncidentBot.LocalChat;

/// <summary>Tells every open window what has changed, after it is on the disk.</summary>
internal sealed class LocalChatFeed
{
    /// <summary>Listeners only take note; what they do about it they do on their own time.</summary>
    public event Action<ChatChange>? Changed;

    public void Tell(ChatChange change) => Changed?.Invoke(change);
}

/// <summary>What has changed: one of a closed set.</summary>
internal abstract record ChatChange
{
    public sealed record Posted(Message Message) : ChatChange;

    public sealed record Edited(Message Message) : ChatChange;

    public sealed record Removed(Message Message) : ChatChange;

    /// <summary>There is a new channel, or somebody was let into one.</summary>
    public sealed record Channels : ChatChange;
}
