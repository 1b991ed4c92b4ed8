using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>Sweeps the inbox at the start and from time to time, and lets it finish at the end.</summary>
internal sealed partial class InboxSweeper(SlackInbox inbox, InboxTiming timing, TimeProvider time, ILogger<InboxSweeper> log) : BackgroundService
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
                Log.NotSwept(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's inbox could not be swept; it is tried again")]
        public static partial void NotSwept(ILogger log, Exception problem);
    }
}
