using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Outbound;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack;

/// <summary>Slack as the product sees it.</summary>
internal sealed class SlackPlatform(
    SlackApiClient api, SlackUsers users, SlackGroups groups, AnnounceChannel announcements, Channels channels, Invitations invitations, Posting posting, IPlatformMemory memory,
    IOptions<SlackOptions> options) : IChatPlatform
{
    public const string PlatformName = "slack";

    public string Name => PlatformName;

    public Place? Announcements => announcements.Place;

    public TimeSpan? ClosesChannelsAfter { get; } = ArchiveTime.TryParse(options.Value.ArchiveAfter, out var after) ? after : null;

    public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken) => Delivery.DoAsync(async () =>
        await channels.OpenAsync(channel, cancellationToken) is { } id ? new Place(Name, id) : null);

    public Task CloseChannelAsync(Place channel, CancellationToken cancellationToken) => Delivery.DoAsync(() => channels.CloseAsync(channel.ChannelId, cancellationToken));

    public Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken) => Delivery.DoAsync(() => groups.MembersAsync(group, cancellationToken));

    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken) => Delivery.DoAsync(async () =>
    {
        var ids = new List<string>();
        foreach (var person in people)
            if (await users.FindAsync(person, cancellationToken) is { } known) ids.Add(known.UserId);
        await invitations.InviteAsync(channel.ChannelId, ids, cancellationToken);
    });

    public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken) => Delivery.DoAsync(() => users.FindNamedAsync(name, cancellationToken));

    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) => Delivery.DoAsync(async () =>
        await users.FindAsync(person, cancellationToken) is { } known && await ConversationAsync(known.UserId, cancellationToken) is { } id ? new Place(Name, id) : null);

    public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken) => Delivery.DoAsync(() =>
        place.ThreadId is null || Posting.IsTs(place.ThreadId)
            ? posting.PostAsync(place, card, key, cancellationToken)
            : throw DeliveryException.ForGood($"Slack has no message {place.ThreadId} in {place.ChannelId} to answer under."));

    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => Delivery.DoAsync(() =>
        Posting.IsTs(message.Id)
            ? posting.EditAsync(message, card, cancellationToken)
            : throw DeliveryException.ForGood($"Slack has no message {message.Id} in {message.Place.ChannelId}."));

    private async Task<string?> ConversationAsync(string userId, CancellationToken cancellationToken)
    {
        if (await memory.RecallAsync(Name, "direct/" + userId, cancellationToken) is { } known) return known;
        try
        {
            var opened = (await api.Conversations.Open(userId, cancellationToken)).Channel.Id;
            await memory.KeepAsync(Name, "direct/" + userId, opened, null, cancellationToken);
            return opened;
        }
        catch (SlackException e) when (e.ErrorCode is "user_not_found" or "users_not_found" or "user_disabled" or "user_not_visible" or "cannot_dm_bot")
        {
            return null;
        }
    }
}
