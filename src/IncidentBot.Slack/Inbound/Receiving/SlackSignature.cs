using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IncidentBot.Slack.Inbound.Receiving;

/// <summary>What is to be thought of a request that says it comes from Slack.</summary>
internal enum SignatureVerdict
{
    /// <summary>Slack sent it, just now.</summary>
    Valid,
    /// <summary>A header is missing, or there twice.</summary>
    Missing,
    /// <summary>Its time is none, or further from ours than five minutes, behind or ahead.</summary>
    Stale,
    /// <summary>Signed in a way that we do not know.</summary>
    UnknownVersion,
    /// <summary>Somebody else signed it, or it was changed on its way.</summary>
    Forged,
}

/// <summary>
/// Slack's signature, version 0: an HMAC-SHA256 of <c>v0:{timestamp}:{raw body}</c> under the signing secret, in lower-case hex.
/// Source: docs.slack.dev, “Verifying requests from Slack”.
/// </summary>
internal static class SlackSignature
{
    /// <summary>How far a request's time may lie from ours, either way.</summary>
    public const int ToleranceSeconds = 300;

    private const string Version = "v0=";

    /// <summary>Judges a request.</summary>
    /// <param name="secret">The signing secret, used as text.</param>
    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>: Unix seconds; null where it is missing.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>; null where it is missing.</param>
    /// <param name="body">The body as it came, before anybody has read it.</param>
    /// <param name="now">The present.</param>
    public static SignatureVerdict Judge(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)) return SignatureVerdict.Missing;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) || DistanceOf(sent, now) > ToleranceSeconds) return SignatureVerdict.Stale;
        if (!signature.StartsWith(Version, StringComparison.Ordinal)) return SignatureVerdict.UnknownVersion;
        // Compared as text of equal length, in a time that tells nothing.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature))
            ? SignatureVerdict.Valid
            : SignatureVerdict.Forged;
    }

    /// <summary>The header that Slack would send: <c>v0=…</c>.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        return Version + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    // A number from a stranger may lie beyond every calendar: nothing is subtracted that could overflow.
    private static ulong DistanceOf(long sent, DateTimeOffset now)
    {
        var present = now.ToUnixTimeSeconds();
        return sent > present ? (ulong)sent - (ulong)present : (ulong)present - (ulong)sent;
    }
}
