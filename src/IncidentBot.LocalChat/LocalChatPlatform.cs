using System.Text;
using IncidentBot.Chat;
using IncidentBot.LocalChat.Store;
using Microsoft.Data.Sqlite;

namespace IncidentBot.LocalChat;

/// <summary>The local chat as the product sees it: a platform like any other.</summary>
internal sealed class LocalChatPlatform(Rooms rooms, Messages messages, People people) : IChatPlatform
{
    public const string PlatformName = "local";

    public string Name => PlatformName;

    public Place? Announcements { get; } = new(PlatformName, Rooms.Announcements);

    public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken) => DeliverAsync(async () =>
    {
        var kind = channel.Private ? ChannelKind.Private : ChannelKind.Open;
        var opened = await rooms.OpenAsync("incident:" + channel.Key, Slug(channel.Name), OutsideText.OneLine(channel.Topic, 250), kind, true, [], cancellationToken);
        return (Place?)new Place(PlatformName, opened.Id);
    });

    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> invited, CancellationToken cancellationToken) => DeliverAsync(async () =>
    {
        await rooms.InviteAsync(Existing(channel), [.. invited.Select(people.Find).OfType<Person>().Select(p => p.Handle).Distinct()], cancellationToken);
        return true;
    });

    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) => DeliverAsync(async () =>
        people.Find(person) is { } known ? new Place(PlatformName, (await rooms.DirectAsync(known.Handle, null, cancellationToken)).Id) : null);

    public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken) => DeliverAsync(async () =>
    {
        var message = new Message(0, Existing(place), Thread(place), null, default) { Card = card };
        var posted = await messages.PostAsync(message, "bot:" + key, cancellationToken);
        return new MessageRef(posted.Place, posted.Id.ToString());
    });

    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => DeliverAsync(async () =>
        long.TryParse(message.Id, out var id) && await messages.EditAsync(message.Place.ChannelId, id, card, cancellationToken) is { } edited
            ? edited
            : throw DeliveryException.ForGood($"The local chat has no message {message.Id} in {message.Place.ChannelId}."));

    private string Existing(Place place) => rooms.Find(place.ChannelId)?.Id ?? throw DeliveryException.ForGood($"The local chat has no channel {place.ChannelId}.");

    /// <summary>Answers to an answer stand under the first message: threads do not nest.</summary>
    private long Thread(Place place)
    {
        if (place.ThreadId is null) return 0;
        var root = long.TryParse(place.ThreadId, out var id) ? messages.Find(place.ChannelId, id) : null;
        return root is null
            ? throw DeliveryException.ForGood($"The local chat has no message {place.ThreadId} in {place.ChannelId} to answer under.")
            : root.Thread == 0 ? root.Id : root.Thread;
    }

    private static async Task<T> DeliverAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (SqliteException e)
        {
            throw DeliveryException.TryAgain($"The local chat could not write its file: {e.Message}.", inner: e);
        }
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var text = slug.ToString()[..Math.Min(slug.Length, 60)].Trim('-');
        return text.Length == 0 ? "incident" : text;
    }
}
