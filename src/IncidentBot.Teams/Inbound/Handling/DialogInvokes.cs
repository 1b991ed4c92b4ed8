using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Buttons that open a dialog, and buttons in one: a question before something is done, a form, or the answer of a command that asked for nothing after all.
/// Refused, a form stays open with all that was typed.
/// </summary>
internal sealed class DialogInvokes(CommandDesk desk, CommandShelf commands, FormShelf forms, Submissions submissions, Locator locator, Teller teller, OncePressed once)
{
    public async Task<Outcome> HandleAsync(Activity sent, CancellationToken cancellationToken)
    {
        if (sent.Value.ObjectAt("data") is not { } data) return Answered(InvokeResponse.BadRequest);
        var carried = CardData.Read(data);
        if (await locator.OfAsync(sent, carried, cancellationToken) is not { } where || carried.Command is null) return Answered(InvokeResponse.BadRequest);
        if (sent.Name == InvokeNames.DialogOpens && carried.Confirm is not null) return Answered(Answers.Dialog(Dialogs.Confirm(carried, where.InDialog)));

        var key = await once.DeliveryIdAsync(sent, cancellationToken);
        if (carried.Form is null || sent.Name == InvokeNames.DialogOpens)
        {
            var line = await commands.TakeAsync(TeamsPlatform.PlatformName, carried.Command, cancellationToken);
            var reply = line is null ? Reply.Refuse(Words.TooOld) : await desk.SendAsync(new(line, sent, where.Place, CommandSource.Button, key), cancellationToken);
            return await AnswerAsync(sent, where, reply, key, cancellationToken);
        }
        var (done, refused) = await submissions.SendDialogAsync(sent, where, data, key, cancellationToken);
        if (refused is null) return await AnswerAsync(sent, where, done, key, cancellationToken);
        // Too late for the dialog, it is the form once more: nothing that was typed is lost.
        var typed = TeamsForm.Read(data);
        return Answered(
            Answers.Dialog(await forms.DrawAsync(refused, where.InDialog, cancellationToken, done, typed)),
            async late => await teller.AskAsync(where, await forms.DrawAsync(refused, where.InCard, late, done, typed), key, late));
    }

    /// <summary>Shows a reply in the dialog, which opens for it or goes on with it; a few words close it.</summary>
    public async Task<Outcome> AnswerAsync(Activity sent, Whereabouts where, Reply reply, string key, CancellationToken cancellationToken)
    {
        if (reply.Form is { } form)
        {
            var next = await forms.DrawAsync(form, where.InDialog, cancellationToken);
            return Answered(Answers.Dialog(next), async late => await teller.AskAsync(where, await forms.DrawAsync(form, where.InCard, late), key, late));
        }
        var card = reply.Card!;
        if (reply.Ok && sent.Name is InvokeNames.DialogSent or InvokeNames.ActionSent && Words.Of(card, await desk.ZoneAsync(sent, cancellationToken)) is { } words)
            return Answered(Answers.DialogWords(words), late => teller.TellAsync(where, card, key, late));
        var drawn = Dialogs.Answer(card, where.InDialog);
        await teller.KeepAsync(drawn.LongCommands, cancellationToken);
        return Answered(Answers.Dialog(drawn), late => teller.TellAsync(where, card, key, late));
    }

    private static Outcome Answered(InvokeResponse answer, Func<CancellationToken, Task>? otherwise = null) => new(answer, otherwise ?? (_ => Task.CompletedTask)) { MayBeDoneAgain = true };
}
