using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// Where everybody hears of a new incident. The settings may name it as people do: its id is looked up at the start and remembered, so that it stays the same
/// channel when it is renamed. The bot joins it, where it can.
/// </summary>
internal sealed partial class AnnounceChannel(
    SlackApiClient api, Membership membership, IPlatformMemory memory, IOptions<SlackOptions> options, TimeProvider time, ILogger<AnnounceChannel> log) : BackgroundService
{
    private static readonly TimeSpan StartWaits = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly string _wanted = Wanted(options.Value);
    private volatile string? _id = ChannelId().IsMatch(Wanted(options.Value)) ? Wanted(options.Value) : null;

    /// <summary>The channel; null where there is none, or where it is not known yet.</summary>
    public Place? Place => _id is { } id ? new(SlackPlatform.PlatformName, id) : null;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first incident is announced; but Slack's being away must not keep the program from starting.
        if (_wanted.Length > 0 && _id is null)
        {
            using var patience = new CancellationTokenSource(StartWaits, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            try
            {
                _id = await memory.RecallAsync(SlackPlatform.PlatformName, MemoryKey, either.Token) ?? await FindAsync(either.Token);
            }
            catch (Exception e) when (e is SlackException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Log.NotYet(log, _wanted, e.Message);
            }
        }
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_wanted.Length == 0) return;
        for (var pause = TimeSpan.FromSeconds(5); ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            try
            {
                _id ??= await FindAsync(stoppingToken);
                if (_id is { } id)
                {
                    await BeInItAsync(id, stoppingToken);
                    return;
                }
                Log.NoSuchChannel(log, _wanted);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotYet(log, _wanted, e.Message);
            }
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static string Wanted(SlackOptions options) => options.AnnounceChannel.Trim().TrimStart('#');

    private string MemoryKey => "announce/" + _wanted;

    private async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        await foreach (var channel in api.Conversations.ListAll("public_channel,private_channel", excludeArchived: true, cancellationToken))
        {
            if (!channel.Name.Equals(_wanted, StringComparison.OrdinalIgnoreCase)) continue;
            await memory.KeepAsync(SlackPlatform.PlatformName, MemoryKey, channel.Id, null, cancellationToken);
            return channel.Id;
        }
        return null;
    }

    private async Task BeInItAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var channel = (await api.Conversations.Info(id, cancellationToken)).Channel;
            if (!channel.IsMember && !channel.IsPrivate) await membership.TryJoinAsync(id, cancellationToken);
        }
        catch (SlackException e) when (e.Kind is SlackErrorKind.Target or SlackErrorKind.Configuration)
        {
            Log.NotIn(log, _wanted, e.Message);
        }
    }

    [GeneratedRegex(@"^[CG][A-Z0-9]{5,30}\z")]
    private static partial Regex ChannelId();

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack:AnnounceChannel names {Channel}, but the bot sees no such channel: give its name or its id (C…), and invite the bot where it is private")]
        public static partial void NoSuchChannel(ILogger log, string channel);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The announcement channel {Channel} could not be looked up yet: {Problem}")]
        public static partial void NotYet(ILogger log, string channel, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot is not in the announcement channel {Channel}; invite it there: {Problem}")]
        public static partial void NotIn(ILogger log, string channel, string problem);
    }
}
