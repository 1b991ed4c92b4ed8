using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Inbound.Payloads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>
/// Slack over HTTP: commands, interactions and events. Whatever is not Slack's comes no further than the signature. Bad input is answered
/// as Slack's own receiver answers it.
/// </summary>
internal sealed partial class SlackEndpoints(SlackInbox inbox, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackEndpoints> log)
{
    // In bytes; Slack's own are far smaller.
    private const int LargestBody = 1024 * 1024;
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsPost(request.Method)) response.StatusCode = StatusCodes.Status404NotFound;
        else if (await RawBody.ReadAsync(request, LargestBody, context.RequestAborted) is not { } body) response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        // Slack looks at the certificate, unsigned: it gets its 200, and nothing else that stands there is read.
        else if (IsCertificateCheck(request, body.Span)) response.StatusCode = StatusCodes.Status200OK;
        else if (Judge(request, body.Span) is not SignatureVerdict.Valid and var verdict)
        {
            Log.Refused(log, verdict);
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else await TakeAsync(context, Encoding.UTF8.GetString(body.Span));
    }

    private SignatureVerdict Judge(HttpRequest request, ReadOnlySpan<byte> body) => SlackSignature.Judge(
        options.Value.SigningSecret, Only(request.Headers["X-Slack-Request-Timestamp"]), Only(request.Headers["X-Slack-Signature"]), body, time.GetUtcNow());

    private async Task TakeAsync(HttpContext context, string body)
    {
        SlackRequest request;
        try
        {
            request = PayloadReader.ReadBody(body, IsForm(context.Request));
        }
        catch (JsonException)
        {
            Log.NoJson(log);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (request is UrlVerification { Challenge: var challenge }) await WriteAsync(context, new JsonObject { ["challenge"] = challenge });
        else await AcknowledgeAsync(context, await inbox.ReceiveAsync(request, takesAnswer: true));
    }

    private static async Task AcknowledgeAsync(HttpContext context, Ack ack)
    {
        // Only events come again, and only where they were not taken.
        if (!ack.IsAccepted) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var sent = false;
        try
        {
            if (ack.Answer is { } payload) await WriteAsync(context, payload);
            await context.Response.CompleteAsync();
            sent = !context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Whoever asked has gone: the answer goes another way.
        }
        finally
        {
            ack.Sent(sent);
        }
    }

    private static async Task WriteAsync(HttpContext context, JsonNode payload)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        await context.Response.WriteAsync(payload.ToJsonString(SlackJson.Options), context.RequestAborted);
    }

    private static bool IsCertificateCheck(HttpRequest request, ReadOnlySpan<byte> body) =>
        IsForm(request) && QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).TryGetValue("ssl_check", out var check) && check == "1";

    private static bool IsForm(HttpRequest request) => request.ContentType?.Split(';')[0].Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Only(Microsoft.Extensions.Primitives.StringValues header) => header is [{ } value] ? value : null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request that says it comes from Slack was refused: {Reason}")]
        public static partial void Refused(ILogger log, SignatureVerdict reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request from Slack was no JSON")]
        public static partial void NoJson(ILogger log);
    }
}
