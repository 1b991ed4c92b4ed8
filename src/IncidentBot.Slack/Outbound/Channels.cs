using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// The incidents' own channels: one for each key, for ever. What is tried is written down before it is tried, so that a channel that was made
/// without anybody hearing of it is found again.
/// </summary>
internal sealed partial class Channels(
    SlackApiClient api, Workspace workspace, Membership membership, Furnishing furnishing, IPlatformMemory memory, IOptions<SlackOptions> options, ILogger<Channels> log)
{
    private static readonly TimeSpan AttemptRemembered = TimeSpan.FromDays(30);

    private readonly Turns _turns = new();

    /// <summary>The channel of a key, made and furnished where it is not yet; null where the workspace lets the bot make none.</summary>
    /// <exception cref="SlackException">It could not be made, or furnished, just now.</exception>
    public async Task<string?> OpenAsync(ChannelSpec spec, CancellationToken cancellationToken)
    {
        using var turn = await _turns.TakeAsync(spec.Key, cancellationToken);
        var id = await RecallAsync("channel/" + spec.Key, cancellationToken) ?? await FindMadeAsync(spec.Key, cancellationToken) ?? await MakeAsync(spec, cancellationToken);
        if (id is not null) await furnishing.FurnishAsync(id, spec, cancellationToken);
        return id;
    }

    /// <summary>Archives a channel; one that is archived is as it should be.</summary>
    /// <exception cref="SlackException">It could not be.</exception>
    public async Task CloseAsync(string channelId, CancellationToken cancellationToken)
    {
        try
        {
            await membership.InAsync(channelId, () => api.Conversations.Archive(channelId, cancellationToken), cancellationToken);
        }
        catch (SlackException e) when (e.ErrorCode == "already_archived")
        {
        }
    }

    private async Task<string?> MakeAsync(ChannelSpec spec, CancellationToken cancellationToken)
    {
        foreach (var name in ChannelName.Candidates(spec.Name, options.Value.ChannelPrefix, spec.Key))
        {
            await memory.KeepAsync(SlackPlatform.PlatformName, Attempt(spec.Key), name, AttemptRemembered, cancellationToken);
            try
            {
                var made = await api.Conversations.Create(name, spec.Private, cancellationToken);
                return await KeepAsync(made.Channel.Id, spec.Key, cancellationToken);
            }
            catch (SlackException e) when (SlackErrors.WasNotDone(e.ErrorCode))
            {
                await memory.ForgetAsync(SlackPlatform.PlatformName, Attempt(spec.Key), cancellationToken);
                // By another replica, perhaps, that was asked for the same.
                if (e.ErrorCode == "name_taken" && await RecallAsync("channel/" + spec.Key, cancellationToken) is { } theirs) return theirs;
                if (e.ErrorCode == "name_taken") continue;
                if (!IsNotForUs(e)) throw;
                Log.MakesNone(log, name, e.ErrorCode);
                return null;
            }
        }
        Log.MakesNone(log, spec.Name, "name_taken");
        return null;
    }

    // An attempt of which nobody knows what became: the answer never came, or the process died before it could remember.
    private async Task<string?> FindMadeAsync(string key, CancellationToken cancellationToken)
    {
        if (await RecallAsync(Attempt(key), cancellationToken) is not { } name) return null;
        var self = await workspace.SelfAsync(cancellationToken);
        try
        {
            await foreach (var channel in api.Conversations.ListAll("public_channel,private_channel", excludeArchived: true, cancellationToken))
                if (channel.Name == name && channel.Creator == self.UserId && await IsOfAsync(channel.Id, key, cancellationToken))
                    return await KeepAsync(channel.Id, key, cancellationToken);
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.Configuration)
        {
            // Who may not look makes another, whose name is then a longer one.
        }
        return null;
    }

    private async Task<bool> IsOfAsync(string channelId, string key, CancellationToken cancellationToken) =>
        await memory.TryKeepAsync(SlackPlatform.PlatformName, Owner(channelId), key, null, cancellationToken) || await RecallAsync(Owner(channelId), cancellationToken) == key;

    private async Task<string> KeepAsync(string channelId, string key, CancellationToken cancellationToken)
    {
        await memory.KeepAsync(SlackPlatform.PlatformName, Owner(channelId), key, null, cancellationToken);
        var isFirst = await memory.TryKeepAsync(SlackPlatform.PlatformName, "channel/" + key, channelId, null, cancellationToken);
        await memory.ForgetAsync(SlackPlatform.PlatformName, Attempt(key), cancellationToken);
        return isFirst ? channelId : (await RecallAsync("channel/" + key, cancellationToken))!;
    }

    // The incident then lives where it was opened, and at once, instead of waiting for an administrator.
    private static bool IsNotForUs(SlackException e) =>
        e.Kind is SlackErrorKind.Configuration or SlackErrorKind.OurBug || e.ErrorCode is "restricted_action" or "cannot_create_channel" or "user_is_restricted";

    private Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => memory.RecallAsync(SlackPlatform.PlatformName, key, cancellationToken);

    private static string Attempt(string key) => "opening/" + key;

    private static string Owner(string channelId) => "channel-of/" + channelId;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot could not make the channel {Name} ({Code}); its incident lives where it was opened")]
        public static partial void MakesNone(ILogger log, string name, string code);
    }
}
