using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;

namespace IncidentBot.Teams.Outbound;

/// <summary>Puts cards into conversations, each once. What people look for in an incident's thread becomes the thread's head.</summary>
internal sealed class Posting(Messages messages, Threads threads, OnceOnly once, IPlatformMemory memory)
{
    /// <summary>Posts a card; the second time, and while the first is still under way, the message is the first one's.</summary>
    /// <exception cref="Api.ConnectorException">It was not posted, or nobody knows.</exception>
    public async Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken)
    {
        if (card.Pinned && place.ThreadId is { } root && await threads.IsOursAsync(place.ChannelId, root, cancellationToken))
            return await BecomeHeadAsync(new(place.ChannelId, root, root), card, key, cancellationToken);
        return await PostAsync(place, () => AdaptiveCards.Draw(card), key, cancellationToken);
    }

    /// <summary>Posts what is drawn already, or drawn when it comes to that.</summary>
    /// <exception cref="Api.ConnectorException">It was not posted, or nobody knows.</exception>
    public async Task<MessageRef> PostAsync(Place place, Func<Drawn> draw, string key, CancellationToken cancellationToken) => Posted.Parse(await once.DoAsync(
        MemoryOf(key),
        async sending => (await messages.SendAsync(place, draw(), sending)).ToString(),
        (mine, sending) => messages.DeleteAsync(Posted.Parse(mine), sending),
        cancellationToken)).ToMessageRef();

    /// <summary>Replaces a card where it stands.</summary>
    /// <exception cref="Api.ConnectorException">It was not replaced.</exception>
    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => EditAsync(message, AdaptiveCards.Draw(card), cancellationToken);

    /// <summary>Replaces a card where it stands by one that is drawn already.</summary>
    /// <exception cref="Api.ConnectorException">It was not replaced.</exception>
    public Task EditAsync(MessageRef message, Drawn drawn, CancellationToken cancellationToken) =>
        messages.UpdateAsync(new(message.Place.ChannelId, message.Place.ThreadId, message.Id), drawn, cancellationToken);

    // Doing it twice is no more than doing it once.
    private async Task<MessageRef> BecomeHeadAsync(Posted head, Card card, string key, CancellationToken cancellationToken)
    {
        if (await memory.RecallAsync(TeamsPlatform.PlatformName, MemoryOf(key), cancellationToken) is { } posted) return Posted.Parse(posted).ToMessageRef();
        await messages.UpdateAsync(head, AdaptiveCards.Draw(card), cancellationToken);
        await memory.KeepAsync(TeamsPlatform.PlatformName, MemoryOf(key), head.ToString(), null, cancellationToken);
        return head.ToMessageRef();
    }

    private static string MemoryOf(string key) => MemoryKey.Of("post/", key);
}
