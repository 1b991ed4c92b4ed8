using IncidentBot.Chat;

namespace IncidentBot.Tests.Support;

/// <summary>The product's own memory, into whose way a test can put something: a disk that is full, or slow.</summary>
internal sealed class RigMemory(IPlatformMemory memory, string platform) : IPlatformMemory
{
    /// <summary>What happens before a call.</summary>
    public Func<string, Task>? Before { get; set; }

    /// <summary>All keys that begin so.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix) => [.. (await memory.ListAsync(platform, prefix, CancellationToken.None)).Select(r => r.Key)];

    public Task<string?> RecallAsync(string platform, string key, CancellationToken cancellationToken) => AfterAsync(key, () => memory.RecallAsync(platform, key, cancellationToken));

    public Task<bool> TryKeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) =>
        AfterAsync(key, () => memory.TryKeepAsync(platform, key, value, lifetime, cancellationToken));

    public Task KeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken) => AfterAsync(key, async () =>
    {
        await memory.KeepAsync(platform, key, value, lifetime, cancellationToken);
        return true;
    });

    public Task ForgetAsync(string platform, string key, CancellationToken cancellationToken) => AfterAsync(key, async () =>
    {
        await memory.ForgetAsync(platform, key, cancellationToken);
        return true;
    });

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string platform, string prefix, CancellationToken cancellationToken) =>
        AfterAsync(prefix, () => memory.ListAsync(platform, prefix, cancellationToken));

    private async Task<T> AfterAsync<T>(string key, Func<Task<T>> call)
    {
        if (Before is not null) await Before(key);
        return await call();
    }
}
