using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// The incidents' homes: a thread each, in the channel where everybody hears of a new incident; one for each key, for ever. The post that begins it says little, until the
/// incident's card takes its place.
/// </summary>
internal sealed partial class Threads(Messages messages, OnceOnly once, IPlatformMemory memory, IOptions<TeamsOptions> options, ILogger<Threads> log)
{
    /// <summary>The thread of a key, begun where it is not yet; null where nobody could be kept out who must be, or where the settings name no channel, or one that lets the bot in no more.</summary>
    /// <exception cref="ConnectorException">It could not be begun just now.</exception>
    public async Task<Place?> OpenAsync(ChannelSpec spec, CancellationToken cancellationToken)
    {
        if (spec.Private || !options.Value.AnnouncesInChannel) return null;
        var channel = new Place(TeamsPlatform.PlatformName, options.Value.AnnounceConversation);
        try
        {
            var root = Posted.Parse(await once.DoAsync(MemoryKey.Of("home/", spec.Key), sending => BeginAsync(channel, spec, sending), (mine, sending) => TakeBackAsync(Posted.Parse(mine), sending), cancellationToken));
            return new(TeamsPlatform.PlatformName, root.ChannelId, root.Id);
        }
        catch (ConnectorException e) when (e.Kind is ConnectorErrorKind.NotInstalled or ConnectorErrorKind.Blocked or ConnectorErrorKind.Gone or ConnectorErrorKind.OurBug)
        {
            // The incident then lives where it was opened, and at once, instead of waiting for an administrator.
            Log.BeginsNone(log, channel.ChannelId, e.Message);
            return null;
        }
    }

    /// <summary>Whether a thread is one that was begun here, so that its head can become a card.</summary>
    public async Task<bool> IsOursAsync(string channelId, string rootId, CancellationToken cancellationToken) =>
        await memory.RecallAsync(TeamsPlatform.PlatformName, RootKey(channelId, rootId), cancellationToken) is not null;

    private async Task<string> BeginAsync(Place channel, ChannelSpec spec, CancellationToken cancellationToken)
    {
        var root = await messages.SendAsync(channel, AdaptiveCards.Draw(Head(spec)), cancellationToken);
        // Without an id it is no thread that could be found again.
        if (root.Id.Length == 0) throw new ConnectorException("CreateConversation", 0, ConnectorErrors.NoAnswer, "it told no id");
        await memory.KeepAsync(TeamsPlatform.PlatformName, RootKey(root.ChannelId, root.Id), spec.Key, null, cancellationToken);
        return root.ToString();
    }

    private async Task TakeBackAsync(Posted root, CancellationToken cancellationToken)
    {
        await messages.DeleteAsync(root, cancellationToken);
        await memory.ForgetAsync(TeamsPlatform.PlatformName, RootKey(root.ChannelId, root.Id), cancellationToken);
    }

    private static Card Head(ChannelSpec spec) => Card.Of(
        new TitleBlock(ChatText.Of($"{spec.Key} · {OutsideText.OneLine(spec.Topic, 200)}")),
        new NoteBlock(ChatText.Of($"Everything about it is said in this thread.")));

    private static string RootKey(string channelId, string rootId) => MemoryKey.Of("root/", $"{channelId};{rootId}");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot could not begin a thread in Teams:AnnounceConversation ({Channel}); its incident lives where it was opened. Add the app to that team: {Problem}")]
        public static partial void BeginsNone(ILogger log, string channel, string problem);
    }
}
