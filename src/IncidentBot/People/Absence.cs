using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.People;

/// <summary>Somebody is away, until they said they are back.</summary>
internal sealed class Absence
{
    /// <summary>Who.</summary>
    public string Handle { get; set; } = "";

    /// <summary>Until when, exclusive.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The handle of whoever stands in for them; null for nobody.</summary>
    public string? Delegate { get; set; }
}

/// <summary>Knows who is away, and who stands in for them.</summary>
internal sealed class Absences(IncidentStore store, TimeProvider time)
{
    /// <summary>Everybody who is away now, by handle.</summary>
    public async Task<IReadOnlyDictionary<string, Absence>> NowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Db.Absences.AsNoTracking().Where(a => a.Until > now).ToDictionaryAsync(a => a.Handle, cancellationToken);
    }

    /// <summary>Somebody's absence; null where they are there.</summary>
    public async Task<Absence?> OfAsync(string handle, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await store.Db.Absences.AsNoTracking().SingleOrDefaultAsync(a => a.Handle == handle && a.Until > now, cancellationToken);
    }

    /// <summary>Those for whom somebody stands in now.</summary>
    public async Task<IReadOnlyList<Person>> StoodInForByAsync(string handle, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var away = store.Db.Absences.Where(a => a.Delegate == handle && a.Until > now).Select(a => a.Handle);
        return await store.Db.People.AsNoTracking().Where(p => away.Contains(p.Handle)).OrderBy(p => p.Handle).ToListAsync(cancellationToken);
    }

    /// <summary>From now on they are away, with somebody in their stead or nobody; null: they are back.</summary>
    public async Task SetAsync(string handle, DateTimeOffset? until, string? @delegate, CancellationToken cancellationToken)
    {
        var row = await store.Db.Absences.SingleOrDefaultAsync(a => a.Handle == handle, cancellationToken);
        if (until is not { } at)
        {
            if (row is not null) store.Db.Absences.Remove(row);
            return;
        }
        if (row is null) store.Db.Absences.Add(row = new() { Handle = handle });
        (row.Until, row.Delegate) = (at, @delegate);
    }
}
