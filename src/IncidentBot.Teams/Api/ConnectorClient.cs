using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Api;

/// <summary>The Connector's REST API, a family of operations a property, named as Bot Framework names them.</summary>
internal sealed partial class ConnectorClient(ConnectorHttp http, BotTokens tokens, RateLimits limits, TimeProvider time, ILogger<ConnectorClient> log)
{
    private const int MostAttempts = 4;

    private readonly ConcurrentDictionary<string, bool> _toldOf = new(StringComparer.Ordinal);

    /// <summary>v3/conversations</summary>
    public Conversations Conversations => new(this);

    /// <summary>v3/teams</summary>
    public Teams Teams => new(this);

    /// <summary>Calls: in its turn, and again where that is harmless and may help.</summary>
    /// <exception cref="ConnectorException">Teams said no, or could not be asked. Of a call that cannot be repeated blindly, a transient one leaves open whether it was done.</exception>
    internal async Task<T> CallAsync<T>(ConnectorCall call, CancellationToken cancellationToken) where T : new()
    {
        var renewed = false;
        for (var attempt = 1; ; attempt++)
        {
            var token = await tokens.AcquireAsync(forceRefresh: renewed, cancellationToken);
            await limits.WaitAsync(call.Operation, call.Traffic, call.Thread, cancellationToken);
            try
            {
                return await http.SendAsync<T>(call, token, cancellationToken);
            }
            catch (ConnectorException e) when (e.Status == 401 && token is not null && !renewed)
            {
                // It was taken back, or its clock is not ours; a new one tells.
                renewed = true;
            }
            catch (ConnectorException e)
            {
                renewed = false;
                if (e.Kind == ConnectorErrorKind.Configuration && _toldOf.TryAdd($"{e.Operation} {e.ErrorCode}", true)) Log.NotAllowed(log, e.Message);
                var pause = PauseAfter(e, attempt);
                if (e.Kind == ConnectorErrorKind.RateLimited) limits.HoldBack(call.Traffic, call.Thread, pause);
                if (attempt >= MostAttempts || !MayHelpAgain(call, e) || pause > RateLimits.LongestWait) throw;
                // Too many calls are waited for at the next turn.
                if (e.Kind != ConnectorErrorKind.RateLimited) await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private static bool MayHelpAgain(ConnectorCall call, ConnectorException e) =>
        ConnectorErrors.MayPass(e.Status, e.ErrorCode) && (call.MayRepeat || e.WasNotDone);

    private static TimeSpan PauseAfter(ConnectorException e, int attempt) =>
        e.RetryAfter ?? TimeSpan.FromMilliseconds((500 << (attempt - 1)) + Random.Shared.Next(250));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The bot may not do something in Teams: {Problem} See the Azure Bot's registration, Teams:Cloud, and whether the app is allowed in the Teams admin centre")]
        public static partial void NotAllowed(ILogger log, string problem);
    }
}
