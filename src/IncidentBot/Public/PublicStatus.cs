using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Public;

/// <summary>Reads what was published, and no other table.</summary>
internal sealed class PublicStatus(IServiceScopeFactory scopes, PublicVersion version, TimeProvider time) : IPublicStatus
{
    /// <summary>The counter that rises with every publication.</summary>
    public const string Counter = "public";

    private static readonly TimeSpan Recent = TimeSpan.FromDays(15);

    /// <inheritdoc/>
    public async ValueTask<long> VersionAsync(CancellationToken cancellationToken) =>
        version.Known(time) ?? version.Learn(await AskAsync(db => db.Counters.Where(c => c.Name == Counter).Select(c => c.Value).SingleOrDefaultAsync(cancellationToken)), time);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublicIncident>> RecentAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Recent;
        return ReadAsync(rows => rows.Where(p => p.EndedAt == null || p.EndedAt >= since), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PublicIncident?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await ReadAsync(rows => rows.Where(p => p.Number == number), cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublicIncident>> BetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        ReadAsync(rows => rows.Where(p => p.StartedAt < to && (p.EndedAt == null || p.EndedAt >= from)), cancellationToken);

    private async Task<IReadOnlyList<PublicIncident>> ReadAsync(Func<IQueryable<PublicRow>, IQueryable<PublicRow>> wanted, CancellationToken cancellationToken)
    {
        var documents = await AskAsync(db => wanted(db.Public.AsNoTracking()).OrderByDescending(p => p.StartedAt).ThenByDescending(p => p.Number).Select(p => p.Document).ToListAsync(cancellationToken));
        return [.. documents.Select(StoreJson.Read<PublicIncident>)];
    }

    private async Task<T> AskAsync<T>(Func<IncidentDb, Task<T>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<IncidentDb>());
    }
}

/// <summary>The version as last read: known at once where this process published, within a second where another did.</summary>
internal sealed class PublicVersion
{
    private (long Value, DateTimeOffset At)? _last;

    /// <summary>The version, if it was read within the last second.</summary>
    public long? Known(TimeProvider time) => _last is { } last && time.GetUtcNow() - last.At < TimeSpan.FromSeconds(1) ? last.Value : null;

    /// <summary>Remembers a version.</summary>
    public long Learn(long value, TimeProvider time)
    {
        _last = (value, time.GetUtcNow());
        return value;
    }

    /// <summary>Something was published here: the next question goes to the store.</summary>
    public void Forget() => _last = null;
}
