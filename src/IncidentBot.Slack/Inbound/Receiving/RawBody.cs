using Microsoft.AspNetCore.Http;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>A request's body as it came, byte by byte: the signature is over nothing else.</summary>
internal static class RawBody
{
    /// <summary>The largest body, in bytes; Slack's own are far smaller.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>The body; null where it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > Largest) return null;
            body.Write(buffer, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
