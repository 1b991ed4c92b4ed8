using IncidentBot.Incidents;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Writes down what brings a statement before people: entries of the settings, one person, everybody.</summary>
internal sealed class AskWho(IncidentStore store, NamedPeople people, Platforms platforms)
{
    /// <summary>The statement, where it still waits in that review; null where nothing is left to ask.</summary>
    public static Statement? Open(Incident incident, int number, DateTimeOffset since) =>
        incident.Statements.FirstOrDefault(s => s.Number == number && s.State == StatementState.InReview && s.Review?.Since == since);

    /// <summary>Asks some of the approvers' list, by their places in it.</summary>
    public async Task EntriesAsync(Incident incident, Statement statement, int from, int to, CancellationToken cancellationToken)
    {
        if (to <= from) return;
        foreach (var platform in platforms.All)
            await store.EnqueueAsync(
                new AskNamed(incident.Number, statement.Number, statement.Review!.Since, platform.Name, [.. people.Lists.Approvers.Skip(from).Take(to - from)]), null,
                $"asknamed/{statement}/{statement.Review.Since.UtcTicks}/{platform.Name}/{to}", cancellationToken);
    }

    /// <summary>Brings a card to one person: on one platform, or (null) wherever they are.</summary>
    public async Task DirectlyAsync(ILiveCard card, Incident incident, string handle, string? on, CancellationToken cancellationToken)
    {
        foreach (var platform in platforms.All.Where(p => on is null || p.Name == on))
            await store.EnqueueAsync(
                new ShowDirectly(card, platform.Name, handle, incident.Number), null, $"direct/{card.Key}/{platform.Name}/{handle}", cancellationToken);
    }

    /// <summary>Looks again at the reviews in which somebody was asked or passed over: they go, or come back.</summary>
    public async Task AgainAsync(string handle, CancellationToken cancellationToken)
    {
        var waiting = await store.Db.Statements.AsNoTracking().Where(s => s.State == StatementState.InReview && s.Review != null).ToListAsync(cancellationToken);
        foreach (var s in waiting.Where(s => s.Approvals.All(a => a.By != handle) && (s.Review!.Asked.Any(a => a.Who == handle) || s.Review.PassedOver.Any(p => p.Who == handle))))
            await store.EnqueueAsync(new AskPeople(s.IncidentNumber, s.Number, s.Review!.Since, null, [handle]), null, null, cancellationToken);
    }

    /// <summary>Says in the incident's channels that it still waits, and for whom.</summary>
    public async Task EverybodyAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        foreach (var home in await store.Db.Homes.AsNoTracking().Where(h => h.IncidentNumber == incident.Number).ToListAsync(cancellationToken))
            await store.EnqueueAsync(
                new Messages.Show(new ApprovalOverdue(statement.Number, statement.Review!.Since), new(home.Platform, home.ChannelId, home.ThreadId), incident.Number), null, null, cancellationToken);
    }
}
