using IncidentBot.Incidents;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.People;

/// <summary>Joins two who were met as two people because a platform did not tell a mail address at first, and are one: otherwise one human being would approve twice.</summary>
internal sealed class SamePerson(IncidentStore store, PeopleCache cache, TimeProvider time)
{
    /// <summary>Gives an account of one to the other, with all that is still under way.</summary>
    /// <param name="account">Whose platform has now told the address.</param>
    /// <param name="former">As whom its owner was known.</param>
    /// <param name="person">Whose the address is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task JoinAsync(Account account, Person former, Person person, CancellationToken cancellationToken)
    {
        cache.Forget(former);
        cache.Forget(person);
        account.Handle = person.Handle;
        former.Accounts = former.Accounts.Where(a => $"{a.Key}/{a.Value}" != account.Id).ToDictionary();
        foreach (var number in await UnderWayAsync(cancellationToken))
            if (await store.FindAsync(number, cancellationToken) is { } incident) incident.BecomeOne(former.Handle, person.Handle, Act.OfClock(time.GetUtcNow()));
    }

    private async Task<List<int>> UnderWayAsync(CancellationToken cancellationToken)
    {
        var open = store.Db.Incidents.Where(i => i.Status != Status.Resolved && i.Status != Status.Cancelled && i.Status != Status.Completed).Select(i => i.Number);
        var pending = store.Db.Statements.Where(s => s.State == StatementState.Draft || s.State == StatementState.InReview || s.State == StatementState.Approved).Select(s => s.IncidentNumber);
        return await open.Union(pending).ToListAsync(cancellationToken);
    }
}
