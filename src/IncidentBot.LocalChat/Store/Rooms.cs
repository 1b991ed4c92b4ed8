using IncidentBot.Chat;

namespace IncidentBot.LocalChat.Store;

/// <summary>The channels: who sees which, and what they have not read there.</summary>
internal sealed class Rooms(ChatStore store, LocalChatFeed feed, TimeProvider time)
{
    public const string Announcements = "incidents";
    public const string General = "general";

    private const string Columns = "SELECT id, topic, kind, incident FROM channels c";

    /// <summary>The channel that a key made, made now where it has made none. A taken name gets a number.</summary>
    public async Task<Channel> OpenAsync(string key, string name, string topic, ChannelKind kind, bool isIncident, IReadOnlyList<string> members, CancellationToken cancellationToken)
    {
        if (ByKey(key) is { } known) return known;
        var channel = await store.WriteAsync(lane =>
        {
            var id = name;
            for (var n = 2; lane.Number("SELECT 1 FROM channels WHERE id=@id AND key<>@key", ("@id", id), ("@key", key)) is not null; n++) id = $"{name}-{n}";
            lane.Execute("INSERT INTO channels VALUES (@id, @key, @topic, @kind, @incident, @born) ON CONFLICT DO NOTHING",
                ("@id", id), ("@key", key), ("@topic", topic), ("@kind", (int)kind), ("@incident", isIncident ? 1 : 0), ("@born", time.GetUtcNow().ToUnixTimeMilliseconds()));
            foreach (var handle in members) Admit(lane, id, handle);
            return lane.List(Columns + " WHERE key=@key", Read, ("@key", key)).Single();
        }, cancellationToken);
        feed.Tell(new ChatChange.Channels());
        return channel;
    }

    public async Task InviteAsync(string channel, IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        if (handles.Count == 0) return;
        await store.WriteAsync(lane => handles.Sum(handle => Admit(lane, channel, handle)), cancellationToken);
        feed.Tell(new ChatChange.Channels());
    }

    /// <summary>The conversation of a person with the bot, or with another person.</summary>
    public Task<Channel> DirectAsync(string handle, string? other, CancellationToken cancellationToken)
    {
        string[] both = other is null ? [handle] : [handle, other];
        Array.Sort(both, StringComparer.Ordinal);
        var id = "@" + string.Join('+', both);
        return OpenAsync("direct:" + id, id, "", ChannelKind.Direct, false, both, cancellationToken);
    }

    public Channel? Find(string id) => store.Read(lane => lane.List(Columns + " WHERE id=@id", Read, ("@id", id))).SingleOrDefault();

    /// <summary>The channel, where a person sees it.</summary>
    public Channel? Find(string id, string handle) => VisibleTo(handle, id).SingleOrDefault();

    /// <summary>What a person sees, newest first.</summary>
    public IReadOnlyList<Channel> VisibleTo(string handle) => VisibleTo(handle, null);

    /// <summary>How much of what others said in a channel a person has not read; counted up to 100. What the bot notes in threads calls nobody.</summary>
    public int Unread(string channel, string handle) => (int)store.Read(lane => lane.Number(
        """
        SELECT count(*) FROM (SELECT 1 FROM messages WHERE channel=@channel AND id > @last
            AND coalesce(author, '')<>@me AND (thread=0 OR author IS NOT NULL) AND coalesce(only_for, '')='' LIMIT 100)
        """, ("@channel", channel), ("@me", handle), ("@last", LastRead(lane, channel, handle))))!.Value;

    public long LastRead(string channel, string handle) => store.Read(lane => LastRead(lane, channel, handle));

    public Task MarkReadAsync(string channel, string handle, long upTo, CancellationToken cancellationToken) =>
        LastRead(channel, handle) >= upTo
            ? Task.CompletedTask
            : store.WriteAsync(lane => lane.Execute(
                "INSERT INTO reads VALUES (@me, @channel, @last) ON CONFLICT DO UPDATE SET last=max(last, excluded.last)",
                ("@me", handle), ("@channel", channel), ("@last", upTo)), cancellationToken);

    private Channel? ByKey(string key) => store.Read(lane => lane.List(Columns + " WHERE key=@key", Read, ("@key", key))).SingleOrDefault();

    private List<Channel> VisibleTo(string handle, string? id) => store.Read(lane => lane.List(
        Columns + """
         WHERE (@id IS NULL OR id=@id) AND (kind=0 OR EXISTS (SELECT 1 FROM members m WHERE m.handle=@me AND m.channel=c.id))
         ORDER BY born DESC, id DESC
        """, Read, ("@me", handle), ("@id", id)));

    private static int Admit(Lane lane, string channel, string handle) =>
        lane.Execute("INSERT INTO members VALUES (@handle, @channel) ON CONFLICT DO NOTHING", ("@handle", handle), ("@channel", channel));

    private static long LastRead(Lane lane, string channel, string handle) =>
        lane.Number("SELECT last FROM reads WHERE handle=@me AND channel=@channel", ("@me", handle), ("@channel", channel)) ?? 0;

    private static Channel Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), (ChannelKind)row.GetInt32(2), row.GetInt32(3) == 1);
}
