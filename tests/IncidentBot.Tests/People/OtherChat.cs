using System.Collections.Concurrent;
using IncidentBot.Chat;

namespace IncidentBot.Tests.People;

/// <summary>A second chat: it has no channels unless it is to close them or to have incidents in threads, knows people by their mail address, has groups, and can fall silent.</summary>
internal sealed class OtherChat : IChatPlatform
{
    private readonly ConcurrentDictionary<string, MessageRef> _posted = new();
    private readonly ConcurrentDictionary<MessageRef, string> _texts = new();

    public string Name => "other";

    public Place? Announcements => ThreadsIn is { } channel ? new(Name, channel) : null;

    /// <summary>The channel in which incidents have their threads, each headed by its card; null for no threads.</summary>
    public string? ThreadsIn { get; init; }

    public bool AnnouncesByHome => ThreadsIn is not null;

    /// <summary>What stands in it, as it reads now.</summary>
    public IReadOnlyList<(MessageRef Message, string Text)> Standing => [.. _texts.Select(t => (t.Key, t.Value))];

    /// <summary>Who was invited where.</summary>
    public List<(Place Place, string Handle)> Invited { get; } = [];

    /// <summary>Whether it cannot be reached.</summary>
    public bool IsDown { get; set; }

    /// <summary>The mail addresses of those who are in a group.</summary>
    public Dictionary<string, string[]> Groups { get; } = [];

    /// <summary>How often it was asked who is in a group.</summary>
    public int Asked { get; private set; }

    /// <summary>Whose 1:1 conversations were written into.</summary>
    public IReadOnlyList<string> WroteTo => [.. _posted.Values.Select(m => m.Place.ChannelId).Order(StringComparer.Ordinal)];

    public TimeSpan? ClosesChannelsAfter { get; init; }

    /// <summary>The channels that were wanted, and those that were closed.</summary>
    public List<ChannelSpec> Opened { get; } = [];

    public List<string> Closed { get; } = [];

    public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken)
    {
        if (ThreadsIn is { } threads) return Task.FromResult<Place?>(new Place(Name, threads, channel.Name));
        if (ClosesChannelsAfter is null) return Task.FromResult<Place?>(null);
        Opened.Add(channel);
        return Task.FromResult<Place?>(new Place(Name, channel.Name));
    }

    public Task CloseChannelAsync(Place channel, CancellationToken cancellationToken)
    {
        Closed.Add(channel.ChannelId);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>?> MembersAsync(string group, CancellationToken cancellationToken)
    {
        Asked++;
        return Answer<IReadOnlyList<string>?>(Groups.TryGetValue(group, out var mails) ? [.. mails.Select(IdOf)] : null);
    }

    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken)
    {
        Invited.AddRange(people.Select(p => (channel, p.Handle)));
        return Task.CompletedTask;
    }

    public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken)
    {
        var mail = name.EndsWith("@example.com", StringComparison.Ordinal) ? name : name.StartsWith("U-", StringComparison.Ordinal) ? name[2..] + "@example.com" : null;
        return Answer(mail is null ? null : new Caller(Name, IdOf(mail), mail.Split('@')[0] + "-there", mail.Split('@')[0], mail, TimeZoneInfo.Utc));
    }

    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) =>
        Answer(person.Accounts.TryGetValue(Name, out var id) ? new Place(Name, id) : null);

    public async Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken)
    {
        var message = await Answer(_posted.GetOrAdd(key, _ => new(place, key)));
        _texts.TryAdd(message, card.ToPlain(TimeZoneInfo.Utc));
        return message;
    }

    public async Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => _texts[await Answer(message)] = card.ToPlain(TimeZoneInfo.Utc);

    private static string IdOf(string mail) => "U-" + mail.Split('@')[0];

    private Task<T> Answer<T>(T answer) => IsDown ? Task.FromException<T>(DeliveryException.TryAgain("It is down.")) : Task.FromResult(answer);
}
