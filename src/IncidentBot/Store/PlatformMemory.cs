using IncidentBot.Chat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Store;

/// <summary>Something that a platform must not forget.</summary>
internal sealed class PlatformFactRow
{
    /// <summary>The platform's name.</summary>
    public string Platform { get; set; } = "";

    /// <summary>The platform's name for it.</summary>
    public string Key { get; set; } = "";

    /// <summary>What is kept.</summary>
    public string Value { get; set; } = "";

    /// <summary>When it may be thrown away; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>The platforms' memory, a row a fact.</summary>
internal sealed class PlatformMemory(IServiceScopeFactory scopes, WriterGate gate, TimeProvider time) : IPlatformMemory
{
    /// <inheritdoc/>
    public Task<string?> RecallAsync(string platform, string key, CancellationToken cancellationToken) => AskAsync(db =>
    {
        var now = time.GetUtcNow();
        return db.PlatformFacts.Where(f => f.Platform == platform && f.Key == key && (f.ExpiresAt == null || f.ExpiresAt > now)).Select(f => f.Value).SingleOrDefaultAsync(cancellationToken);
    });

    /// <inheritdoc/>
    public Task<bool> TryKeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        var (now, expires) = Ticks(lifetime);
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "PlatformFacts" ("Platform", "Key", "Value", "ExpiresAt") VALUES ({platform}, {key}, {value}, {expires})
            ON CONFLICT ("Platform", "Key") DO UPDATE SET "Value" = excluded."Value", "ExpiresAt" = excluded."ExpiresAt" WHERE "PlatformFacts"."ExpiresAt" <= {now}
            """, cancellationToken) == 1;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task KeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) => WriteAsync(db =>
    {
        var (_, expires) = Ticks(lifetime);
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO "PlatformFacts" ("Platform", "Key", "Value", "ExpiresAt") VALUES ({platform}, {key}, {value}, {expires})
            ON CONFLICT ("Platform", "Key") DO UPDATE SET "Value" = excluded."Value", "ExpiresAt" = excluded."ExpiresAt"
            """, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(string platform, string key, CancellationToken cancellationToken) =>
        WriteAsync(db => db.PlatformFacts.Where(f => f.Platform == platform && f.Key == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string platform, string prefix, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<KeyValuePair<string, string>>>(async db =>
        {
            var now = time.GetUtcNow();
            var rows = await db.PlatformFacts.AsNoTracking().Where(f => f.Platform == platform && f.Key.StartsWith(prefix) && (f.ExpiresAt == null || f.ExpiresAt > now)).OrderBy(f => f.Key).ToListAsync(cancellationToken);
            return [.. rows.Select(f => KeyValuePair.Create(f.Key, f.Value))];
        });

    // As UtcTicks writes instants: raw statements know no conversions.
    private (long Now, long? Expires) Ticks(TimeSpan? lifetime)
    {
        var now = time.GetUtcNow();
        return (now.UtcTicks, lifetime is { } l ? (now + l).UtcTicks : null);
    }

    private async Task<T> AskAsync<T>(Func<IncidentDb, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IncidentDb>());
    }

    private async Task<T> WriteAsync<T>(Func<IncidentDb, Task<T>> write, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await AskAsync(write);
    }
}
