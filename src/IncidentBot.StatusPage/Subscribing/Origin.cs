using IncidentBot.Public;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>Whose page a form was sent from.</summary>
internal static class Origin
{
    /// <summary>
    /// Whether it may have been ours. Browsers say so themselves (<c>Sec-Fetch-Site</c>; older ones <c>Origin</c>); programs say nothing, and nobody can make them send what they
    /// do not want to.
    /// </summary>
    public static bool IsOurs(HttpRequest request, StatusPageOptions page)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && (IsHost(from, request.Host) || from.Authority == new Uri(page.AddressOf("/status")).Authority));
    }

    private static bool IsHost(Uri from, HostString host) => string.Equals(from.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}
