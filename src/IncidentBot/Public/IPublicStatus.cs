namespace IncidentBot.Public;

/// <summary>All that the status page can read: what was approved and published.</summary>
internal interface IPublicStatus
{
    /// <summary>Rises with every publication, withdrawal and correction; read from the store at most once a second on other replicas.</summary>
    ValueTask<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Incidents that are open as told, planned work that is not over, and what was published or ended in the last 15 days; newest first.</summary>
    Task<IReadOnlyList<PublicIncident>> RecentAsync(CancellationToken cancellationToken);

    /// <summary>One of them, whatever its age; null where nothing was ever published under that number.</summary>
    Task<PublicIncident?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Those that began in a window or were still open in it, newest first.</summary>
    Task<IReadOnlyList<PublicIncident>> BetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
