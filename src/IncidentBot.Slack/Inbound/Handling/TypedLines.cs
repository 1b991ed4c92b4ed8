using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>What people type: behind a slash, to the bot by its name, or in their conversation with it.</summary>
internal sealed class TypedLines(CommandDesk desk, Forms forms, Teller teller, Workspace workspace)
{
    /// <summary>A line behind a slash. Its answer goes with the acknowledgement.</summary>
    public async Task<Outcome> HandleAsync(SlashCommand command, CancellationToken cancellationToken)
    {
        var where = Whereabouts.Of(command);
        var reply = await desk.SendAsync(new(command.Text, command.UserId, where.Place, CommandSource.Typed, DeliveryId(command.TriggerId)), cancellationToken);
        if (reply.Form is { } form && await forms.OpenAsync(command.TriggerId, form, where.Origin, cancellationToken)) return Outcome.Done;

        var card = reply.Card ?? Forms.Invite(command.Text);
        var drawn = await teller.DrawAsync(card, cancellationToken);
        return new(Json.Of(new MessageResponse(drawn.Text, drawn.Blocks)), late => teller.TellAsync(where, drawn, card, command.Id ?? "", late));
    }

    /// <summary>A line behind the bot's name: answered there, to its writer alone.</summary>
    public async Task<Outcome> HandleAsync(AppMention said, CancellationToken cancellationToken)
    {
        var self = await workspace.SelfAsync(cancellationToken);
        if (said.User is not { } user || user == self.UserId) return Outcome.Done;
        var line = Behind(said.Text, self.UserId);
        var where = new Whereabouts(user, new(said.Channel, said.ThreadTs, null));
        var reply = await desk.SendAsync(new(line, user, where.Place, CommandSource.Typed, said.SaidAt), cancellationToken);
        await teller.TellAsync(where, reply.Card ?? Forms.Invite(line), said.SaidAt, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>A line in somebody's conversation with the bot: answered there.</summary>
    public async Task<Outcome> HandleAsync(MessageEvent said, CancellationToken cancellationToken)
    {
        if (said is not { IsDirect: true, IsFromPerson: true, User: { } user } || user == (await workspace.SelfAsync(cancellationToken)).UserId) return Outcome.Done;
        var place = new Place(SlackPlatform.PlatformName, said.Channel, said.ThreadTs);
        var reply = await desk.SendAsync(new(said.Text, user, place, CommandSource.Typed, said.SaidAt), cancellationToken);
        await teller.AnswerDirectlyAsync(place, reply.Card ?? Forms.Invite(said.Text), said.SaidAt, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>What stands behind the bot's name; before it, where nothing does.</summary>
    internal static string Behind(string text, string botUserId)
    {
        var name = text.IndexOf("<@" + botUserId, StringComparison.Ordinal);
        var end = name < 0 ? -1 : text.IndexOf('>', name);
        if (end < 0) return text.Trim();
        var behind = text[(end + 1)..].Trim();
        return behind.Length > 0 ? behind : text[..name].Trim();
    }

    private static string? DeliveryId(string? trigger) => trigger is null ? null : SlackRequest.Short(trigger);
}
