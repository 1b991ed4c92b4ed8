using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Outbound;

/// <summary>What a new channel is given: its topic, links at its head, the groups that belong in every incident. Each once; what Slack will not have is passed over.</summary>
internal sealed partial class Furnishing(
    SlackApiClient api, Workspace workspace, SlackGroups groups, Invitations invitations, IPlatformMemory memory, IOptions<SlackOptions> options, ILogger<Furnishing> log)
{
    private const int LongestTopic = 250;
    private const int LongestTitle = 256;
    private const int LongestLink = 2048;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <exception cref="SlackException">Slack could not be asked just now; what was done is not done again the next time.</exception>
    public async Task FurnishAsync(string channelId, ChannelSpec spec, CancellationToken cancellationToken)
    {
        var all = $"furnished/{channelId}";
        if (await memory.RecallAsync(SlackPlatform.PlatformName, all, cancellationToken) is not null) return;

        await OnceAsync(channelId, "topic", true, () => api.Conversations.SetTopic(channelId, SlackText.Cut(ChatText.Plain(OutsideText.OneLine(spec.Topic)), LongestTopic), cancellationToken), cancellationToken);
        foreach (var (link, number) in (await LinksAsync(spec, cancellationToken)).Select((link, number) => (link, number)))
            await OnceAsync(channelId, $"link/{number}", false, () => api.Bookmarks.Add(channelId, OutsideText.OneLine(link.Label, LongestTitle), link.Url.AbsoluteUri, cancellationToken), cancellationToken);
        // Those who may know of a private incident are named one by one.
        foreach (var group in spec.Private ? [] : options.Value.InviteGroups)
            await OnceAsync(channelId, $"group/{group}", true, () => InviteGroupAsync(channelId, group, cancellationToken), cancellationToken);

        await memory.KeepAsync(SlackPlatform.PlatformName, all, "", Remembered, cancellationToken);
    }

    private async Task OnceAsync(string channelId, string what, bool twiceIsOnce, Func<Task> act, CancellationToken cancellationToken)
    {
        var done = $"furnish/{channelId}/{what}";
        // What is the same when it is done twice is noted when it is done. A link is noted before: after a death between the two it may be missing, but none is there twice.
        if (await memory.RecallAsync(SlackPlatform.PlatformName, done, cancellationToken) is not null) return;
        if (!twiceIsOnce && !await memory.TryKeepAsync(SlackPlatform.PlatformName, done, "", Remembered, cancellationToken)) return;
        try
        {
            await act();
        }
        catch (SlackException e) when (IsWorthRepeating(e))
        {
            await memory.ForgetAsync(SlackPlatform.PlatformName, done, cancellationToken);
            throw;
        }
        catch (SlackException e)
        {
            Log.PassedOver(log, what, channelId, e.Message);
        }
        if (twiceIsOnce) await memory.KeepAsync(SlackPlatform.PlatformName, done, "", Remembered, cancellationToken);
    }

    private static bool IsWorthRepeating(SlackException e) =>
        e.Kind is SlackErrorKind.RateLimited or SlackErrorKind.InstallationDead
        || (e.Kind is SlackErrorKind.Transient && (SlackErrors.WasNotDone(e.ErrorCode) || Methods.IsRepeatable(e.Method)));

    private async Task InviteGroupAsync(string channelId, string group, CancellationToken cancellationToken)
    {
        if (await groups.MembersAsync(group, cancellationToken) is { } members) await invitations.InviteAsync(channelId, members, cancellationToken);
        else Log.NoSuchGroup(log, group);
    }

    private async Task<IReadOnlyList<LinkRun>> LinksAsync(ChannelSpec spec, CancellationToken cancellationToken)
    {
        var links = spec.Links.ToList();
        var self = await workspace.SelfAsync(cancellationToken);
        if ((self.AppId ?? AppIdOf(options.Value.AppToken)) is { } app) links.Add(new(new($"https://slack.com/app_redirect?app={Uri.EscapeDataString(app)}"), "What waits for me"));
        return [.. links.Where(l => l.Url.AbsoluteUri.Length <= LongestLink)];
    }

    // xapp-1-A0123-…: where auth.test does not tell the app's id, its own token does.
    private static string? AppIdOf(string appToken) => appToken.Split('-') is ["xapp", _, ['A', ..] app, ..] ? app : null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A channel goes without something ({What} in {Channel}): {Problem}")]
        public static partial void PassedOver(ILogger log, string what, string channel, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack:InviteGroups names {Group}, but the workspace has no such user group: give its handle or its id (S…)")]
        public static partial void NoSuchGroup(ILogger log, string group);
    }
}
