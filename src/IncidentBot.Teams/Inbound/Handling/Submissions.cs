using System.Text.Json;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Outbound;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Forms that were sent: done, or shown again with what was wrong and all that was typed.</summary>
internal sealed partial class Submissions(
    CommandDesk desk, CommandShelf commands, FormShelf forms, Locator locator, Teller teller, OncePressed once, Posting posting, TeamsUsers users, ILogger<Submissions> log)
{
    /// <summary>A form that stands as a card in a conversation.</summary>
    public async Task<Outcome> SendCardAsync(Activity sent, Whereabouts here, JsonElement data, CancellationToken cancellationToken)
    {
        var carried = CardData.Read(data);
        if (await commands.TakeAsync(TeamsPlatform.PlatformName, carried.Command ?? "", cancellationToken) is not { Length: > 0 } line) return Answered(Answers.Words(Words.TooOld.ToPlain(TimeZoneInfo.Utc)));
        if (carried.For is { } other && other != here.UserId) return Answered(Answers.Words(await NotYoursAsync(other, line, cancellationToken)));

        var asked = await locator.OfAsync(sent, carried, cancellationToken) ?? here;
        var (answers, key) = (TeamsForm.Read(data), await once.DeliveryIdAsync(sent, cancellationToken));
        var reply = await desk.SendAsync(new(line, sent, asked.Place, CommandSource.Form, key) { Answers = answers }, cancellationToken);
        if (reply.Form is { } next) return await ShowAsync(sent, here, await forms.DrawAsync(next, asked.InCard, cancellationToken), cancellationToken);
        if (reply.Ok) return await DoneAsync(sent, here, reply.Card!, carried.Form ?? "", key, cancellationToken);
        return await forms.TakeAsync(line, carried, cancellationToken) is { } form
            ? await ShowAsync(sent, here, await forms.DrawAsync(form, asked.InCard, cancellationToken, reply, answers), cancellationToken)
            : Answered(Answers.Words(OutsideText.Cut(reply.ToPlain(await desk.ZoneAsync(sent, cancellationToken)), 500)));
    }

    /// <summary>A form in a dialog, and what came of it; with the form where it was refused, and is still known.</summary>
    public async Task<(Reply Reply, Form? Refused)> SendDialogAsync(Activity sent, Whereabouts asked, JsonElement data, string key, CancellationToken cancellationToken)
    {
        var carried = CardData.Read(data);
        if (await commands.TakeAsync(TeamsPlatform.PlatformName, carried.Command ?? "", cancellationToken) is not { Length: > 0 } line) return (Reply.Refuse(Words.TooOld), null);
        var reply = await desk.SendAsync(new(line, sent, asked.Place, CommandSource.Form, key) { Answers = TeamsForm.Read(data) }, cancellationToken);
        return (reply, reply.Ok ? null : await forms.TakeAsync(line, carried, cancellationToken));
    }

    private async Task<Outcome> DoneAsync(Activity sent, Whereabouts here, Card answer, string title, string key, CancellationToken cancellationToken)
    {
        await teller.TellAsync(here, answer, key, cancellationToken);
        var who = (await users.SenderAsync(sent, cancellationToken))?.Caller.Name ?? "Somebody";
        var done = AdaptiveCards.Draw(Card.Say(ChatText.Of($"{who} answered: {title:b}.")));
        return await ShowAsync(sent, here, new(done.Card, done.Summary, done.LongCommands), cancellationToken);
    }

    // Whoever pressed sees it in the answer, everybody else by an edit.
    private async Task<Outcome> ShowAsync(Activity sent, Whereabouts here, DrawnForm card, CancellationToken cancellationToken)
    {
        try
        {
            if (sent.ReplyToId is { } message && here.Place is { } place)
                await posting.EditAsync(new(place, message), new Drawn(card.Card, card.Title) { LongCommands = card.LongCommands }, cancellationToken);
        }
        catch (ConnectorException e)
        {
            Log.NotReplaced(log, e.Message);
        }
        return Answered(Answers.Card(card.Card));
    }

    private async Task<string> NotYoursAsync(string other, string line, CancellationToken cancellationToken)
    {
        var owner = Guid.TryParseExact(other, "D", out _) ? (await users.FindAsync(other, cancellationToken))?.Caller.Name : null;
        return $"This form is {(owner is null ? "somebody else's" : owner + "'s")}. Say “{line.Split(' ')[0]}” for one of your own.";
    }

    private static Outcome Answered(InvokeResponse answer) => new(answer, _ => Task.CompletedTask) { MayBeDoneAgain = true };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A form that was answered still stands: {Problem}")]
        public static partial void NotReplaced(ILogger log, string problem);
    }
}
