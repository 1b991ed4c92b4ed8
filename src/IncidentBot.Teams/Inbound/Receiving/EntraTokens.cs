using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>
/// The newer tokens, with which Entra itself vouches for the sender; only where the settings say so. They name no Connector, so that the list of those we know is all that
/// is between our token and a stranger. Source: Microsoft 365 Agents SDK, <c>AspNetExtensions</c>; Bot Framework, <c>EmulatorValidation</c>; teams.md §3.2.
/// </summary>
internal sealed class EntraTokens(TokenRules rules, IDocumentRetriever documents, IOptions<TeamsOptions> options, TimeProvider time, ILogger<EntraTokens> log)
{
    // Microsoft's own, in which bots of many tenants have their tokens.
    private static readonly string[] MicrosoftTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    private readonly SigningKeys _keys = new($"{options.Value.Addresses.Login}/common/v2.0/.well-known/openid-configuration", documents, time, log);

    /// <summary>Checks a token that is none of Bot Framework's.</summary>
    public async Task<(TokenVerdict Verdict, VouchedFor? For)> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!options.Value.AcceptEntraTokens || TenantOf(token.Issuer) is not { } tenant) return (TokenVerdict.WrongIssuer, null);
        var app = options.Value.AppId;
        var (verdict, key) = await rules.CheckAsync(token, token.Issuer, [app, $"api://{app}", $"api://botid-{app}"], _keys, cancellationToken);
        if (key is null) return (verdict, null);
        if (!IsKeyOf(key, tenant)) return (TokenVerdict.Forged, null);
        return TokenRules.Claim(token, "tid") == tenant && IsOurs(token) ? (TokenVerdict.Valid, VouchedFor.NothingMore) : (TokenVerdict.WrongCaller, null);
    }

    /// <summary>The tenant of an issuer that may vouch; null of any other. Never built from what the token says of its tenant.</summary>
    private string? TenantOf(string issuer) => MicrosoftTenants.Append(options.Value.TenantId)
        .FirstOrDefault(tenant => tenant.Length > 0 && (issuer == $"https://sts.windows.net/{tenant}/" || issuer == $"{options.Value.Addresses.Login}/{tenant}/v2.0"));

    // Given to our own app, which is what an emulator, or the service on its behalf, signs in as.
    private bool IsOurs(JsonWebToken token) =>
        options.Value.AppId.Equals(TokenRules.Claim(token, TokenRules.Claim(token, "ver") == "2.0" ? "azp" : "appid"), StringComparison.OrdinalIgnoreCase);

    // The key set is everybody's, and a key that is one tenant's signs for no other.
    private static bool IsKeyOf(JsonWebKey key, string tenant) =>
        !key.AdditionalData.TryGetValue("issuer", out var found) || found is not JsonElement issuer || TeamsJson.Text(issuer) is not { } named
        || named.Contains("{tenantid}", StringComparison.OrdinalIgnoreCase) || named.Contains(tenant, StringComparison.OrdinalIgnoreCase);
}
