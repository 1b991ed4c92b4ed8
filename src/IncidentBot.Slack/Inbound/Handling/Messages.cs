using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Messages that people point at: their words, their time and their link, as a line of the bot's.</summary>
internal sealed class Messages(SlackApiClient api, MessageText text, TimeProvider time)
{
    /// <summary>A message on the timeline is there once, whoever puts it there and how.</summary>
    public static string NoteKey(string channelId, string ts) => $"note/{channelId}/{ts}";

    /// <summary>The line that writes a message on the timeline.</summary>
    /// <param name="channelId">Where it was said.</param>
    /// <param name="ts">Its id.</param>
    /// <param name="escaped">Its words, as Slack escapes them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<string> NoteAsync(string channelId, string ts, string escaped, CancellationToken cancellationToken)
    {
        var link = LinkAsync(channelId, ts, cancellationToken);
        return PointedAt.Note(await text.ToPlainAsync(escaped, cancellationToken), TimeOf(ts), time.GetUtcNow(), await link);
    }

    /// <summary>The line that opens an incident from a message.</summary>
    /// <inheritdoc cref="NoteAsync"/>
    public async Task<string> OpenAsync(string channelId, string ts, string escaped, CancellationToken cancellationToken)
    {
        var link = LinkAsync(channelId, ts, cancellationToken);
        return PointedAt.Open(await text.ToPlainAsync(escaped, cancellationToken), TimeOf(ts), time.GetUtcNow(), await link);
    }

    /// <summary>A message by its id, in its channel or in a thread there; null where it is gone.</summary>
    public async Task<HistoryMessage?> FindAsync(string channelId, string ts, CancellationToken cancellationToken)
    {
        var inChannel = await api.Conversations.History(channelId, ts, ts, 1, null, cancellationToken);
        if (inChannel.Messages.FirstOrDefault(m => m.Ts == ts) is { } found) return found;
        try
        {
            return (await api.Conversations.Replies(channelId, ts, ts, ts, 10, null, cancellationToken)).Messages.FirstOrDefault(m => m.Ts == ts);
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.Target)
        {
            return null;
        }
    }

    private DateTimeOffset TimeOf(string ts) => SlackIds.SaidAt(ts) ?? time.GetUtcNow();

    // Null where Slack does not say.
    private async Task<string?> LinkAsync(string channelId, string ts, CancellationToken cancellationToken)
    {
        try
        {
            var link = (await api.Chat.GetPermalink(channelId, ts, cancellationToken)).Permalink;
            return link.Length > 0 ? link : null;
        }
        catch (SlackException)
        {
            return null;
        }
    }
}
