using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentBot.Chat;
using Microsoft.Data.Sqlite;

namespace IncidentBot.LocalChat.Store;

/// <summary>What was said. Told to the open windows only when it is on the disk.</summary>
internal sealed class Messages(ChatStore store, LocalChatFeed feed, TimeProvider time)
{
    public const int PageSize = 100;

    private const string Columns = "SELECT id, channel, thread, author, at, edited, text, card, only_for, pressed FROM messages";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Says something. The same key says it once: a second call returns what was said first. Its id and time are given here.</summary>
    public async Task<Message> PostAsync(Message message, string key, CancellationToken cancellationToken)
    {
        var card = message.Card is null ? null : JsonSerializer.Serialize(message.Card, Json);
        var (said, isNew) = await store.WriteAsync(lane =>
        {
            var rows = lane.Execute(
                """
                INSERT INTO messages (channel, thread, key, author, at, text, card, only_for, pressed)
                VALUES (@channel, @thread, @key, @author, @at, @text, @card, @only, @pressed) ON CONFLICT (key) DO NOTHING
                """,
                ("@channel", message.Channel), ("@thread", message.Thread), ("@key", key), ("@author", message.Author),
                ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@text", message.Text), ("@card", card), ("@only", message.OnlyFor), ("@pressed", message.Pressed ? 1 : 0));
            return (lane.List(Columns + " WHERE key=@key", Read, ("@key", key)).Single(), rows == 1);
        }, cancellationToken);
        if (isNew) feed.Tell(new ChatChange.Posted(said));
        return said;
    }

    /// <summary>Replaces a card; null where there is no such message of the bot in that channel.</summary>
    public async Task<Message?> EditAsync(string channel, long id, Card card, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(card, Json);
        var edited = await store.WriteAsync(lane =>
        {
            lane.Execute("UPDATE messages SET card=@card, edited=@at WHERE id=@id AND channel=@channel AND author IS NULL AND card<>@card",
                ("@card", json), ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@id", id), ("@channel", channel));
            return lane.List(Columns + " WHERE id=@id AND channel=@channel AND author IS NULL", Read, ("@id", id), ("@channel", channel)).SingleOrDefault();
        }, cancellationToken);
        if (edited is not null) feed.Tell(new ChatChange.Edited(edited));
        return edited;
    }

    /// <summary>Takes away what only one person saw.</summary>
    public async Task DismissAsync(Message message, CancellationToken cancellationToken)
    {
        await store.WriteAsync(lane => lane.Execute("DELETE FROM messages WHERE id=@id AND only_for=@me", ("@id", message.Id), ("@me", message.OnlyFor)), cancellationToken);
        feed.Tell(new ChatChange.Removed(message));
    }

    public Message? Find(string channel, long id) =>
        store.Read(lane => lane.List(Columns + " WHERE id=@id AND channel=@channel", Read, ("@id", id), ("@channel", channel))).SingleOrDefault();

    /// <summary>A page of what a person sees in a channel or under a message, oldest first.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="thread">Under which message; 0 for the channel itself.</param>
    /// <param name="handle">Who reads.</param>
    /// <param name="before">Only what is older than this message.</param>
    public IReadOnlyList<Post> Page(string channel, long thread, string handle, long before = long.MaxValue)
    {
        var messages = store.Read(lane => lane.List(
            Columns + """
             WHERE channel=@channel AND thread=@thread AND id<@before AND (only_for IS NULL OR only_for=@me) ORDER BY id DESC LIMIT @size
            """, Read, ("@channel", channel), ("@thread", thread), ("@me", handle), ("@before", before), ("@size", PageSize)));
        messages.Reverse();
        var threads = thread == 0 && messages.Count > 0 ? Threads(channel, handle, messages[0].Id) : [];
        return [.. messages.Select(m => threads.TryGetValue(m.Id, out var t) ? new Post(m, t.Count, t.Last) : new Post(m, 0, null))];
    }

    private Dictionary<long, (int Count, DateTimeOffset Last)> Threads(string channel, string handle, long from) => store.Read(lane => lane.List(
        """
        SELECT thread, count(*), max(at) FROM messages
        WHERE channel=@channel AND thread>=@from AND (only_for IS NULL OR only_for=@me) GROUP BY thread
        """,
        row => (Root: row.GetInt64(0), Count: row.GetInt32(1), Last: Instant(row, 2)),
        ("@channel", channel), ("@from", from), ("@me", handle)).ToDictionary(t => t.Root, t => (t.Count, t.Last)));

    private static Message Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), Text(row, 3), Instant(row, 4))
    {
        EditedAt = row.IsDBNull(5) ? null : Instant(row, 5),
        Text = Text(row, 6),
        Card = Text(row, 7) is { } card ? JsonSerializer.Deserialize<Card>(card, Json) : null,
        OnlyFor = Text(row, 8),
        Pressed = row.GetInt32(9) == 1,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Instant(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
