using IncidentBot.Incidents;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Jobs;

/// <summary>
/// Has every open incident looked at anew where time did not go on as it does: at the start, when settings may have changed what is due, and when the machine's
/// clock was set back, after which rows would wait for a time that has come already. A clock that jumps forward needs nobody: what fell due is due.
/// </summary>
internal sealed partial class ClockWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);
    private DateTimeOffset _seen = DateTimeOffset.MinValue;

    /// <summary>Looks at the clock; at the incidents, too, where it went back since the last time, or this is the first.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var (before, now) = (_seen, time.GetUtcNow());
        _seen = now;
        if (before > DateTimeOffset.MinValue && now > before - Tolerance) return;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IncidentStore>();
        var open = store.Db.Incidents.Where(i => i.Status != Status.Resolved && i.Status != Status.Cancelled && i.Status != Status.Completed);
        foreach (var number in await open.Select(i => i.Number).ToListAsync(cancellationToken)) await store.EnqueueChangeAsync(number, cancellationToken);
        await store.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // It goes by how long it has run, and not by the clock that it watches.
        using var timer = new PeriodicTimer(Often, time);
        do await LookOrSayAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookOrSayAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            _seen = DateTimeOffset.MinValue;
            Log.WillLookAgain(log, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Open incidents could not be looked at; they will be in a moment")]
        public static partial void WillLookAgain(ILogger log, Exception problem);
    }
}
