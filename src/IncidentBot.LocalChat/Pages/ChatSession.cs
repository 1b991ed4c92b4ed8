using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.LocalChat.Inbound;
using IncidentBot.LocalChat.Store;
using Microsoft.Extensions.Logging;

namespace IncidentBot.LocalChat.Pages;

/// <summary>One open window: who looks, at what, and what has happened there since.</summary>
internal sealed class ChatSession : IDisposable
{
    private readonly Rooms _rooms;
    private readonly Messages _messages;
    private readonly CommandDesk _desk;
    private readonly LocalChatFeed _feed;
    private readonly ILogger<ChatSession> _log;
    private readonly ConcurrentQueue<ChatChange> _news = new();
    private Task _marking = Task.CompletedTask;

    public ChatSession(Rooms rooms, Messages messages, CommandDesk desk, LocalChatFeed feed, People people, ILogger<ChatSession> log)
    {
        (_rooms, _messages, _desk, _feed, _log) = (rooms, messages, desk, feed, log);
        People = people.All;
        Me = People[0];
        _feed.Changed += TakeNote;
    }

    /// <summary>Something has happened, here or elsewhere: call <see cref="CatchUp"/> on the window's own thread.</summary>
    public event Action? News;

    public IReadOnlyList<Person> People { get; }

    public Person Me { get; private set; }

    public TimeZoneInfo BrowserZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>The zone in which this reader sees times.</summary>
    public TimeZoneInfo Zone => Me.Zone ?? BrowserZone;

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    /// <summary>By channel; absent where everything is read.</summary>
    public Dictionary<string, int> Unread { get; } = [];

    /// <summary>Null where the address names a channel that is not there for this person.</summary>
    public Channel? Here { get; private set; }

    /// <summary>The last message that was read before this person came in; the line "New" stands behind it. Null where nothing is new.</summary>
    public long? NewAfter { get; private set; }

    public Transcript Posts { get; private set; } = Transcript.Empty;

    /// <summary>The thread that stands open beside the channel; null for none.</summary>
    public Transcript? Thread { get; private set; }

    /// <summary>A form that waits for answers; null for none.</summary>
    public AskedForm? Asked { get; private set; }

    /// <summary>Goes somewhere as somebody.</summary>
    public void Enter(Person me, string channel, long thread)
    {
        if (Me != me) Asked = null;
        Me = me;
        LoadChannels();
        Here = Channels.FirstOrDefault(c => c.Id == channel);
        Thread = null;
        NewAfter = null;
        if (Here is null)
        {
            Posts = Transcript.Empty;
            return;
        }
        if (Unread.ContainsKey(Here.Id)) NewAfter = _rooms.LastRead(Here.Id, me.Handle);
        Posts = Transcript.Load(_messages, Here.Id, 0, me.Handle);
        if (thread != 0 && _messages.Find(Here.Id, thread) is { Thread: 0 } root && root.IsFor(me.Handle))
            Thread = Transcript.Load(_messages, Here.Id, thread, me.Handle, root);
        MarkRead();
    }

    /// <summary>Takes in what has happened since the last time.</summary>
    public void CatchUp()
    {
        var listChanged = false;
        while (_news.TryDequeue(out var change))
        {
            if (change is ChatChange.Channels) listChanged = true;
            else if (change is ChatChange.Posted { Message: var said } && said.Channel != Here?.Id) Count(said);
            else
            {
                Posts.Apply(change, Me.Handle);
                Thread?.Apply(change, Me.Handle);
            }
        }
        if (listChanged) LoadChannels();
        MarkRead();
    }

    public Task<DeskAnswer> TypeAsync(string line, long thread, string delivery) =>
        ActAsync(() => _desk.TypeAsync(line, Me.AsCaller(BrowserZone), Here!, thread, delivery, CancellationToken.None));

    public Task<DeskAnswer> PressAsync(Button button, long thread, string delivery) =>
        ActAsync(() => _desk.PressAsync(button, Me.AsCaller(BrowserZone), Here!, thread, delivery, CancellationToken.None));

    public Task<DeskAnswer> SubmitAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> answers, string delivery) =>
        ActAsync(() => _desk.SubmitAsync(Asked!, answers, Me.AsCaller(BrowserZone), delivery, CancellationToken.None));

    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, CancellationToken cancellationToken) =>
        _desk.CompleteAsync(text, Me.AsCaller(BrowserZone), cancellationToken);

    public Task DismissAsync(Message message) => _messages.DismissAsync(message, CancellationToken.None);

    public Task<Channel> ConversationAsync(string other) => _rooms.DirectAsync(Me.Handle, other, CancellationToken.None);

    public void CloseForm() => Asked = null;

    public void Dispose() => _feed.Changed -= TakeNote;

    private async Task<DeskAnswer> ActAsync(Func<Task<DeskAnswer>> act)
    {
        try
        {
            var answer = await act();
            if (answer.Asked is not null) Asked = answer.Asked;
            else if (answer.Ok) Asked = null;
            return answer;
        }
        catch (Exception e)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            _log.LogError(e, "The local chat could not do what {Person} asked for ({ErrorId})", Me.Handle, id);
            return DeskAnswer.No($"That did not work, and it is not your doing. Try it again; if it stays, the log says more under {id}.");
        }
        finally
        {
            News?.Invoke();
        }
    }

    private void TakeNote(ChatChange change)
    {
        _news.Enqueue(change);
        News?.Invoke();
    }

    private void LoadChannels()
    {
        Channels = _rooms.VisibleTo(Me.Handle);
        Unread.Clear();
        foreach (var channel in Channels)
            if (_rooms.Unread(channel.Id, Me.Handle) is > 0 and var count) Unread[channel.Id] = count;
    }

    private void Count(Message said)
    {
        if (said.OnlyFor is null && said.Author != Me.Handle && said is not { Author: null, Thread: not 0 } && Channels.Any(c => c.Id == said.Channel))
            Unread[said.Channel] = Unread.GetValueOrDefault(said.Channel) + 1;
    }

    /// <summary>What is on screen is read. One write at a time, however fast messages come: the next one takes the newest along.</summary>
    private void MarkRead()
    {
        if (Here is not { } here) return;
        Unread.Remove(here.Id);
        if (!_marking.IsCompleted) return;
        var upTo = Math.Max(Posts.LastId, Thread?.LastId ?? 0);
        upTo = Math.Max(upTo, Posts.LastReplyId);
        if (upTo > 0) _marking = Task.Run(() => _rooms.MarkReadAsync(here.Id, Me.Handle, upTo, CancellationToken.None));
    }
}
