using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace IncidentBot.LocalChat.Store;

/// <summary>The chat's own file. One writer at a time, readers beside it; what a write has returned survives the process.</summary>
internal sealed class ChatStore : IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lane _writer;
    private readonly ConcurrentBag<Lane> _readers = [];

    public ChatStore(IOptions<LocalChatOptions> options)
    {
        // Lanes are pooled here, with their statements; a second pool below would only keep the file open after Dispose.
        var settings = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false };
        _connectionString = settings.ToString();
        try
        {
            _writer = new Lane(_connectionString);
            Schema.BringUpToDate(_writer);
        }
        catch (SqliteException e)
        {
            throw new InvalidOperationException(
                $"The local chat cannot open its file \"{settings.DataSource}\" ({e.Message}). Set LocalChat:ConnectionString to a file in a folder that this program may write to.", e);
        }
    }

    /// <summary>Changes something in one transaction: all of it happens, on the disk, or none.</summary>
    public async Task<T> WriteAsync<T>(Func<Lane, T> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _writer.Atomically(() => change(_writer));
        }
        finally
        {
            _gate.Release();
        }
    }

    public T Read<T>(Func<Lane, T> query)
    {
        if (!_readers.TryTake(out var lane)) lane = new Lane(_connectionString);
        try
        {
            return query(lane);
        }
        finally
        {
            _readers.Add(lane);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        foreach (var lane in _readers) lane.Dispose();
        _gate.Dispose();
    }
}
