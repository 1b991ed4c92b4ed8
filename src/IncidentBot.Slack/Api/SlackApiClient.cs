using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Slack.Api;

/// <summary>Slack's Web API, a family of methods a property, named as SlackNet names them.</summary>
public sealed partial class SlackApiClient : IDisposable
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan WorkspaceIsFull = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http;
    private readonly WebApi _web;
    private readonly SlackOptions _options;
    private readonly RateLimits _limits;
    private readonly Installation _installation;
    private readonly ResponseUrls _responseUrls;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, bool> _toldOf = new(StringComparer.Ordinal);

    internal SlackApiClient(HttpClient http, SlackOptions options, Installation installation, TimeProvider time, ILogger<SlackApiClient> log)
    {
        var baseUrl = new Uri(options.ApiBaseUrl.TrimEnd('/') + "/");
        (_http, _web, _options, _installation, _time, _log) = (http, new(http, time, baseUrl), options, installation, time, log);
        (_limits, _responseUrls) = (new(time), new(http, time, baseUrl));
    }

    /// <summary>auth.*</summary>
    public AuthApi Auth => new(this);

    /// <summary>apps.*</summary>
    public AppsApi Apps => new(this);

    /// <summary>chat.*</summary>
    public ChatApi Chat => new(this);

    /// <summary>conversations.*</summary>
    public ConversationsApi Conversations => new(this);

    /// <summary>views.*</summary>
    public ViewsApi Views => new(this);

    /// <summary>users.*</summary>
    public UsersApi Users => new(this);

    /// <summary>usergroups.*</summary>
    public UserGroupsApi UserGroups => new(this);

    /// <summary>pins.*</summary>
    public PinsApi Pins => new(this);

    /// <summary>bookmarks.*</summary>
    public BookmarksApi Bookmarks => new(this);

    /// <summary>The scopes of the token that called last, as Slack told with its answer; empty before the first.</summary>
    public IReadOnlyList<string> GrantedScopes => _web.GrantedScopes;

    /// <summary>By how much Slack's clock is ahead of ours; null before the first answer.</summary>
    public TimeSpan? ClockAhead => _web.ClockAhead;

    /// <summary>
    /// Calls a method: in its turn, and again where that is harmless and may help. A message that Slack does not take as it is drawn is sent as plain text.
    /// </summary>
    /// <exception cref="SlackException">Slack said no, or could not be asked. Of a call that cannot be repeated blindly, a transient one leaves open whether it was done.</exception>
    internal async Task<T> CallAsync<T>(string method, SlackArguments arguments, CancellationToken cancellationToken) where T : SlackResponse
    {
        var token = Methods.TakesAppToken(method) ? _options.AppToken : _options.BotToken;
        for (var attempt = 1; ; attempt++)
        {
            await BeLetInAsync(method, cancellationToken);
            await _limits.WaitAsync(method, Methods.ChannelOf(method, arguments), cancellationToken);
            try
            {
                var answer = await _web.PostAsync<T>(method, token, arguments, cancellationToken);
                if (!Methods.TakesAppToken(method)) _installation.Found();
                return answer;
            }
            catch (SlackException e)
            {
                Heed(e, arguments, attempt);
                if (e.Kind == SlackErrorKind.OurBug && arguments.AsPlainText() is { } plain)
                {
                    Log.Degraded(_log, method, e.ErrorCode, e.Response?.ResponseMetadata?.Messages is { } why ? string.Join("; ", why) : "");
                    arguments = plain;
                    continue;
                }
                if (attempt >= MostAttempts || !MayHelpAgain(e)) throw;
                if (e.Kind == SlackErrorKind.Transient) await Task.Delay(Backoff(attempt), _time, cancellationToken);
            }
        }
    }

    /// <summary>Answers where an interaction asked for it, at most five times within half an hour.</summary>
    /// <returns>Whether the answer was taken: not where the address is none of Slack's, has had its time, or gave no answer. It is not tried twice.</returns>
    public Task<bool> RespondAsync(string responseUrl, MessageResponse response, CancellationToken cancellationToken) => _responseUrls.PostAsync(responseUrl, response, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // What an error means for the calls to come.
    private void Heed(SlackException e, SlackArguments arguments, int attempt)
    {
        if (e.Kind == SlackErrorKind.RateLimited)
        {
            // With an underscore it is the messages in a channel that were too many, and nobody says for how long.
            var channel = e.ErrorCode == "rate_limited" ? Methods.ChannelOf(e.Method, arguments) : null;
            _limits.HoldBack(e.Method, channel, e.RetryAfter ?? (e.ErrorCode == "message_limit_exceeded" ? WorkspaceIsFull : TimeSpan.FromSeconds(1 << (attempt - 1))));
        }
        if (e.Kind == SlackErrorKind.Configuration && _toldOf.TryAdd($"{e.Method} {e.ErrorCode} {e.Response?.Needed}", true))
            Log.NotAllowed(_log, e.Method, e.ErrorCode, e.Response?.Needed, e.Response?.Provided);
        if (Methods.TakesAppToken(e.Method)) return;
        if (e.Kind == SlackErrorKind.InstallationDead) _installation.Lost(e.ErrorCode);
        else if (e.Response is not null) _installation.Found();
    }

    // Too many calls are waited for at the next turn.
    private static bool MayHelpAgain(SlackException e) => e.Kind switch
    {
        SlackErrorKind.RateLimited => true,
        SlackErrorKind.Transient => Methods.IsRepeatable(e.Method) || SlackErrors.WasNotDone(e.ErrorCode),
        _ => false,
    };

    private async Task BeLetInAsync(string method, CancellationToken cancellationToken)
    {
        if (method == "auth.test" || Methods.TakesAppToken(method) || _installation.LostBecause is not { } reason) return;
        if (_installation.TakesALook()) await Auth.Test(cancellationToken);
        else throw new SlackException(method, reason, "the bot is not let in", _installation.UntilNextLook);
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromMilliseconds((500 << (attempt - 1)) + Random.Shared.Next(250));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's {Method} did not take a message as it was drawn ({Code}: {Why}); it is sent as plain text")]
        public static partial void Degraded(ILogger log, string method, string code, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The app may not use Slack's {Method}: {Code}, needed {Needed}, provided {Provided}. See OAuth & Permissions in the app's settings, and install the app again after a change")]
        public static partial void NotAllowed(ILogger log, string method, string code, string? needed, string? provided);
    }
}
