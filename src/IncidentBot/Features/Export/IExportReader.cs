namespace IncidentBot.Features.Export;

/// <summary>Reads incidents from the store as they are exported. Private ones are among them: whoever asks decides who may see those.</summary>
internal interface IExportReader
{
    /// <summary>One incident; null where there is none of that number.</summary>
    Task<ExportIncident?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Incidents, newest number first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="before">Only those with a smaller number; null for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyList<ExportIncident>> ListAsync(int limit, int? before, CancellationToken cancellationToken);
}
