using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// What people see in the workspace. It follows what was asked and answered (<see cref="WorkspaceObserver"/>), whoever answered it: the small
/// default of <see cref="DefaultSlack"/>, or <c>emulate</c>.
/// </summary>
internal sealed class FakeWorkspace(TimeProvider time)
{
    public const string TeamId = "T000000001";
    public const string AppId = "A0INC";
    public const string BotUserId = "U0BOT";
    public const string BotId = "B0INC";

    private long _lastTs;
    private int _order;

    /// <summary>Held while it is changed. Everything read from outside is never changed in place.</summary>
    public Lock Gate { get; } = new();

    public Pulse Pulse { get; } = new();

    public ImmutableList<FakePerson> People { get; set; } = [];

    public ImmutableList<FakeChannel> Channels { get; set; } = [];

    /// <summary>User groups: id, handle, members' ids.</summary>
    public ImmutableList<(string Id, string Handle, IReadOnlyList<string> Members)> Groups { get; set; } = [];

    public FakePerson? Person(string? id) => People.Find(p => p.Id == id);

    /// <summary>A channel by id or name; null where there is none.</summary>
    public FakeChannel? Find(string? idOrName) => Channels.Find(c => c.Id == idOrName) ?? Channels.Find(c => c.DirectWith is null && c.Name == idOrName?.TrimStart('#'));

    /// <summary>The bot's conversation with somebody, made where it was not there.</summary>
    public FakeChannel Direct(string userId, string? id = null)
    {
        lock (Gate)
            return Channels.Find(c => c.DirectWith == userId) ?? Add(new FakeChannel(id ?? "D" + userId[1..], "") { DirectWith = userId, Members = [userId, BotUserId] });
    }

    public FakeChannel Add(FakeChannel channel)
    {
        lock (Gate) Channels = Channels.Add(channel);
        Pulse.Beat();
        return channel;
    }

    public FakeMessage Add(FakeMessage message)
    {
        lock (Gate)
        {
            message.Order = ++_order;
            message.Channel.Everything = message.Channel.Everything.Add(message);
        }
        Pulse.Beat();
        return message;
    }

    /// <summary>Puts something else in a message's place.</summary>
    public void Change(FakeMessage message, JsonObject content)
    {
        lock (Gate) (message.Content, message.Edits, message.Order) = (content, message.Edits + 1, ++_order);
        Pulse.Beat();
    }

    /// <summary>All messages of all channels, the newest (or newest changed) last.</summary>
    public IEnumerable<FakeMessage> Messages => Channels.SelectMany(c => c.Everything).Where(m => !m.IsGone).OrderBy(m => m.Order);

    /// <summary>Everything that everybody sees, for a failed test's message.</summary>
    public string Tell() => string.Join('\n', Messages.Select(m => m.ToString()).Concat(People.Where(p => p.Modal is not null).Select(p => $"[{p.Handle}'s modal] {p.Modal!.Words.ReplaceLineEndings(" / ")}")));

    /// <summary>A message's id: seconds, a point, six digits; never the same twice.</summary>
    public string NewTs()
    {
        lock (Gate)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
            _lastTs = Math.Max(now, _lastTs + 1);
            return $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:d6}";
        }
    }
}
