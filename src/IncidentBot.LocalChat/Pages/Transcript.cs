using IncidentBot.LocalChat.Store;

namespace IncidentBot.LocalChat.Pages;

/// <summary>What a window shows of a channel or a thread: the newest messages, oldest first.</summary>
public sealed class Transcript
{
    /// <summary>A window that stays open for days does not grow for days.</summary>
    private const int Longest = 400;

    private readonly List<Post> _posts;
    private readonly string _channel;
    private readonly long _thread;

    private Transcript(string channel, long thread, IReadOnlyList<Post> posts, Message? root)
    {
        (_channel, _thread, _posts, Root) = (channel, thread, [.. posts], root);
        HasEarlier = posts.Count == Messages.PageSize;
    }

    internal static Transcript Empty => new("", 0, [], null);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    /// <summary>The message under which all this stands; null for a channel.</summary>
    public Message? Root { get; private set; }

    /// <summary>Whether older messages are in the store.</summary>
    public bool HasEarlier { get; private set; }

    /// <summary>The newest message; 0 where there is none.</summary>
    public long LastId => _posts.Count == 0 ? 0 : _posts[^1].Message.Id;

    /// <summary>The newest answer in any thread of this channel that came while the window was open.</summary>
    public long LastReplyId { get; private set; }

    /// <summary>How often each message changed while the window was open: shown as a quiet highlight.</summary>
    public Dictionary<long, int> Edits { get; } = [];

    internal static Transcript Load(Messages messages, string channel, long thread, string handle, Message? root = null) =>
        new(channel, thread, messages.Page(channel, thread, handle), root);

    internal void LoadEarlier(Messages messages, string handle)
    {
        var page = messages.Page(_channel, _thread, handle, _posts.Count == 0 ? long.MaxValue : _posts[0].Message.Id);
        _posts.InsertRange(0, page);
        HasEarlier = page.Count == Messages.PageSize;
    }

    internal void Apply(ChatChange change, string handle)
    {
        switch (change)
        {
            case ChatChange.Posted { Message: var m } when m.Channel == _channel && m.IsFor(handle): Add(m); break;
            case ChatChange.Edited { Message: var m } when m.Channel == _channel: Replace(m); break;
            case ChatChange.Removed { Message: var m }: _posts.RemoveAll(p => p.Message.Id == m.Id); break;
        }
    }

    private void Add(Message message)
    {
        if (message.Thread != _thread)
        {
            CountReply(message);
            return;
        }
        // Two messages committed at once may be told in the other order, and a page just loaded may hold both already.
        var at = _posts.Count;
        while (at > 0 && _posts[at - 1].Message.Id >= message.Id) at--;
        if (at < _posts.Count && _posts[at].Message.Id == message.Id) return;
        _posts.Insert(at, new(message, 0, null));
        if (_posts.Count <= Longest) return;
        _posts.RemoveRange(0, _posts.Count - Longest);
        HasEarlier = true;
    }

    private void CountReply(Message reply)
    {
        if (reply.Id <= LastReplyId) return;
        LastReplyId = reply.Id;
        var at = _posts.FindIndex(p => p.Message.Id == reply.Thread);
        if (at >= 0) _posts[at] = _posts[at] with { Replies = _posts[at].Replies + 1, LastReply = reply.At };
    }

    private void Replace(Message message)
    {
        if (Root?.Id == message.Id) Root = message;
        var at = _posts.FindIndex(p => p.Message.Id == message.Id);
        if (at < 0) return;
        _posts[at] = _posts[at] with { Message = message };
        Edits[message.Id] = Edits.GetValueOrDefault(message.Id) + 1;
    }
}
