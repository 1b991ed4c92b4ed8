using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What a test wants a call to come to.</summary>
/// <param name="IsCarriedOut">Whether it is done first, as if nothing were amiss.</param>
internal sealed record SlackAnswer(bool IsCarriedOut)
{
    private enum End { Answered, Silent, Cut }

    private int _status = StatusCodes.Status200OK;
    private JsonNode? _body;
    private string? _retryAfter;
    private End _end;

    /// <summary>As if no test had said anything.</summary>
    public static SlackAnswer Usual { get; } = new(true);

    /// <summary>This, in place of the usual answer; nothing is carried out.</summary>
    public static SlackAnswer Of(JsonObject body) => new(false) { _body = body };

    /// <summary>A refusal; <paramref name="more"/> stands beside the code.</summary>
    public static SlackAnswer Error(string code, params (string Name, JsonNode? Value)[] more)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = code };
        foreach (var (name, value) in more) body[name] = value;
        return Of(body);
    }

    /// <summary>HTTP 429: to be left alone for so long.</summary>
    public static SlackAnswer TooMany(int retryAfterSeconds) => new(false)
    {
        _status = StatusCodes.Status429TooManyRequests,
        _retryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture),
        _body = new JsonObject { ["ok"] = false, ["error"] = "ratelimited" },
    };

    /// <summary>Another HTTP status, with a body that is no JSON.</summary>
    public static SlackAnswer Status(int status, bool done = false) => new(done) { _status = status };

    /// <summary>No answer for as long as the caller waits.</summary>
    public static SlackAnswer Silence(bool done) => new(done) { _end = End.Silent };

    /// <summary>The connection is cut instead of an answer.</summary>
    public static SlackAnswer Cut(bool done) => new(done) { _end = End.Cut };

    /// <summary>Sends it.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="usual">What was carried out came to this; null where nothing was.</param>
    /// <param name="scopes">Of the token.</param>
    /// <param name="stopping">The server ends.</param>
    public async Task SendAsync(HttpContext context, JsonNode? usual, string scopes, CancellationToken stopping)
    {
        switch (_end)
        {
            case End.Cut:
                context.Abort();
                return;
            case End.Silent:
                await NoAnswer.SilenceAsync(context, stopping);
                return;
        }
        context.Response.StatusCode = _status;
        if (_retryAfter is not null) context.Response.Headers.RetryAfter = _retryAfter;
        context.Response.Headers["x-oauth-scopes"] = scopes;
        if (_status >= 500)
        {
            await context.Response.WriteAsync("upstream connect error", context.RequestAborted);
            return;
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync((_body ?? usual)!.ToJsonString(), context.RequestAborted);
    }
}
