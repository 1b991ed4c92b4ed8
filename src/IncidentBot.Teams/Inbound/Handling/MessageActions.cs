using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Install;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// What stands in a message's menu: “Add to the incident” and “Open an incident from this”. Where the message's thread is an incident's, that is the one;
/// elsewhere the open ones are offered. Buttons in their dialogs are as in any other.
/// </summary>
internal sealed class MessageActions(CommandDesk desk, DialogInvokes dialogs, Locator locator, OncePressed once, TimeProvider time)
{
    public async Task<Outcome> HandleAsync(Activity opened, CancellationToken cancellationToken)
    {
        if (await locator.OfAsync(opened, null, cancellationToken) is not { } where) return new(InvokeResponse.BadRequest, _ => Task.CompletedTask);
        var message = MessagePayload.Of(opened.Value);
        var (command, now) = (SearchQuery.CommandOf(opened.Value), time.GetUtcNow());
        if (command is not (ExtensionCommands.AddToIncident or ExtensionCommands.OpenFromMessage)) return new(InvokeResponse.BadRequest, _ => Task.CompletedTask);

        var opens = command == ExtensionCommands.OpenFromMessage;
        var line = message is null ? opens ? "open" : "note"
            : opens ? PointedAt.Open(message.Text, message.SaidAt ?? now, now, message.Link)
            : PointedAt.Note(message.Words, message.SaidAt ?? now, now, message.Link);
        // A message is on an incident's timeline once, whoever puts it there.
        var key = opens || message is null ? await once.DeliveryIdAsync(opened, cancellationToken) : NoteKey(where, message, line);
        var reply = await desk.SendAsync(new(line, opened, where.Place, CommandSource.Button, key) { AsksFirst = opens }, cancellationToken);
        return await dialogs.AnswerAsync(opened, where, reply, key, cancellationToken);
    }

    private static string NoteKey(Whereabouts where, MessagePayload message, string line) =>
        "note/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{where.Place}\n{message.Id}\n{line}")));
}
