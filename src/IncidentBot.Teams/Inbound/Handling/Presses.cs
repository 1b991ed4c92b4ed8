using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Buttons of cards: each is a command that could have been typed where it stands. Whoever pressed one gets the card as it is afterwards, with what came of it below; everybody
/// else gets the same card by the product's own edit.
/// </summary>
internal sealed class Presses(CommandDesk desk, CommandShelf commands, FormShelf forms, Submissions submissions, Teller teller, OncePressed once, ShownCards shown, TimeProvider time)
{
    // Both together leave room before Teams' client gives up, and before the inbox acknowledges first.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan InAll = TimeSpan.FromSeconds(2);

    public async Task<Outcome> HandleAsync(Activity pressed, CancellationToken cancellationToken)
    {
        if (Whereabouts.Of(pressed) is not { } where || DataOf(pressed) is not (var verb, var data)) return Answered(InvokeResponse.BadRequest);
        var carried = CardData.Read(data);
        if (verb == CardData.FormVerb || carried.Form is not null) return await submissions.SendCardAsync(pressed, where, data, cancellationToken);
        if (carried.Command is null) return Answered(InvokeResponse.BadRequest);

        var (begun, mark, key) = (time.GetTimestamp(), shown.Mark(), await once.DeliveryIdAsync(pressed, cancellationToken));
        var line = await commands.TakeAsync(TeamsPlatform.PlatformName, carried.Command, cancellationToken);
        var reply = line is null ? Reply.Refuse(Words.TooOld) : await desk.SendAsync(new(line, pressed, where.Place, CommandSource.Button, key), cancellationToken);
        if (reply.Form is { } form)
        {
            await teller.AskAsync(where, await forms.DrawAsync(form, where.InCard, cancellationToken), key, cancellationToken);
            return Answered(Answers.Words("That takes a few answers: the form is in your chat with me."));
        }
        return await AnswerAsync(pressed, where, reply, key, mark, time.GetElapsedTime(begun), cancellationToken);
    }

    /// <summary>What came back with a button of a card: its verb, and what it carried. Null where nothing did.</summary>
    internal static (string Verb, JsonElement Data)? DataOf(Activity pressed)
    {
        var action = pressed.Value.Member("action");
        return action.ObjectAt("data") is { } data ? (action.TextAt("verb") ?? "", data) : null;
    }

    private async Task<Outcome> AnswerAsync(Activity pressed, Whereabouts where, Reply reply, string key, long mark, TimeSpan taken, CancellationToken cancellationToken)
    {
        var said = Words.Of(reply.Card!, await desk.ZoneAsync(pressed, cancellationToken));
        if (said is null) await teller.TellAsync(where, reply.Card!, key, cancellationToken);
        var below = said is null ? Card.Say(ChatText.Plain(Words.SentToYou)) : reply.Card!;
        // What was refused changes no card.
        var left = InAll - taken < LongestWait ? InAll - taken : LongestWait;
        var fresh = reply.Ok && left > TimeSpan.Zero && pressed.ReplyToId is { } message && where.Place is { } place
            ? await shown.NextAsync(place.ChannelId, message, mark, left, cancellationToken)
            : null;
        var answer = fresh is null ? Answers.Words(said ?? Words.SentToYou) : Answers.Card(AdaptiveCards.WithNote(fresh, below));
        return Answered(answer, late => said is null ? Task.CompletedTask : teller.TellAsync(where, reply.Card!, key, late));
    }

    // The same once more is answered as it was: the router knows it again.
    private static Outcome Answered(InvokeResponse answer, Func<CancellationToken, Task>? otherwise = null) => new(answer, otherwise ?? (_ => Task.CompletedTask)) { MayBeDoneAgain = true };
}
