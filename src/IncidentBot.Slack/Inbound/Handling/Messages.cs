using System.Globalization;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Messages that people point at: their words, their time and their link, as a line of the bot's.</summary>
internal sealed class Messages(SlackApiClient api, MessageText text, TimeProvider time)
{
    private const int LongestNote = 8000;

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
        var words = OutsideText.Cut(await PlainAsync(escaped, cancellationToken), LongestNote);
        return new CommandLine("note").Option("at", TimeOf(ts)).Option("link", await link).Text(words.Length > 0 ? words : "A message without words").ToString();
    }

    /// <summary>A message's words without Slack's markup.</summary>
    public Task<string> PlainAsync(string escaped, CancellationToken cancellationToken) => text.ToPlainAsync(escaped, cancellationToken);

    /// <summary>When a message was said, as a command reads it. Slack's clock may be ahead of ours; nothing was said in the future.</summary>
    public string TimeOf(string ts)
    {
        var (said, now) = (SlackIds.SaidAt(ts) ?? time.GetUtcNow(), time.GetUtcNow());
        return (said < now ? said : now).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    /// <summary>Where a message can be read; null where Slack does not say.</summary>
    public async Task<string?> LinkAsync(string channelId, string ts, CancellationToken cancellationToken)
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
}
