using System.Runtime.CompilerServices;

namespace IncidentBot.Slack.Api;

/// <summary>All that a method has, page after page. Source: docs.slack.dev, pagination: an empty cursor is the end, a short page is not.</summary>
internal static class Paging
{
    // A cursor that leads in a circle ends, too.
    private const int MostPages = 100;

    /// <summary>Everybody.</summary>
    public static IAsyncEnumerable<User> ListAll(this UsersApi users, CancellationToken cancellationToken) =>
        AllAsync(cursor => users.List(cursor, cancellationToken), page => page.Members, cancellationToken);

    /// <summary>All channels that the bot can see.</summary>
    public static IAsyncEnumerable<Conversation> ListAll(this ConversationsApi conversations, string types, bool excludeArchived, CancellationToken cancellationToken) =>
        AllAsync(cursor => conversations.List(types, excludeArchived, cursor, cancellationToken), page => page.Channels, cancellationToken);

    /// <summary>What was said in a channel between two instants, the newest first.</summary>
    public static IAsyncEnumerable<HistoryMessage> HistoryAll(this ConversationsApi conversations, string channelId, string? oldest, string? latest, CancellationToken cancellationToken) =>
        AllAsync(cursor => conversations.History(channelId, oldest, latest, 200, cursor, cancellationToken), page => page.Messages, cancellationToken);

    /// <summary>What was said in a thread between two instants.</summary>
    public static IAsyncEnumerable<HistoryMessage> RepliesAll(this ConversationsApi conversations, string channelId, string threadTs, string? oldest, string? latest, CancellationToken cancellationToken) =>
        AllAsync(cursor => conversations.Replies(channelId, threadTs, oldest, latest, 200, cursor, cancellationToken), page => page.Messages, cancellationToken);

    private static async IAsyncEnumerable<TItem> AllAsync<TPage, TItem>(
        Func<string?, Task<TPage>> ask, Func<TPage, IReadOnlyList<TItem>> items, [EnumeratorCancellation] CancellationToken cancellationToken) where TPage : SlackResponse
    {
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await ask(cursor);
            foreach (var item in items(page)) yield return item;
            var next = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(next) || next == cursor) yield break;
            cursor = next;
        }
    }
}
