namespace IncidentBot.Chat.Platforms;

/// <summary>One after another for the same key, side by side for others. In this process only: across replicas the memory decides.</summary>
public sealed class Turns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody else has the key's turn; the turn ends when what is returned is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string key, CancellationToken cancellationToken)
    {
        Queue queue;
        lock (_lock)
        {
            if (!_queues.TryGetValue(key, out queue!)) _queues[key] = queue = new();
            queue.Length++;
        }
        try
        {
            await queue.Gate.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, queue);
            throw;
        }
        return new Turn(() =>
        {
            queue.Gate.Release();
            Leave(key, queue);
        });
    }

    private void Leave(string key, Queue queue)
    {
        lock (_lock)
            if (--queue.Length == 0) _queues.Remove(key);
    }

    private sealed class Queue
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Length { get; set; }
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
