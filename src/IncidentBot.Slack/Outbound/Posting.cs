using System.Globalization;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// Puts cards into channels, each once. Slack has no key by which it would know a second posting of the same: so it is written down before that one is
/// tried, and where nobody knows what became of it, the channel is searched for the key that the message carries unseen.
/// </summary>
internal sealed partial class Posting(
    SlackApiClient api, Workspace workspace, Membership membership, CommandShelf shelf, IPlatformMemory memory, TimeProvider time, ILogger<Posting> log)
{
    /// <summary>What a message of ours says of itself: <c>metadata.event_type</c>; the payload's <c>key</c> is the posting's.</summary>
    public const string EventType = "incidentbot";

    private const int MostSearched = 4000;
    private static readonly TimeSpan AttemptRemembered = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(10);

    private readonly Turns _turns = new();

    /// <summary>Posts a card; the second time, and while the first is still under way, the message is the first one's.</summary>
    /// <exception cref="SlackException">It was not posted, or not pinned; or nobody knows, and the next call finds out.</exception>
    public async Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken)
    {
        using var turn = await _turns.TakeAsync(key, cancellationToken);
        var message = await RecallAsync("post/", key, cancellationToken) is { } posted ? Read(posted) : await PostOnceAsync(place, card, key, cancellationToken);
        if (card.Pinned && place.ThreadId is null) await PinAsync(message, key, cancellationToken);
        return message;
    }

    /// <summary>Replaces a card where it stands.</summary>
    /// <exception cref="SlackException">It was not replaced.</exception>
    public async Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken)
    {
        var (drawn, channel) = (await DrawAsync(card, cancellationToken), message.Place.ChannelId);
        await membership.InAsync(channel, () => api.Chat.Update(message.Id, new(channel, drawn.Text, drawn.Blocks), cancellationToken), cancellationToken);
    }

    /// <summary>Whether it looks like a message's id: <c>1712345678.123456</c>.</summary>
    public static bool IsTs(string id) => Ts().IsMatch(id);

    private async Task<MessageRef> PostOnceAsync(Place place, Card card, string key, CancellationToken cancellationToken)
    {
        var begun = await RecallAsync("posting/", key, cancellationToken);
        if (begun is not null && await FindAsync(place, key, begun, cancellationToken) is { } found) return await KeepAsync(place, found, key, cancellationToken);

        var drawn = await DrawAsync(card, cancellationToken);
        var message = new Message(place.ChannelId, drawn.Text, drawn.Blocks)
        {
            ThreadTs = place.ThreadId, Metadata = new(EventType, new Dictionary<string, string> { ["key"] = key }),
        };
        if (begun is null) await memory.KeepAsync(SlackPlatform.PlatformName, MemoryKey.Of("posting/", key), Seconds(time.GetUtcNow()), AttemptRemembered, cancellationToken);
        try
        {
            var posted = await membership.InAsync(place.ChannelId, () => api.Chat.PostMessage(message, cancellationToken), cancellationToken);
            return await KeepAsync(place with { ChannelId = posted.Channel.Length > 0 ? posted.Channel : place.ChannelId }, posted.Ts, key, cancellationToken);
        }
        catch (SlackException e) when (begun is null && SlackErrors.WasNotDone(e.ErrorCode))
        {
            // Nothing to search for the next time.
            await memory.ForgetAsync(SlackPlatform.PlatformName, MemoryKey.Of("posting/", key), cancellationToken);
            throw;
        }
    }

    private async Task<string?> FindAsync(Place place, string key, string begun, CancellationToken cancellationToken)
    {
        var self = await workspace.SelfAsync(cancellationToken);
        var oldest = Seconds(DateTimeOffset.FromUnixTimeSeconds(long.Parse(begun, CultureInfo.InvariantCulture)) - ClocksApart) + ".000000";
        try
        {
            return await membership.InAsync(place.ChannelId, async () =>
            {
                var said = place.ThreadId is { } thread
                    ? api.Conversations.RepliesAll(place.ChannelId, thread, oldest, null, cancellationToken)
                    : api.Conversations.HistoryAll(place.ChannelId, oldest, null, cancellationToken);
                return (await said.Take(MostSearched).FirstOrDefaultAsync(m => IsOurs(m, self) && KeyOf(m) == key, cancellationToken))?.Ts;
            }, cancellationToken);
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.Configuration)
        {
            // Better said twice than not at all.
            Log.CannotSearch(log, place.ChannelId, e.Message);
            return null;
        }
    }

    private async Task<MessageRef> KeepAsync(Place place, string ts, string key, CancellationToken cancellationToken)
    {
        await memory.KeepAsync(SlackPlatform.PlatformName, MemoryKey.Of("post/", key), $"{place.ChannelId}|{place.ThreadId}|{ts}", null, cancellationToken);
        await memory.ForgetAsync(SlackPlatform.PlatformName, MemoryKey.Of("posting/", key), cancellationToken);
        return new(place, ts);
    }

    private async Task PinAsync(MessageRef message, string key, CancellationToken cancellationToken)
    {
        if (await RecallAsync("pinned/", key, cancellationToken) is not null) return;
        try
        {
            await membership.InAsync(message.Place.ChannelId, () => api.Pins.Add(message.Place.ChannelId, message.Id, cancellationToken), cancellationToken);
        }
        catch (SlackException e) when (e.Kind is SlackErrorKind.Target or SlackErrorKind.Configuration or SlackErrorKind.OurBug)
        {
            if (e.ErrorCode != "already_pinned") Log.NotPinned(log, message.Place.ChannelId, e.Message);
        }
        await memory.KeepAsync(SlackPlatform.PlatformName, MemoryKey.Of("pinned/", key), "", AttemptRemembered, cancellationToken);
    }

    private async Task<Drawn> DrawAsync(Card card, CancellationToken cancellationToken)
    {
        var drawn = BlockKit.Draw(card);
        await shelf.PutAsync(SlackPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        return drawn;
    }

    // Anybody's app can write any metadata.
    private static bool IsOurs(HistoryMessage message, AuthTestResponse self) => message.User == self.UserId || (message.BotId is { } bot && bot == self.BotId);

    private static string? KeyOf(HistoryMessage message) =>
        message.Metadata is { EventType: EventType, EventPayload: { ValueKind: System.Text.Json.JsonValueKind.Object } payload }
        && payload.TryGetProperty("key", out var key) && key.ValueKind == System.Text.Json.JsonValueKind.String ? key.GetString() : null;

    private static MessageRef Read(string posted) =>
        posted.Split('|') is [var channel, var thread, var ts] ? new(new(SlackPlatform.PlatformName, channel, thread.Length == 0 ? null : thread), ts)
            : throw new System.Diagnostics.UnreachableException();

    private Task<string?> RecallAsync(string prefix, string key, CancellationToken cancellationToken) =>
        memory.RecallAsync(SlackPlatform.PlatformName, MemoryKey.Of(prefix, key), cancellationToken);

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{1,12}\.[0-9]{1,12}\z")]
    private static partial Regex Ts();

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot cannot look whether it has posted in {Channel} already, and posts: {Problem}")]
        public static partial void CannotSearch(ILogger log, string channel, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A card in {Channel} could not be pinned: {Problem}")]
        public static partial void NotPinned(ILogger log, string channel, string problem);
    }
}
