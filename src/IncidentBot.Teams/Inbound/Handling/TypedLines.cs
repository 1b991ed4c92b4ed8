using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Inbound.Receiving;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>What people type: to the bot by its name, or in their own chat with it. The answer is theirs alone; what a line still lacks is asked for where it was typed.</summary>
internal sealed class TypedLines(CommandDesk desk, FormShelf forms, Teller teller, CommandShelf commands, OncePressed once)
{
    public async Task<Outcome> HandleAsync(Activity message, CancellationToken cancellationToken)
    {
        if (Whereabouts.Of(message) is not { } where || message.From!.Id == message.Recipient?.Id) return Outcome.Done;
        if (message.Value is { } value && CardData.Read(value) is { Command: { } carried }) return await PressedAsync(message, where, carried, cancellationToken);
        if (TypedText.LineOf(message, where.IsPersonal) is not { } line) return Outcome.Done;
        var key = MemoryKey.Of("", $"{message.Conversation!.Id}/{message.Id}");
        await AnswerAsync(where, await desk.SendAsync(new(line, message, where.Place, CommandSource.Typed, key), cancellationToken), key, cancellationToken);
        return Outcome.Done;
    }

    // A client too old for buttons that are answered sends them as messages.
    private async Task<Outcome> PressedAsync(Activity message, Whereabouts where, string carried, CancellationToken cancellationToken)
    {
        var key = await once.DeliveryIdAsync(message, cancellationToken);
        var line = await commands.TakeAsync(TeamsPlatform.PlatformName, carried, cancellationToken);
        var reply = line is null ? Reply.Refuse(Words.TooOld) : await desk.SendAsync(new(line, message, where.Place, CommandSource.Button, key), cancellationToken);
        await AnswerAsync(where, reply, key, cancellationToken);
        return Outcome.Done;
    }

    private async Task AnswerAsync(Whereabouts where, Reply reply, string key, CancellationToken cancellationToken)
    {
        if (reply.Form is { } form) await teller.AskThereAsync(where, await forms.DrawAsync(form, where.InCard, cancellationToken), key, cancellationToken);
        else await teller.TellAsync(where, reply.Card!, key, cancellationToken);
    }
}
