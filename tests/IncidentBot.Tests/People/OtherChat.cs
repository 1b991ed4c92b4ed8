using System.Collections.Concurrent;
using IncidentBot.Chat;

namespace IncidentBot.Tests.People;

/// <summary>A second chat: it has no channels unless it is to close them, knows people by their mail address, has groups, and can fall silent.</summary>
internal sealed class OtherChat : IChatPlatform
{
    private readonly ConcurrentDictionary<string, MessageRef> _posted = new();

    public string Name => "other";

    public Place? Announcements => null;

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

    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken)
    {
        var mail = name.EndsWith("@example.com", StringComparison.Ordinal) ? name : name.StartsWith("U-", StringComparison.Ordinal) ? name[2..] + "@example.com" : null;
        return Answer(mail is null ? null : new Caller(Name, IdOf(mail), mail.Split('@')[0] + "-there", mail.Split('@')[0], mail, TimeZoneInfo.Utc));
    }

    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) =>
        Answer(person.Accounts.TryGetValue(Name, out var id) ? new Place(Name, id) : null);

    public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken) => Answer(_posted.GetOrAdd(key, _ => new(place, key)));

    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string IdOf(string mail) => "U-" + mail.Split('@')[0];

    private Task<T> Answer<T>(T answer) => IsDown ? Task.FromException<T>(DeliveryException.TryAgain("It is down.")) : Task.FromResult(answer);
}
