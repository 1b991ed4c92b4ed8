using System.Net;

namespace IncidentBot.Features.Subscriptions;

/// <summary>URLs that are posted to, as they are kept and compared.</summary>
internal static class WebhookUrl
{
    private const int Longest = 1000;

    /// <summary>Reads one: absolute, no user or password, no fragment, at most 1,000 characters; https, unless plain http is allowed.</summary>
    public static bool TryRead(string? text, bool allowPlain, out string url)
    {
        url = "";
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Host.Length == 0 || uri.AbsoluteUri.Length > Longest) return false;
        if (uri.Scheme != Uri.UriSchemeHttps && !(allowPlain && uri.Scheme == Uri.UriSchemeHttp)) return false;
        url = uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        return true;
    }

    /// <summary>
    /// Whether a stranger may name it: a host with a public name. To which address that leads is looked at whenever it is called, since it can change.
    /// </summary>
    public static bool IsPublic(string url) => new Uri(url).IdnHost.TrimEnd('.') is var host && host.Contains('.') && !IPAddress.TryParse(host.Trim('[', ']'), out _)
        && !Inside.Any(i => host.EndsWith(i, StringComparison.OrdinalIgnoreCase));

    // RFC 6761, RFC 6762, RFC 8375, and what networks call themselves.
    private static readonly string[] Inside = [".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".test", ".invalid", ".onion"];
}
