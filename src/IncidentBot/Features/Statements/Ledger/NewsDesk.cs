using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Finds what there is to tell: in the public record alone.</summary>
internal sealed class NewsDesk(IncidentStore store, IPublicStatus published)
{
    /// <summary>What a statement tells on an occasion; null where it no longer does.</summary>
    public async Task<StatementNews?> FindAsync(int statement, Occasion occasion, CancellationToken cancellationToken)
    {
        var number = await store.Db.Statements.Where(s => s.Number == statement).Select(s => s.IncidentNumber).SingleOrDefaultAsync(cancellationToken);
        if (await published.FindAsync(number, cancellationToken) is not { } incident || incident.Statements.FirstOrDefault(s => s.Number == statement) is not { } told) return null;
        return (told.Withdrawal is not null) == (occasion == Occasion.Withdrawn) ? new(incident, told, occasion) : null;
    }
}
