using Microsoft.AspNetCore.Http;

namespace IncidentBot.Chat.Platforms;

/// <summary>A request's body as it came, byte by byte: a signature is over nothing else.</summary>
public static class RawBody
{
    /// <summary>The body; null where it is too large.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="largest">In bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAllAsync(request, largest, cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAllAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > largest) return null;
            body.Write(buffer, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
