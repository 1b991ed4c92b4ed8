using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>A pin, or the emoji of the settings, puts a message of an incident's channel on the timeline. Elsewhere they are only pins and emoji.</summary>
internal sealed class TimelineMarks(CommandDesk desk, Messages messages, Teller teller, Workspace workspace, IPlatformMemory memory, IOptions<SlackOptions> options)
{
    /// <summary>For longer than anybody pins what is old; the router forgets its answers sooner.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public async Task<Outcome> HandleAsync(PinAdded pin, CancellationToken cancellationToken)
    {
        if (pin.Item is not { Type: "message", Message: { Ts.Length: > 0 } message }) return Outcome.Done;
        return await MarkAsync(pin.User, pin.ChannelId, new() { Ts = message.Ts, User = message.User, Text = message.Text, ThreadTs = message.ThreadTs }, cancellationToken);
    }

    public async Task<Outcome> HandleAsync(ReactionAdded reaction, CancellationToken cancellationToken)
    {
        if (reaction.Item.Type != "message" || !IsOurs(reaction.Reaction)) return Outcome.Done;
        var (channel, ts) = (reaction.Item.Channel, reaction.Item.Ts);
        if (await KnownAsync(channel, ts, cancellationToken) || await messages.FindAsync(channel, ts, cancellationToken) is not { } message) return Outcome.Done;
        return await MarkAsync(reaction.User, channel, message, cancellationToken);
    }

    private async Task<Outcome> MarkAsync(string userId, string channelId, HistoryMessage message, CancellationToken cancellationToken)
    {
        // The bot pins its own card, and what it says is on the timeline anyway.
        var self = (await workspace.SelfAsync(cancellationToken)).UserId;
        if (userId == self || message.User == self || await KnownAsync(channelId, message.Ts, cancellationToken)) return Outcome.Done;

        var where = new Whereabouts(userId, new(channelId, message.ThreadTs, null));
        var line = await messages.NoteAsync(channelId, message.Ts, message.Text, cancellationToken);
        var key = Messages.NoteKey(channelId, message.Ts);
        var reply = await desk.SendAsync(new(line, userId, where.Place, CommandSource.Button, key) { CanAsk = false }, cancellationToken);
        if (reply is not { Ok: true, Card: { } card }) return Outcome.Done;
        await memory.KeepAsync(SlackPlatform.PlatformName, key, "", Remembered, cancellationToken);
        await teller.TellAsync(where, card, key, cancellationToken);
        return Outcome.Done;
    }

    private async Task<bool> KnownAsync(string channelId, string ts, CancellationToken cancellationToken) =>
        await memory.RecallAsync(SlackPlatform.PlatformName, Messages.NoteKey(channelId, ts), cancellationToken) is not null;

    // An emoji of another skin is the same emoji: memo::skin-tone-3.
    private bool IsOurs(string reaction)
    {
        var wanted = options.Value.TimelineEmoji.Trim(':');
        return wanted.Length > 0 && reaction.Split("::")[0].Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }
}
