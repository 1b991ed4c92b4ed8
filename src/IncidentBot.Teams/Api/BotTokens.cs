using System.Net;
using IncidentBot.Chat;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace IncidentBot.Teams.Api;

/// <summary>
/// The bot's tokens for the Connector, by MSAL, which keeps them and renews them in time. One application object for the process, since the tokens are kept in it.
/// What Entra refuses for good is said once and not asked again for a while. Source: teams.md §4.
/// </summary>
internal sealed partial class BotTokens(IOptions<TeamsOptions> options, LoginHttp http, TimeProvider time, ILogger<BotTokens> log)
{
    /// <summary>The operation's name in what is thrown.</summary>
    public const string Operation = "AcquireToken";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Lazy<Credential> _credential = new(() => Credential.Of(options.Value, http));
    private ConnectorException? _refusal;
    private DateTimeOffset _nextLook;

    /// <summary>Why Entra gives none; null while it does.</summary>
    public string? LostBecause
    {
        get { lock (_lock) return _refusal?.Message; }
    }

    /// <summary>A token; null where the bot goes by without one, and nothing that it says leaves this machine.</summary>
    /// <param name="forceRefresh">Whether the one that is kept was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectorException">There is none: of kind <see cref="ConnectorErrorKind.Configuration"/> where the settings or the registration are wrong.</exception>
    public async Task<string?> AcquireAsync(bool forceRefresh, CancellationToken cancellationToken)
    {
        if (options.Value.AllowAnonymous) return null;
        ThrowWhileRefused();
        try
        {
            var token = await _credential.Value.AcquireAsync(forceRefresh, cancellationToken);
            Given();
            return token;
        }
        catch (Exception e) when (e is MsalException or HttpRequestException or IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Refused(Of(e, time.GetUtcNow()));
        }
    }

    // One call looks again every few minutes; what is to be said waits for an administrator.
    private void ThrowWhileRefused()
    {
        lock (_lock)
        {
            if (_refusal is null) return;
            var left = _nextLook - time.GetUtcNow();
            if (left > TimeSpan.Zero) throw new ConnectorException(Operation, _refusal.Status, _refusal.ErrorCode, "the bot is given no token", left, _refusal);
            _nextLook = time.GetUtcNow() + BetweenLooks;
        }
    }

    private void Given()
    {
        lock (_lock)
        {
            if (_refusal is null) return;
            _refusal = null;
        }
        Log.Given(log);
    }

    private ConnectorException Refused(ConnectorException refusal)
    {
        if (refusal.Kind != ConnectorErrorKind.Configuration) return refusal;
        bool isNews;
        lock (_lock)
        {
            isNews = _refusal?.ErrorCode != refusal.ErrorCode;
            (_refusal, _nextLook) = (refusal, time.GetUtcNow() + BetweenLooks);
        }
        if (isNews) Log.Refused(log, refusal.Message);
        return refusal;
    }

    // MSAL's messages name what is wrong (“AADSTS7000215: Invalid client secret provided…”), and no secret.
    private static ConnectorException Of(Exception e, DateTimeOffset now) => e switch
    {
        MsalServiceException { StatusCode: 429 } s => new(Operation, 429, s.ErrorCode, null, PauseOf(s, now), s),
        MsalServiceException { StatusCode: >= 500 or 0 or 408 } s => new(Operation, s.StatusCode, s.StatusCode == 0 ? ConnectorErrors.Unreachable : s.ErrorCode, null, PauseOf(s, now), s),
        MsalException m when m.InnerException is HttpRequestException or OperationCanceledException => new(Operation, 0, ConnectorErrors.Unreachable, Short(m), inner: m),
        MsalException m => new(Operation, (int)HttpStatusCode.Unauthorized, m.ErrorCode, Short(m), inner: m),
        HttpRequestException or OperationCanceledException => new(Operation, 0, ConnectorErrors.Unreachable, inner: e),
        _ => new(Operation, (int)HttpStatusCode.Unauthorized, "CertificateUnreadable", OutsideText.OneLine(e.Message, 200), inner: e),
    };

    private static string Short(MsalException e) => OutsideText.OneLine(e.Message.Split('\n')[0], 300);

    private static TimeSpan? PauseOf(MsalServiceException e, DateTimeOffset now) =>
        e.Headers?.RetryAfter switch { { Delta: { } delta } => delta, { Date: { } date } when date > now => date - now, _ => null };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Entra gives the bot no token, so nothing reaches Teams: {Problem} See Teams:AppId, Teams:TenantId and the credential beside them; what is to be posted waits")]
        public static partial void Refused(ILogger log, string problem);

        [LoggerMessage(Level = LogLevel.Information, Message = "Entra gives the bot its tokens again")]
        public static partial void Given(ILogger log);
    }
}
