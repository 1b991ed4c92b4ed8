using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Outbound;
using System.Text.Json.Nodes;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Forms that were sent: done, or shown again with what was wrong and all that was typed.</summary>
internal sealed class Submissions(CommandDesk desk, CommandShelf shelf, Modals modals, Teller teller, HomeTab home)
{
    private const int LongestError = 500;
    private static readonly Card TooOld = Card.Say(ChatText.Of($"This form has been open for too long. Open it once more.")) with { Tone = Tone.Warning };

    public async Task<Outcome> HandleAsync(ViewSubmission request, CancellationToken cancellationToken)
    {
        if (request.View.CallbackId != SlackForm.CallbackId || FormMetadata.Read(request.View.PrivateMetadata) is not { } metadata) return Outcome.Done;
        if (await shelf.TakeAsync(SlackPlatform.PlatformName, metadata.Command, cancellationToken) is not { } line) return await AgainAsync(request, TooOld, cancellationToken);

        var where = Whereabouts.Of(request);
        var reply = await desk.SendAsync(new(line, where.UserId, where.Place, CommandSource.Form, DeliveryId(request))
        {
            Answers = request.View.State is { } state ? SlackForm.Read(state.Values) : new Dictionary<string, IReadOnlyList<string>>(),
        }, cancellationToken);
        if (reply.Form is not null) return await GoOnAsync(request, reply, where, cancellationToken);
        return reply.Ok ? await DoneAsync(request, reply, where, cancellationToken) : await RefusedAsync(request, reply, cancellationToken);
    }

    /// <summary>The form again, with something on top: nothing that was typed is lost.</summary>
    public async Task<Outcome> AgainAsync(ViewSubmission request, Card problem, CancellationToken cancellationToken)
    {
        var drawn = await teller.DrawAsync(problem, cancellationToken);
        var view = FormView.WithProblem(request.View, drawn.Blocks);
        return new(FormView.Update(view), late => LateAsync(request, new RawView(view), problem, late)) { MayBeDoneAgain = true };
    }

    private async Task<Outcome> DoneAsync(ViewSubmission request, Reply reply, Whereabouts where, CancellationToken cancellationToken)
    {
        await teller.TellAsync(where, reply.Card!, request.Id ?? "", cancellationToken);
        if (where.Place is null) await home.RefreshAsync(where.UserId, cancellationToken);
        // In time, the form closes, and with it the card on which it stands, which told of what was before; too late, its place is taken already.
        var close = string.IsNullOrEmpty(request.View.PreviousViewId) ? null : new JsonObject { ["response_action"] = "clear" };
        return new(close, async late => await modals.ReplaceWorkingAsync(WorkingView.ExternalId(request), await modals.DrawAsync(reply, where.Origin, late), late));
    }

    private async Task<Outcome> GoOnAsync(ViewSubmission request, Reply reply, Whereabouts where, CancellationToken cancellationToken)
    {
        var next = await modals.DrawAsync(reply, where.Origin, cancellationToken);
        return new(FormView.Update(Json.Of(next).AsObject()), late => LateAsync(request, next, Forms.Invite(reply.Form!.Command.ToString()), late)) { MayBeDoneAgain = true };
    }

    private async Task<Outcome> RefusedAsync(ViewSubmission request, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Field is null || FormView.InputOf(request.View, reply.Field) is not { } input) return await AgainAsync(request, reply.Card!, cancellationToken);
        var zone = await desk.ZoneAsync(request.User.Id, cancellationToken);
        var errors = new JsonObject { [input] = OutsideText.Cut(reply.ToPlain(zone), LongestError) };
        var again = await AgainAsync(request, reply.Card!, cancellationToken);
        return again with { Answer = new JsonObject { ["response_action"] = "errors", ["errors"] = errors } };
    }

    private async Task LateAsync(ViewSubmission request, Blocks.ViewDefinition view, Card card, CancellationToken cancellationToken)
    {
        if (!await modals.ReplaceWorkingAsync(WorkingView.ExternalId(request), view, cancellationToken))
            await teller.TellAsync(Whereabouts.Of(request), card, request.Id ?? "", cancellationToken);
    }

    private static string? DeliveryId(ViewSubmission request) => request.Id is { } id ? SlackRequest.Short(request.TriggerId ?? id) : null;
}
