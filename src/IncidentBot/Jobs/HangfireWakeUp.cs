using Hangfire;
using Microsoft.Extensions.Hosting;

namespace IncidentBot.Jobs;

/// <summary>
/// Has Hangfire wake the runner: at once, or by a scheduled job at the earliest due time, brought forward when a commit brings an earlier one.
/// Hangfire's clock has whole seconds and may come up to one early: the runner then waits out the rest and never acts before a row is due.
/// </summary>
internal sealed class HangfireWakeUp(IBackgroundJobClient hangfire, JobRunner runner, TimeProvider time, IHostApplicationLifetime lifetime) : IWakeUp, IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // Between two batches, so that a burst of changes to an incident is looked at together, and people's commands go before what follows from them.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0);
    private DateTimeOffset _scheduled = DateTimeOffset.MaxValue;
    private bool _awake;

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();

    /// <inheritdoc/>
    public void At(DateTimeOffset dueAt)
    {
        lock (_lock)
        {
            if (dueAt - time.GetUtcNow() > Soon)
            {
                if (dueAt >= _scheduled) return;
                _scheduled = dueAt;
                hangfire.Schedule<HangfireWakeUp>(wake => wake.RunAsync(), dueAt - TimeSpan.FromSeconds(1));
            }
            else if (_awake)
            {
                if (_signal.CurrentCount == 0) _signal.Release();
            }
            else
            {
                _awake = true;
                hangfire.Enqueue<HangfireWakeUp>(wake => wake.RunUntilQuietAsync());
            }
        }
    }

    /// <summary>Called by Hangfire when a scheduled time has come, and every minute to be safe.</summary>
    [AutomaticRetry(Attempts = 0)]
    public Task RunAsync()
    {
        lock (_lock) _scheduled = DateTimeOffset.MaxValue;
        At(time.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>Runs what is due; what comes due within two seconds is waited for, what comes later is scheduled.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunUntilQuietAsync()
    {
        var stopping = lifetime.ApplicationStopping;
        try
        {
            do await RunAndWaitAsync(stopping);
            while (!Sleep());
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The rows keep; the next start goes on with them.
        }
        catch
        {
            lock (_lock) _awake = false;
            throw;
        }
    }

    private async Task RunAndWaitAsync(CancellationToken stopping)
    {
        while (true)
        {
            while (await runner.RunBatchAsync(stopping)) await Task.Delay(Breath, time, stopping);
            if (await runner.NextDueAsync(stopping) is not { } next) return;
            var wait = next - time.GetUtcNow();
            if (wait > Soon)
            {
                At(next);
                return;
            }
            if (wait > TimeSpan.Zero) await _signal.WaitAsync(wait, stopping);
        }
    }

    private bool Sleep()
    {
        lock (_lock)
        {
            if (_signal.Wait(0)) return false;
            _awake = false;
            return true;
        }
    }
}
