using IncidentBot.Chat;

namespace IncidentBot.LocalChat.Store;

/// <summary>A place to talk.</summary>
/// <param name="Id">Its name, which nobody else has: <c>inc-1</c>; a conversation's begins with <c>@</c>.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Kind">Who sees it.</param>
/// <param name="IsIncident">Whether it was made for an incident.</param>
public sealed record Channel(string Id, string Topic, ChannelKind Kind, bool IsIncident);

/// <summary>Who sees a channel.</summary>
public enum ChannelKind
{
    /// <summary>Everybody.</summary>
    Open,
    /// <summary>Those invited.</summary>
    Private,
    /// <summary>The one or two people in it.</summary>
    Direct,
}

/// <summary>Something said.</summary>
/// <param name="Id">Grows with time.</param>
/// <param name="Channel">Where.</param>
/// <param name="Thread">The message under which it is said; 0 for the channel itself.</param>
/// <param name="Author">The handle of the person; null for the bot.</param>
/// <param name="At">When.</param>
public sealed record Message(long Id, string Channel, long Thread, string? Author, DateTimeOffset At)
{
    /// <summary>When its card was last replaced; null where it never was.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What a person typed, or the button that they pressed; null for a card by itself.</summary>
    public string? Text { get; init; }

    /// <summary>What the bot says; null where a person just talks.</summary>
    public Card? Card { get; init; }

    /// <summary>The handle of the only person who sees it; null for everybody in the channel.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Whether <see cref="Text"/> names a button rather than a line.</summary>
    public bool Pressed { get; init; }

    /// <summary>Where it stands, as the product names places.</summary>
    public Place Place => new(LocalChatPlatform.PlatformName, Channel, Thread == 0 ? null : Thread.ToString());

    /// <summary>Whether a person sees it, given that they see its channel.</summary>
    public bool IsFor(string handle) => OnlyFor is null || OnlyFor == handle;
}

/// <summary>A message and what was said under it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Replies">How many answers stand under it.</param>
/// <param name="LastReply">When the last came.</param>
public sealed record Post(Message Message, int Replies, DateTimeOffset? LastReply);
