using System.Collections.Concurrent;
using IncidentBot.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// What makes a message, once for each key. Teams has neither a key by which it would know a second sending of the same, nor a search: so the time in which nobody knows
/// what became of a sending is kept as short as can be. A sending that was begun is finished whoever stops waiting for it, who asks for the same meanwhile waits for the same,
/// and what came of it is written down at once. What is left is a death between the two, or an answer that never comes: then it is said again, since late and twice is better than never.
/// </summary>
internal sealed partial class OnceOnly(IPlatformMemory memory, TimeProvider time, ILogger<OnceOnly> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan StopWaits = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _underWay = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Does it, unless it was done; what came of it, then and every later time.</summary>
    /// <param name="memoryKey">Under which that is kept.</param>
    /// <param name="act">Does it, and tells what is to be kept. Nothing but the program's end cancels it, so it must end by itself.</param>
    /// <param name="takeBack">Undoes it, where another process turns out to have done it first.</param>
    /// <param name="cancellationToken">Ends this caller's waiting.</param>
    public async Task<string> DoAsync(string memoryKey, Func<CancellationToken, Task<string>> act, Func<string, CancellationToken, Task> takeBack, CancellationToken cancellationToken)
    {
        if (await RecallAsync(memoryKey, cancellationToken) is { } done) return done;
        Lazy<Task<string>>? mine = null;
        mine = new(() => RunAsync(memoryKey, act, takeBack, () => _underWay.TryRemove(KeyValuePair.Create(memoryKey, mine!))));
        return await _underWay.GetOrAdd(memoryKey, mine).Value.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An orderly end waits a moment for what is under way, so that it is not said twice.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(_underWay.Values.Select(w => w.Value));
        await Task.WhenAny(all, Task.Delay(StopWaits, time, cancellationToken));
        await _stopping.CancelAsync();
        // Nothing of it outlives what it writes to.
        await Task.WhenAny(all);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task<string> RunAsync(string memoryKey, Func<CancellationToken, Task<string>> act, Func<string, CancellationToken, Task> takeBack, Action end)
    {
        try
        {
            if (await RecallAsync(memoryKey, CancellationToken.None) is { } done) return done;
            var mine = await act(_stopping.Token);
            if (await memory.TryKeepAsync(TeamsPlatform.PlatformName, memoryKey, mine, null, CancellationToken.None)) return mine;
            // Another process, or an earlier attempt that had been given up, was first.
            var theirs = await RecallAsync(memoryKey, CancellationToken.None) ?? mine;
            if (theirs != mine) await TakeBackAsync(mine, takeBack);
            return theirs;
        }
        finally
        {
            end();
        }
    }

    private async Task TakeBackAsync(string mine, Func<string, CancellationToken, Task> takeBack)
    {
        try
        {
            await takeBack(mine, _stopping.Token);
        }
        catch (Api.ConnectorException e)
        {
            Log.StandsTwice(log, e.Message);
        }
    }

    private Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => memory.RecallAsync(TeamsPlatform.PlatformName, key, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message that two processes sent stands twice, since one could not be taken back: {Problem}")]
        public static partial void StandsTwice(ILogger log, string problem);
    }
}
