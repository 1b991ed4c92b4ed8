namespace IncidentBot.Chat;

/// <summary>
/// A chat, as the product sees it. Every call does one outside thing. It either happened, or throws a
/// <see cref="DeliveryException"/> that says whether trying again makes sense.
/// </summary>
public interface IChatPlatform
{
    /// <summary>Its name in places, accounts and settings: <c>local</c>, <c>slack</c>, <c>teams</c>.</summary>
    string Name { get; }

    /// <summary>Where everybody hears of a new incident; null where none is configured.</summary>
    Place? Announcements { get; }

    /// <summary>
    /// Makes an incident's channel, or finds the one that the same key made before.
    /// Returns null where this platform makes no channels: the incident then lives where it was opened, or in the announcement channel.
    /// </summary>
    Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken);

    /// <summary>Whether what <see cref="OpenChannelAsync"/> makes stands where everybody hears of a new incident: it then is its own announcement, and needs no other beside it.</summary>
    bool AnnouncesByHome => false;

    /// <summary>
    /// How long after its incident's end an incident's own channel is closed; null for never.
    /// </summary>
    TimeSpan? ClosesChannelsAfter => null;

    /// <summary>Closes a channel that this platform made: nobody writes into it any more, and all that was said can still be read.</summary>
    Task CloseChannelAsync(Place channel, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The ids, on this platform, of those who are in one of its groups (Slack's user groups), by the group's id or handle; null where it has no such group.</summary>
    Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>?>(null);

    /// <summary>Brings people into a channel; those who are in it stay, those this platform does not know are passed over.</summary>
    Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken);

    /// <summary>Somebody this platform knows, by their id there, their handle or their mail address; null where it knows nobody of that name.</summary>
    Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken);

    /// <summary>The 1:1 conversation with a person; null where this platform does not know them.</summary>
    Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken);

    /// <summary>Posts a card. The same key posts once: a second call returns the first one's message.</summary>
    Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken);

    /// <summary>Replaces a posted card in place.</summary>
    Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken);
}

/// <summary>A channel that is wanted.</summary>
/// <param name="Key">Names this wish for ever: the same key never makes a second channel.</param>
/// <param name="Name">What it should be called: lower case, digits and hyphens, at most 60 characters. The platform adds to it where the name is taken.</param>
/// <param name="Topic">What it is about, in one line.</param>
/// <param name="Private">Whether only those invited see it.</param>
public sealed record ChannelSpec(string Key, string Name, string Topic, bool Private)
{
    /// <summary>What people want at hand there: shown at the channel's head, where the platform has a place for it.</summary>
    public IReadOnlyList<LinkRun> Links { get; init; } = [];
}

/// <summary>A platform or target could not do what was asked.</summary>
public sealed class DeliveryException : Exception
{
    /// <summary>It may work later.</summary>
    /// <param name="message">What went wrong, for the log and the card; no secrets.</param>
    /// <param name="retryAfter">The earliest time that the other side wants to hear from us again; null where it does not say.</param>
    /// <param name="inner">What was thrown.</param>
    public static DeliveryException TryAgain(string message, TimeSpan? retryAfter = null, Exception? inner = null) => new(message, false, retryAfter, inner);

    /// <summary>It will never work: the channel is gone, access was taken away.</summary>
    public static DeliveryException ForGood(string message, Exception? inner = null) => new(message, true, null, inner);

    private DeliveryException(string message, bool isFinal, TimeSpan? retryAfter, Exception? inner) : base(message, inner)
    {
        IsFinal = isFinal;
        RetryAfter = retryAfter;
    }

    /// <summary>Whether trying again is of no use.</summary>
    public bool IsFinal { get; }

    /// <summary>How long to wait at least; null where the other side does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
