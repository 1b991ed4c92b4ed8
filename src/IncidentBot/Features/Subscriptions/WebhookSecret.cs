using System.Security.Cryptography;

namespace IncidentBot.Features.Subscriptions;

/// <summary>A webhook's secret as the Standard Webhooks specification writes it: <c>whsec_</c> and the key in base64.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";

    /// <summary>A new one, of 32 random bytes.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads one; the specification asks for 24 to 64 bytes.</summary>
    public static bool TryRead(string? text, out byte[] key)
    {
        key = [];
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) != true || text.Any(char.IsWhiteSpace)) return false;
        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length) || length < 24) return false;
        key = bytes[..length];
        return true;
    }
}
