using IncidentBot.Jobs;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>The jobs and the ledger as one, for whoever turns the clock by hand.</summary>
internal sealed class DueWork(JobRunner jobs, IEnumerable<LedgerPump> pumps) : IDueWork
{
    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var next = await jobs.NextDueAsync(cancellationToken);
        foreach (var pump in pumps)
            if (await pump.NextDueAsync(cancellationToken) is { } due && !(due >= next)) next = due;
        return next;
    }

    /// <inheritdoc/>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var more = true;
        while (more)
        {
            await jobs.RunDueAsync(cancellationToken);
            more = false;
            foreach (var pump in pumps) more |= await pump.RunBatchAsync(cancellationToken);
        }
        foreach (var pump in pumps) await pump.RestAsync();
    }
}
