using System.Security.Cryptography;
using System.Text;
using IncidentBot.Chat;
using Microsoft.AspNetCore.Mvc;

namespace IncidentBot.Host.Api;

/// <summary>
/// <c>POST /api/v1/commands</c>: runs a command as the token's person. A command that was refused is an answer like any other, 200 with
/// <c>"ok": false</c>: the request was understood, and its sender reads why as a person in a chat would.
/// </summary>
internal static class CommandEndpoint
{
    private const int LargestBody = 128 * 1024;

    public static async Task<IResult> HandleAsync(HttpContext context, [FromServices] ICommandRouter router, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType()) return ApiAnswer.No(StatusCodes.Status415UnsupportedMediaType, "Send the command as JSON, with “Content-Type: application/json”.");
        if (await ReadAsync(context.Request, cancellationToken) is not { } bytes) return ApiAnswer.No(StatusCodes.Status413PayloadTooLarge, "The body is larger than 128 KB.");
        if (CommandBody.TryRead(bytes, out var why) is not { } body) return ApiAnswer.No(StatusCodes.Status400BadRequest, why);

        var token = context.Token();
        var request = new CommandRequest(body.Text, token.Caller, null, CommandSource.Api) { DeliveryId = DeliveryId(token, body.IdempotencyKey) };
        return ApiAnswer.Of(await router.SendAsync(request, cancellationToken));
    }

    /// <summary>Every token has keys of its own; hashed, so that any text will do as one.</summary>
    private static string? DeliveryId(ApiToken token, string? key) =>
        key is null ? null : "api:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token.Name + "\n" + key)));

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > LargestBody) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
