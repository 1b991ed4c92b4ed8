using IncidentBot.Catalog;
using IncidentBot.Incidents;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Export;

/// <summary>Reads incidents from the store as they are exported: for <c>export</c>, the API and drills.</summary>
internal sealed class ExportReader(IncidentStore store, ServiceCatalog catalog, TimeProvider time) : IExportReader
{
    private const int BatchSize = 50;

    /// <inheritdoc/>
    public async Task<ExportIncident?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await MapAsync([number], cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExportIncident>> ListAsync(int limit, int? before, CancellationToken cancellationToken)
    {
        var numbers = await store.Db.Incidents.Where(i => before == null || i.Number < before).OrderByDescending(i => i.Number).Take(limit).Select(i => i.Number).ToListAsync(cancellationToken);
        var found = new List<ExportIncident>();
        foreach (var batch in numbers.Chunk(BatchSize)) found.AddRange(await MapAsync(batch, cancellationToken));
        return found;
    }

    private async Task<IReadOnlyList<ExportIncident>> MapAsync(int[] numbers, CancellationToken cancellationToken)
    {
        var incidents = await store.Db.Incidents.AsNoTracking().AsSplitQuery().Where(i => numbers.Contains(i.Number))
            .Include(i => i.Statements).ThenInclude(s => s.Publications)
            .OrderByDescending(i => i.Number).ToListAsync(cancellationToken);
        await store.AddTextsAsync([.. incidents.SelectMany(i => i.Statements)], cancellationToken);
        var reminders = await store.Db.Reminders.AsNoTracking().Where(r => r.IncidentNumber != null && numbers.Contains(r.IncidentNumber.Value)).ToListAsync(cancellationToken);
        var timeline = await store.Db.Timeline.AsNoTracking().Where(t => numbers.Contains(t.IncidentNumber)).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return [.. incidents.Select(i => ExportMapping.Of(
            i, reminders.Where(r => r.IncidentNumber == i.Number), timeline.Where(t => t.IncidentNumber == i.Number), catalog, now))];
    }
}
