using IncidentBot.Chat;
using IncidentBot.Teams.Outbound;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams;

/// <summary>Microsoft Teams as the product sees it.</summary>
internal sealed class TeamsPlatform(
    TeamsUsers users, PersonalChats chats, Threads threads, Invitations invitations, Posting posting, IOptions<TeamsOptions> options) : IChatPlatform
{
    public const string PlatformName = "teams";

    public string Name => PlatformName;

    public Place? Announcements => options.Value.AnnounceConversation is { Length: > 0 } id ? new(Name, id) : null;

    public bool AnnouncesByHome => options.Value.AnnouncesInChannel;

    public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken) => Delivery.DoAsync(() => threads.OpenAsync(channel, cancellationToken));

    public Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken) => Delivery.DoAsync(() => users.MembersAsync(group, cancellationToken));

    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken) =>
        Delivery.DoAsync(() => invitations.InviteAsync(channel, people, cancellationToken));

    public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken) => Delivery.DoAsync(async () => (await users.FindNamedAsync(name, cancellationToken))?.Caller);

    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) => Delivery.DoAsync(async () =>
        await users.FindAsync(person, cancellationToken) is { } known ? await chats.FindAsync(known.Caller.UserId, cancellationToken) : null);

    public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken) => Delivery.DoAsync(() => posting.PostAsync(place, card, key, cancellationToken));

    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => Delivery.DoAsync(() => message.Id.Length > 0
        ? posting.EditAsync(message, card, cancellationToken)
        : throw DeliveryException.ForGood("Teams told no id of the message, so it cannot be edited."));
}
