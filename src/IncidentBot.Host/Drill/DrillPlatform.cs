using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>A chat that exists for one drill, in memory, and remembers everything that was shown in it, and to whom.</summary>
internal sealed partial class DrillPlatform(DrillFile drill) : IChatPlatform
{
    /// <summary>Where everybody hears of a new incident.</summary>
    public const string AnnouncementChannel = "incidents";

    private const string DirectPrefix = "dm-";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DrillChannel> _channelsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageRef> _messagesByKey = new(StringComparer.Ordinal);
    private readonly List<(MessageRef? Message, Standing Standing)> _standing = [];
    private readonly List<Shown> _shown = [];

    /// <inheritdoc/>
    public string Name => "drill";

    /// <inheritdoc/>
    public Place? Announcements { get; } = new("drill", AnnouncementChannel);

    /// <summary>The incidents' channels, in the order in which they were made.</summary>
    public IReadOnlyList<DrillChannel> Channels { get { lock (_lock) return [.. _channelsByKey.Values.OrderBy(c => c.Order)]; } }

    /// <summary>Everything that was shown since a number; 0 for all.</summary>
    public IReadOnlyList<Shown> ShownSince(int number) { lock (_lock) return _shown[Math.Min(number, _shown.Count)..]; }

    /// <summary>The number of what was shown last.</summary>
    public int LastShown { get { lock (_lock) return _shown.Count; } }

    /// <summary>The messages that a person can see, newest first, each as it reads now.</summary>
    public IReadOnlyList<Standing> VisibleTo(string handle)
    {
        lock (_lock) return [.. _standing.Select(s => s.Standing).Where(s => s.Only is null || s.Only == handle).Reverse()];
    }

    /// <summary>Shows a person the answer to their command.</summary>
    public void ShowReply(Place place, string handle, Reply reply)
    {
        lock (_lock)
        {
            if (reply.Card is { } card) _standing.Add((null, new(place, handle, card)));
            Show(ShownAs.Replied, place, handle, DrillText.Of(reply, drill.Zone));
        }
    }

    /// <inheritdoc/>
    public Task<Place?> OpenChannelAsync(ChannelSpec channel, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_channelsByKey.TryGetValue(channel.Key, out var made))
            {
                // Whatever a platform's prefix and topic add to it, in a drill an incident's channel is called inc-1.
                var wish = IncidentName().Match(channel.Name) is { Success: true } name ? name.Value : channel.Name;
                var taken = _channelsByKey.Values.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
                var id = taken.Contains(wish) ? Enumerable.Range(2, taken.Count).Select(n => $"{wish}-{n}").First(n => !taken.Contains(n)) : wish;
                _channelsByKey[channel.Key] = made = new(id, _channelsByKey.Count);
            }
            return Task.FromResult<Place?>(new(Name, made.Id));
        }
    }

    /// <inheritdoc/>
    public Task InviteAsync(Place channel, IReadOnlyList<ChatUser> people, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_channelsByKey.Values.FirstOrDefault(c => c.Id == channel.ChannelId) is { } made)
                foreach (var person in people)
                    if (HandleOf(person) is { } handle) made.Invited.Add(handle);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Caller?> FindUserAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(drill.People.FirstOrDefault(p => p.Handle.Equals(name, StringComparison.OrdinalIgnoreCase) || p.Email.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } person
            ? DrillRunner.CallerOf(person, drill.Zone) : null);

    /// <inheritdoc/>
    public Task<Place?> DirectAsync(ChatUser person, CancellationToken cancellationToken) =>
        Task.FromResult(HandleOf(person) is { } handle ? new Place(Name, DirectPrefix + handle) : null);

    /// <inheritdoc/>
    public Task<MessageRef> PostAsync(Place place, Card card, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_messagesByKey.TryGetValue(key, out var message)) return Task.FromResult(message);
            _messagesByKey[key] = message = new(place, "m" + (_messagesByKey.Count + 1));
            _standing.Add((message, new(place, OnlyReader(place), card)));
            Show(ShownAs.Posted, place, OnlyReader(place), DrillText.Of(card, drill.Zone));
            return Task.FromResult(message);
        }
    }

    /// <inheritdoc/>
    public Task EditAsync(MessageRef message, Card card, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var index = _standing.FindIndex(s => s.Message?.Id == message.Id);
            if (index < 0) throw DeliveryException.ForGood($"There is no message {message.Id} in this drill.");
            var standing = _standing[index].Standing with { Card = card };
            _standing[index] = (message, standing);
            Show(ShownAs.Edited, standing.Place, standing.Only, DrillText.Of(card, drill.Zone));
            return Task.CompletedTask;
        }
    }

    private void Show(ShownAs how, Place place, string? only, string text) => _shown.Add(new(_shown.Count + 1, how, place, only, text));

    private static string? OnlyReader(Place place) => place.ChannelId.StartsWith(DirectPrefix, StringComparison.Ordinal) ? place.ChannelId[DirectPrefix.Length..] : null;

    private string? HandleOf(ChatUser person)
    {
        var account = person.Accounts.GetValueOrDefault(Name) ?? person.Handle;
        return drill.People.FirstOrDefault(p => p.Handle.Equals(account, StringComparison.OrdinalIgnoreCase)
            || p.Email.Equals(person.Email, StringComparison.OrdinalIgnoreCase))?.Handle;
    }

    [GeneratedRegex(@"^inc-[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex IncidentName();
}

/// <summary>An incident's channel in a drill.</summary>
/// <param name="Id">Its name: <c>inc-1</c>.</param>
/// <param name="Order">How many were made before it.</param>
internal sealed record DrillChannel(string Id, int Order)
{
    /// <summary>The handles of those who were brought into it.</summary>
    public HashSet<string> Invited { get; } = new(StringComparer.Ordinal);

    /// <summary>The incident's number, as its name tells it; null where the name tells none.</summary>
    public int? Incident => Id.StartsWith("inc-", StringComparison.Ordinal) && int.TryParse(Id.AsSpan(4), out var number) ? number : null;
}
