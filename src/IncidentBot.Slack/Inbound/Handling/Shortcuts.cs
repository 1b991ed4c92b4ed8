using System.Globalization;
using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Shortcuts: of the whole workspace, and of a message.</summary>
internal sealed class Shortcuts(CommandDesk desk, Forms forms, Modals modals, Messages messages, Teller teller)
{
    /// <summary>Opens an incident, from anywhere.</summary>
    public const string OpenIncident = "open_incident";

    /// <summary>Writes a message on the timeline.</summary>
    public const string AddToTimeline = "add_to_timeline";

    /// <summary>Opens an incident with a message's first line, time and link.</summary>
    public const string OpenFromMessage = "open_from_message";

    public async Task<Outcome> HandleAsync(GlobalShortcut request, CancellationToken cancellationToken)
    {
        if (request.CallbackId != OpenIncident) return Outcome.Done;
        const string line = "open";
        var where = new Whereabouts(request.User.Id, Whereabouts.Nowhere);
        var reply = await desk.SendAsync(new(line, where.UserId, null, CommandSource.Button, SlackRequest.Short(request.TriggerId ?? "")), cancellationToken);
        if (!await modals.OpenAsync(request.TriggerId, reply, where.Origin, cancellationToken))
            await teller.TellAsync(where, reply.Card ?? Forms.Invite(line), request.Id ?? "", cancellationToken);
        return Outcome.Done;
    }

    public Task<Outcome> HandleAsync(MessageShortcut request, CancellationToken cancellationToken) => request.CallbackId switch
    {
        AddToTimeline => AddAsync(request, cancellationToken),
        OpenFromMessage => OpenAsync(request, cancellationToken),
        _ => Task.FromResult(Outcome.Done),
    };

    private async Task<Outcome> AddAsync(MessageShortcut request, CancellationToken cancellationToken)
    {
        var where = Whereabouts.Of(request);
        var line = await messages.NoteAsync(request.Channel.Id, request.MessageTs, request.Message.Text, cancellationToken);
        var reply = await desk.SendAsync(new(line, where.UserId, where.Place, CommandSource.Button, Messages.NoteKey(request.Channel.Id, request.MessageTs)), cancellationToken);
        await teller.TellAsync(where, reply.Card ?? Forms.Invite(line), request.Id ?? "", cancellationToken);
        return Outcome.Done;
    }

    private async Task<Outcome> OpenAsync(MessageShortcut request, CancellationToken cancellationToken)
    {
        var where = Whereabouts.Of(request);
        var line = await messages.OpenAsync(request.Channel.Id, request.MessageTs, request.Message.Text, cancellationToken);
        var reply = await desk.SendAsync(new(line, where.UserId, where.Place, CommandSource.Button, SlackRequest.Short(request.TriggerId ?? "")) { AsksFirst = true }, cancellationToken);
        if (reply.Form is { } form && await forms.OpenAsync(request.TriggerId, form, where.Origin, cancellationToken)) return Outcome.Done;

        if (reply.Form is null) await teller.TellAsync(where, reply.Card!, request.Id ?? "", cancellationToken);
        else await teller.TellAsync(where, Forms.AskFirst(await teller.DrawAsync(Forms.Invite(line), cancellationToken)), Forms.Invite(line), request.Id ?? "", cancellationToken);
        return Outcome.Done;
    }
}
