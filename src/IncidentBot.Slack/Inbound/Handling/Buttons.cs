using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Buttons: each is a command that could have been typed where it stands.</summary>
internal sealed class Buttons(CommandDesk desk, CommandShelf shelf, Forms forms, Modals modals, Teller teller, HomeTab home)
{
    private static readonly Card TooOld = Card.Say(ChatText.Of($"That button is too old to be pressed. {"show":code} brings the card as it is now.")) with { Tone = Tone.Warning };

    /// <summary>Does what a button says. What was picked elsewhere in a message comes to nothing.</summary>
    public async Task<Outcome> HandleAsync(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (request.Button is not { Value: { } value } button) return Outcome.Done;
        var where = Whereabouts.Of(request);
        var line = await shelf.TakeAsync(SlackPlatform.PlatformName, value, cancellationToken);
        var reply = line is null ? Reply.Refuse(TooOld) : await desk.SendAsync(Say(request, button, line, where), cancellationToken);
        await AnswerAsync(request, where, line ?? "", reply, cancellationToken);
        if (request.View is { Type: "home" }) await home.RefreshAsync(where.UserId, cancellationToken);
        return Outcome.Done;
    }

    private static Said Say(BlockActionRequest request, BlockAction button, string line, Whereabouts where) =>
        new(line, where.UserId, where.Place, CommandSource.Button, SlackRequest.Short(request.TriggerId ?? ""))
        {
            AsksFirst = ButtonIds.AsksFirst(button.ActionId),
        };

    private async Task AnswerAsync(BlockActionRequest request, Whereabouts where, string line, Reply reply, CancellationToken cancellationToken)
    {
        switch (request.View?.Type)
        {
            // On top of the card, so that closing the form leads back to it.
            case "modal" when reply.Form is { } form && await forms.PushAsync(request.TriggerId, form, where.Origin, cancellationToken): return;
            // A modal goes on in its own window: that needs no trigger, and so cannot come too late.
            case "modal" when await modals.ReplaceAsync(request.View.Id, reply, where.Origin, cancellationToken): return;
            case null when reply.Form is { } form && await forms.OpenAsync(request.TriggerId, form, where.Origin, cancellationToken): return;
            // The Home tab has no channel in which anything could be said.
            case "home" when await modals.OpenAsync(request.TriggerId, reply, where.Origin, cancellationToken): return;
            default:
                await teller.TellAsync(where, reply.Card ?? Forms.Invite(line), request.Id ?? "", cancellationToken);
                return;
        }
    }
}
