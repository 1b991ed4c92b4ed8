using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace IncidentBot.Teams.Api;

/// <summary>By what the bot proves to Entra that it is the app: one of a secret, a certificate, and a managed identity. It gives tokens for the Connector.</summary>
internal abstract class Credential
{
    // What an app takes from a managed identity that it trusts. Source: learn.microsoft.com, workload identity federation.
    private const string TokenExchange = "api://AzureADTokenExchange";

    /// <summary>The one that the settings name.</summary>
    /// <exception cref="IOException">The certificate cannot be read.</exception>
    public static Credential Of(TeamsOptions options, IMsalHttpClientFactory http)
    {
        var cloud = options.Addresses;
        if (options.ManagedIdentity.Length > 0 && options.ManagedIdentity == options.AppId)
            return new Identity(ManagedIdentity(options.ManagedIdentity, http), cloud.Scope);

        var app = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"{cloud.Login}/{options.TenantId}")
            // Who gives the tokens is known; nobody needs to be asked for it.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        if (options.ManagedIdentity.Length > 0)
        {
            var identity = new Identity(ManagedIdentity(options.ManagedIdentity, http), TokenExchange);
            app = app.WithClientAssertion((AssertionRequestOptions o) => identity.AcquireAsync(false, o.CancellationToken));
        }
        else if (options.Certificate.Length > 0)
        {
            app = app.WithCertificate(TeamsCertificate.Load(options));
        }
        else
        {
            app = app.WithClientSecret(options.AppSecret);
        }
        return new App(app.Build(), cloud.Scope);
    }

    /// <summary>A token, from the cache unless it is to be a new one.</summary>
    /// <exception cref="MsalException">There is none.</exception>
    public abstract Task<string> AcquireAsync(bool forceRefresh, CancellationToken cancellationToken);

    private static IManagedIdentityApplication ManagedIdentity(string clientId, IMsalHttpClientFactory http) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();

    private sealed class App(IConfidentialClientApplication app, string scope) : Credential
    {
        public override async Task<string> AcquireAsync(bool forceRefresh, CancellationToken cancellationToken) =>
            (await app.AcquireTokenForClient([scope]).WithForceRefresh(forceRefresh).ExecuteAsync(cancellationToken)).AccessToken;
    }

    private sealed class Identity(IManagedIdentityApplication identity, string scope) : Credential
    {
        public override async Task<string> AcquireAsync(bool forceRefresh, CancellationToken cancellationToken) =>
            (await identity.AcquireTokenForManagedIdentity(scope).WithForceRefresh(forceRefresh).ExecuteAsync(cancellationToken)).AccessToken;
    }
}
