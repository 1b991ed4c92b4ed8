using System.Collections.Concurrent;

namespace IncidentBot.Chat.Platforms;

/// <summary>
/// Answers that are kept for a while, and asked for once however many want them at the same time. What failed is not kept. One who stops waiting
/// does not stop the others.
/// </summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="TValue">What is answered.</typeparam>
/// <param name="time">By which what is kept grows old.</param>
/// <param name="kept">For how long an answer is kept, unless it is said for one.</param>
public sealed class Shared<TKey, TValue>(TimeProvider time, TimeSpan kept) where TKey : notnull
{
    private const int Many = 20_000;

    private readonly ConcurrentDictionary<TKey, Asked> _asked = new();

    /// <summary>The answer for a key.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="ask">Asks; no one caller cancels it, so it must end by itself.</param>
    /// <param name="cancellationToken">Ends this caller's waiting.</param>
    /// <param name="keptFor">For how long an answer is kept, where that depends on it.</param>
    public async Task<TValue> GetAsync(TKey key, Func<TKey, Task<TValue>> ask, CancellationToken cancellationToken, Func<TValue, TimeSpan>? keptFor = null)
    {
        var now = time.GetUtcNow();
        if (_asked.TryGetValue(key, out var old) && old.Until <= now.UtcTicks) _asked.TryRemove(KeyValuePair.Create(key, old));
        if (_asked.Count >= Many) _asked.Clear();
        var asked = _asked.GetOrAdd(key, k => new(new(() => ask(k))));
        try
        {
            var answer = await asked.Answer.Value.WaitAsync(cancellationToken);
            if (asked.Until == long.MaxValue) asked.Until = (now + (keptFor?.Invoke(answer) ?? kept)).UtcTicks;
            return answer;
        }
        catch when (asked.Answer.Value.IsFaulted || asked.Answer.Value.IsCanceled)
        {
            _asked.TryRemove(KeyValuePair.Create(key, asked));
            throw;
        }
    }

    private sealed class Asked(Lazy<Task<TValue>> answer)
    {
        public Lazy<Task<TValue>> Answer { get; } = answer;

        /// <summary>UTC ticks; not yet known while it is asked.</summary>
        public long Until { get; set; } = long.MaxValue;
    }
}
