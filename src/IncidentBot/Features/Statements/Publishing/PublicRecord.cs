using IncidentBot.Incidents;
using IncidentBot.Public;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Publishing;

/// <summary>Writes what the public may see, in the transaction of the publication: from the approved revision and its snapshot alone.</summary>
internal sealed class PublicRecord(IncidentStore store)
{
    /// <summary>What stands in a withdrawn statement's place: a fixed sentence, since nobody approved any other.</summary>
    public const string WithdrawnSentence = "It is withdrawn. Please do not rely on what it said.";

    /// <summary>Adds a statement.</summary>
    public async Task PublishAsync(Incident incident, Statement statement, CancellationToken cancellationToken)
    {
        var row = await RowAsync(incident.Number, cancellationToken);
        var before = row is null ? null : StoreJson.Read<PublicIncident>(row.Document);
        await WriteAsync(row, PublicDocument.With(before, statement, incident.IsDrill), cancellationToken);
    }

    /// <summary>Takes the words of a statement back.</summary>
    public async Task WithdrawAsync(Incident incident, Statement statement, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await RowAsync(incident.Number, cancellationToken) is not { } row) return;
        await WriteAsync(row, PublicDocument.Without(StoreJson.Read<PublicIncident>(row.Document), statement.Number, new(at, WithdrawnSentence)), cancellationToken);
    }

    private Task<PublicRow?> RowAsync(int number, CancellationToken cancellationToken) => store.Db.Public.SingleOrDefaultAsync(p => p.Number == number, cancellationToken);

    private async Task WriteAsync(PublicRow? row, PublicIncident document, CancellationToken cancellationToken)
    {
        if (row is null) store.Db.Public.Add(row = new() { Number = document.Number });
        row.Document = StoreJson.Write(document);
        row.StartedAt = document.StartedAt;
        row.EndedAt = document.ResolvedAt;
        row.UpdatedAt = document.UpdatedAt;
        var version = await store.Db.Counters.SingleOrDefaultAsync(c => c.Name == PublicStatus.Counter, cancellationToken);
        if (version is null) store.Db.Counters.Add(version = new() { Name = PublicStatus.Counter });
        version.Value++;
    }
}
