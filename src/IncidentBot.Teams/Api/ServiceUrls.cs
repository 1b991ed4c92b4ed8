using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Api;

/// <summary>
/// Which Connectors the bot listens to and speaks to. Its token goes there, so they are Microsoft's or it is not sent; who could forge an activity, or has got at the store,
/// must not learn it. Source: teams.md §3.5, after Microsoft 365 Agents SDK, <c>OutboundHostValidator</c>.
/// </summary>
internal sealed class ServiceUrls(IOptions<TeamsOptions> options)
{
    // trafficmanager.net itself is everybody's.
    private static readonly string[] Hosts =
    [
        "smba.trafficmanager.net", "teams.microsoft.com", "teams.microsoft.us",
        "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "frontend.botapi.msg.infra.teams.microsoftonline.cn",
    ];

    private static readonly string[] Domains = ["botframework.com", "botframework.us", "botframework.azure.us", "botframework.azure.cn"];

    private readonly Uri? _standIn = options.Value.ConnectorBaseUrl.Length == 0 ? null : new(options.Value.ConnectorBaseUrl);

    /// <summary>The Connector of whoever was never heard of: the cloud's own, ending in a slash.</summary>
    public string Default => options.Value.Addresses.DefaultServiceUrl;

    /// <summary>Whether an activity may come from there, and something be sent there.</summary>
    public bool IsAllowed(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url is not { UserInfo: "", Query: "", Fragment: "" }) return false;
        if (IsStandIn(url)) return true;
        // Where anybody is let in, nothing leaves this machine.
        if (options.Value.AllowAnonymous) return url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && (Hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase) || IsOf(Domains, url.IdnHost));
    }

    /// <summary>Where a call to a Connector goes: its address and a path, or what stands in for it.</summary>
    /// <param name="serviceUrl">The Connector's.</param>
    /// <param name="path">Without a slash at its beginning; ids in it are encoded.</param>
    /// <returns>Null where nothing may be sent there.</returns>
    public Uri? AddressOf(string serviceUrl, string path) =>
        !IsAllowed(serviceUrl) ? null : new(_standIn ?? new Uri(serviceUrl.EndsWith('/') ? serviceUrl : serviceUrl + "/"), path);

    private bool IsStandIn(Uri url) => _standIn is not null && url.Scheme == _standIn.Scheme && url.Authority == _standIn.Authority;

    private static bool IsOf(string[] domains, string host) =>
        Array.Exists(domains, d => host.Equals(d, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + d, StringComparison.OrdinalIgnoreCase));
}
