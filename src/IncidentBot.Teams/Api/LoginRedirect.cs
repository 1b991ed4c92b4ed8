using IncidentBot.Chat.Platforms;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace IncidentBot.Teams.Api;

/// <summary>
/// How those are called who give tokens and tell keys: Entra, Bot Framework, and the machine's own identity service. One client for the process, for MSAL and for whoever
/// reads metadata; in tests something on this machine stands in for all of them.
/// </summary>
internal sealed class LoginHttp : IMsalHttpClientFactory, IDisposable
{
    // Keys and tokens are far smaller.
    private const int LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;

    public LoginHttp(IOptions<TeamsOptions> options)
    {
        _http = OutsideHttp.NewClient(LargestAnswer, sends => options.Value.LoginBaseUrl.Length == 0 ? sends : new LoginRedirect(new(options.Value.LoginBaseUrl)) { InnerHandler = sends });
        // MSAL knows no other clock than the wall's.
        _http.Timeout = Patience;
    }

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => _http;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}

/// <summary>Turns what goes to Entra's and Bot Framework's hosts to another, path and all: nobody else has to know that something stands in for them.</summary>
/// <param name="standIn">What stands in; ends in a slash.</param>
internal sealed class LoginRedirect(Uri standIn) : DelegatingHandler
{
    private static readonly HashSet<string> Hosts = new(
        [
            .. TeamsCloud.All.Select(c => new Uri(c.Login).Host), .. TeamsCloud.All.Select(c => new Uri(c.BotMetadata).Host),
            // A managed identity's tokens are given out here on every machine of Azure's.
            "169.254.169.254",
        ], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } url && Hosts.Contains(url.Host)) request.RequestUri = new(standIn, url.PathAndQuery.TrimStart('/'));
        return base.SendAsync(request, cancellationToken);
    }
}
