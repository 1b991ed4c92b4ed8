using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Api;

/// <summary>
/// Whether the workspace still lets us in. Where it does not, nobody calls in vain: one call looks again every few minutes, and what was to be delivered waits
/// for the app to be installed again.
/// </summary>
internal sealed partial class Installation(TimeProvider time, ILogger<Installation> log)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private string? _reason;
    private DateTimeOffset _nextLook;

    /// <summary>Why it is not; null while it is.</summary>
    public string? LostBecause { get { lock (_lock) return _reason; } }

    /// <summary>Until somebody looks again; nothing while it is active.</summary>
    public TimeSpan UntilNextLook
    {
        get { lock (_lock) return _reason is null || _nextLook <= time.GetUtcNow() ? TimeSpan.Zero : _nextLook - time.GetUtcNow(); }
    }

    /// <summary>The app, or its token, was taken out of the workspace.</summary>
    /// <param name="reason">Slack's word for it.</param>
    public void Lost(string reason)
    {
        lock (_lock)
        {
            _nextLook = time.GetUtcNow() + BetweenLooks;
            if (_reason is not null) return;
            _reason = reason;
        }
        Log.Lost(log, reason);
    }

    /// <summary>Slack answers again.</summary>
    public void Found()
    {
        lock (_lock)
        {
            if (_reason is null) return;
            _reason = null;
        }
        Log.Found(log);
    }

    /// <summary>Whether it is time to look again; true for one caller.</summary>
    public bool TakesALook()
    {
        lock (_lock)
        {
            if (_reason is null || time.GetUtcNow() < _nextLook) return false;
            _nextLook = time.GetUtcNow() + BetweenLooks;
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack no longer lets the bot in ({Reason}). Install the app again, and see that Slack:BotToken is its token; until then what is to be posted waits")]
        public static partial void Lost(ILogger log, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack lets the bot in again")]
        public static partial void Found(ILogger log);
    }
}
