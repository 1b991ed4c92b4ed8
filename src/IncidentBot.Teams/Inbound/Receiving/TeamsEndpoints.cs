using System.Net.Mime;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>
/// <c>POST /api/messages</c>: one activity in each request. Whatever is not from Teams comes no further than its token; whatever is, is answered within seconds.
/// Source: Bot Framework, <c>CloudAdapter</c>; teams.md §1 to §3.
/// </summary>
internal sealed partial class TeamsEndpoints(Doorkeeper door, TeamsInbox inbox, ILogger<TeamsEndpoints> log)
{
    // In bytes; Teams' own messages end at 100 KB.
    private const int LargestBody = 256 * 1024;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        try
        {
            if (!HttpMethods.IsPost(request.Method))
            {
                NotAllowed(response);
                return;
            }
            var (asked, vouched) = await door.AskAsync(request, context.RequestAborted);
            if (vouched is null) Refuse(response, asked);
            else if (await RawBody.ReadAsync(request, LargestBody, context.RequestAborted) is not { } body) response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            else if (ActivityReader.Read(body.Span) is not { } activity) response.StatusCode = StatusCodes.Status400BadRequest;
            else if (door.Judge(vouched, activity) is not TokenVerdict.Valid and var verdict) Refuse(response, verdict);
            else await AcknowledgeAsync(context, await inbox.ReceiveAsync(activity, takesAnswer: activity.Type == ActivityTypes.Invoke));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone before they had said it all.
        }
    }

    private static void NotAllowed(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = HttpMethods.Post;
    }

    private void Refuse(HttpResponse response, TokenVerdict verdict)
    {
        Log.Refused(log, verdict);
        response.StatusCode = TokenVerdicts.StatusOf(verdict);
        if (response.StatusCode == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
    }

    private static async Task AcknowledgeAsync(HttpContext context, Ack ack)
    {
        if (!ack.IsAccepted) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var sent = false;
        try
        {
            if (ack.Answer is { } answer) await WriteAsync(context.Response, answer, context.RequestAborted);
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

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is null) return;
        response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        await response.WriteAsync(answer.Body, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request that says it comes from Teams was refused: {Reason}")]
        public static partial void Refused(ILogger log, TokenVerdict reason);
    }
}
