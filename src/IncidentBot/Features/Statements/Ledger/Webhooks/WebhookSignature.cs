using System.Security.Cryptography;
using System.Text;

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>
/// How a receiver knows that a message is ours. Source: the Standard Webhooks specification: HMAC-SHA256, under the shared key, of
/// <c>id.timestamp.body</c>, in base64 behind <c>v1,</c>.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>Signs.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="id">What stands in <c>webhook-id</c>.</param>
    /// <param name="timestamp">What stands in <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">The body's bytes.</param>
    public static string Of(ReadOnlySpan<byte> key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{timestamp}.");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, [.. head, .. body]));
    }
}
