using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Brings a submitted statement's card to each approver, in their 1:1 conversation with the bot; once for each revision.</summary>
internal sealed class AskApprovers(IncidentStore store, NamedPeople people, Platforms platforms) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is not { } incident) return;
        foreach (var statement in incident.Statements.Where(s => s.State == StatementState.InReview))
        foreach (var entry in people.Lists.Approvers)
        foreach (var platform in platforms.All)
            await store.EnqueueAsync(
                new ShowNamed(new StatementCard(statement.Number), entry, platform.Name, incident.Number) { Except = statement.Writers }, null,
                $"ask/{statement}/{statement.Revision}/{platform.Name}/{entry}", cancellationToken);
    }
}
