using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>
/// Keeps the pumps going in a running program, each for itself: a receiver that hangs keeps no mail waiting, and neither keeps the jobs waiting. It looks
/// twice a second, since several programs may share one ledger; the rows alone say what is to be done.
/// </summary>
internal sealed partial class LedgerPost(IEnumerable<LedgerPump> pumps, TimeProvider time, ILogger<LedgerPost> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(pumps.Select(p => RunAsync(p, stoppingToken)));

    private async Task RunAsync(LedgerPump pump, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await pump.RunBatchAsync(stopping))
                {
                }
                await WaitAsync(pump, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The rows keep; the next start goes on with them.
            }
            catch (Exception problem)
            {
                Log.Broke(log, problem);
                await Task.Delay(Often, time, CancellationToken.None);
            }
        }
    }

    private async Task WaitAsync(LedgerPump pump, CancellationToken stopping)
    {
        var (now, next) = (time.GetUtcNow(), await pump.NextDueAsync(stopping));
        if (next is null) await pump.RestAsync();
        var wait = next - now;
        await Task.Delay(wait < Often ? wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero : Often, time, stopping);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The ledger could not be worked on; it is tried again")]
        public static partial void Broke(ILogger log, Exception problem);
    }
}
