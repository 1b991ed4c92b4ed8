using IncidentBot.Public;

namespace IncidentBot.Tests.StatusPage.Support;

/// <summary>Published documents, kept in a list: what the page reads, without what writes it.</summary>
internal sealed class PublicStatusInMemory : IPublicStatus
{
    private volatile IReadOnlyList<PublicIncident> _incidents = [];
    private long _version;

    public int Reads;

    public bool Broken { get; set; }

    public void Publish(params PublicIncident[] incidents)
    {
        _incidents = [.. incidents.Concat(_incidents).DistinctBy(i => i.Number).OrderByDescending(i => i.UpdatedAt)];
        Interlocked.Increment(ref _version);
    }

    public ValueTask<long> VersionAsync(CancellationToken cancellationToken) =>
        Broken ? throw new InvalidOperationException("The store is gone.") : new(Interlocked.Read(ref _version));

    public Task<IReadOnlyList<PublicIncident>> RecentAsync(CancellationToken cancellationToken) => Read(_incidents);

    public async Task<PublicIncident?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await Read(_incidents)).FirstOrDefault(i => i.Number == number);

    public Task<IReadOnlyList<PublicIncident>> BetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        Read([.. _incidents.Where(i => i.StartedAt < to && (i.EndsAt ?? i.ResolvedAt ?? DateTimeOffset.MaxValue) >= from)]);

    private Task<IReadOnlyList<PublicIncident>> Read(IReadOnlyList<PublicIncident> incidents)
    {
        Interlocked.Increment(ref Reads);
        return Broken ? throw new InvalidOperationException("The store is gone.") : Task.FromResult(incidents);
    }
}
