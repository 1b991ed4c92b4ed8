using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Brings a submitted statement's card to each approver, in their 1:1 conversation with the bot.</summary>
internal sealed class AskApprovers(IncidentStore store, PeopleDirectory people, Platforms platforms) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is not { } incident) return;
        foreach (var statement in incident.Statements.Where(s => s.State == StatementState.InReview))
        foreach (var approver in await people.NamedAsync(o => o.Approvers, cancellationToken))
        {
            if (statement.Writers.Contains(approver.Handle)) continue;
            foreach (var platform in platforms.All.Where(p => approver.Accounts.ContainsKey(p.Name)))
                await store.EnqueueAsync(
                    new ShowDirectly(new StatementCard(statement.Number), platform.Name, approver.Handle, incident.Number), null,
                    $"ask/{statement}/{platform.Name}/{approver.Handle}", cancellationToken);
        }
    }
}
