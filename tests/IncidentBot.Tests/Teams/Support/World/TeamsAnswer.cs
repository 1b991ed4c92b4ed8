using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What a test wants a call to come to.</summary>
/// <param name="IsCarriedOut">Whether it is done first, as if nothing were amiss.</param>
internal sealed record TeamsAnswer(bool IsCarriedOut)
{
    private enum End { Answered, Silent, Cut }

    private int? _status;
    private JsonNode? _body;
    private string? _html;
    private bool _isEmpty;
    private string? _retryAfter;
    private End _end;

    /// <summary>As if no test had said anything.</summary>
    public static TeamsAnswer Usual { get; } = new(true);

    /// <summary>This, in place of the usual answer; nothing is carried out.</summary>
    public static TeamsAnswer Of(int status, JsonNode body) => new(false) { _status = status, _body = body };

    /// <summary>A refusal, as §5.8 has them: 412 <c>PreconditionFailed</c>, 403 <c>BotDisabledByAdmin</c> and the like.</summary>
    public static TeamsAnswer Error(int status, string code) => Of(status, Connector.Problem(code, $"{code} for a test"));

    /// <summary>HTTP 429: to be left alone for so long; null where it does not say.</summary>
    public static TeamsAnswer TooMany(int? retryAfterSeconds = null) => Error(429, "Throttled") with { _retryAfter = retryAfterSeconds?.ToString(CultureInfo.InvariantCulture) };

    /// <summary>A gateway's own answer: HTML, with the thing done or not.</summary>
    public static TeamsAnswer Gateway(int status, bool done = false) => new(done) { _status = status, _html = "<html><body>upstream request timeout</body></html>" };

    /// <summary>It is done, and the answer's body is empty.</summary>
    public static TeamsAnswer Empty { get; } = new(true) { _isEmpty = true };

    /// <summary>No answer for as long as the caller waits.</summary>
    public static TeamsAnswer Silence(bool done) => new(done) { _end = End.Silent };

    /// <summary>The connection is cut instead of an answer.</summary>
    public static TeamsAnswer Cut(bool done) => new(done) { _end = End.Cut };

    /// <summary>Sends it.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="call">What was carried out, if anything was.</param>
    /// <param name="stopping">The server ends.</param>
    public async Task SendAsync(HttpContext context, TeamsCall call, CancellationToken stopping)
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
        context.Response.StatusCode = _status ?? call.Status;
        if ((_retryAfter ?? call.RetryAfter) is { } wait) context.Response.Headers.RetryAfter = wait;
        if (_isEmpty || (_html is null && (_body ?? call.Answer) is null)) return;
        context.Response.ContentType = _html is null ? "application/json; charset=utf-8" : "text/html";
        await context.Response.WriteAsync(_html ?? (_body ?? call.Answer)!.ToJsonString(), context.RequestAborted);
    }
}

/// <summary>What a test has to say about calls, by their operations.</summary>
internal sealed class TeamsScript() : Script<TeamsCall, TeamsAnswer>(call => call.Operation, TeamsAnswer.Usual);
