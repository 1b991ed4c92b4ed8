using System.Collections.Concurrent;
using IncidentBot.Chat;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>What the store keeps for a platform, here for as long as the test: it outlives every bot that is started on it.</summary>
internal sealed class RigMemory(TimeProvider time) : IPlatformMemory
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, (string Value, DateTimeOffset? Until)> _rows = new(StringComparer.Ordinal);

    /// <summary>What happens before a call: a store that is slow, or that fails.</summary>
    public Func<string, Task>? Before { get; set; }

    public IReadOnlyList<string> Keys
    {
        get { lock (_lock) return [.. _rows.Where(r => IsThere(r.Value)).Select(r => r.Key)]; }
    }

    public async Task<string?> RecallAsync(string platform, string key, CancellationToken cancellationToken)
    {
        if (Before is not null) await Before(key);
        lock (_lock) return _rows.TryGetValue(key, out var row) && IsThere(row) ? row.Value : null;
    }

    public async Task<bool> TryKeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        if (Before is not null) await Before(key);
        lock (_lock)
        {
            if (_rows.TryGetValue(key, out var row) && IsThere(row)) return false;
            _rows[key] = (value, time.GetUtcNow() + lifetime);
            return true;
        }
    }

    public async Task KeepAsync(string platform, string key, string value, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        if (Before is not null) await Before(key);
        lock (_lock) _rows[key] = (value, time.GetUtcNow() + lifetime);
    }

    public async Task ForgetAsync(string platform, string key, CancellationToken cancellationToken)
    {
        if (Before is not null) await Before(key);
        lock (_lock) _rows.Remove(key);
    }

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync(string platform, string prefix, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<KeyValuePair<string, string>>>(
                [.. _rows.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal) && IsThere(r.Value)).Select(r => KeyValuePair.Create(r.Key, r.Value.Value))]);
    }

    private bool IsThere((string Value, DateTimeOffset? Until) row) => row.Until is null || row.Until > time.GetUtcNow();
}
