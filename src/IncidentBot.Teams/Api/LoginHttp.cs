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
