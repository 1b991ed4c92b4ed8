using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Chat.Platforms;

/// <summary>Sweeps an inbox at the start and from time to time, and lets it finish at the end.</summary>
/// <typeparam name="TInbox">Which.</typeparam>
public sealed partial class InboxSweeper<TInbox>(TInbox inbox, InboxTiming timing, TimeProvider time, ILogger<InboxSweeper<TInbox>> log) : BackgroundService where TInbox : IInbox
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await inbox.StopAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(timing.SweepEvery, time);
        do
        {
            try
            {
                await inbox.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotSwept(log, inbox.Platform, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What came from {Platform} could not be swept up; it is tried again")]
        public static partial void NotSwept(ILogger log, string platform, Exception problem);
    }
}
