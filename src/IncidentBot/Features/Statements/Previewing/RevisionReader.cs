using IncidentBot.Incidents;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>Reads a statement's revisions, also those that are no longer the present one.</summary>
internal sealed class RevisionReader(IncidentStore store)
{
    /// <summary>One of them; null where there is none of that number.</summary>
    public async Task<Revision?> FindAsync(Statement statement, int number, CancellationToken cancellationToken) =>
        statement.Revisions.FirstOrDefault(r => r.Number == number)
        ?? await store.Db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.StatementNumber == statement.Number && r.Number == number, cancellationToken);

    /// <summary>What one of them has changed since an earlier one; null for the first.</summary>
    /// <param name="statement">Whose.</param>
    /// <param name="revision">Which.</param>
    /// <param name="since">The earlier one; null, or one that is not earlier, for the one just before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RevisionChanges?> ChangesAsync(Statement statement, Revision revision, int? since, CancellationToken cancellationToken)
    {
        var number = since >= 1 && since < revision.Number ? since.Value : revision.Number - 1;
        return number >= 1 && await FindAsync(statement, number, cancellationToken) is { } before ? RevisionChanges.Of(before, revision) : null;
    }
}
