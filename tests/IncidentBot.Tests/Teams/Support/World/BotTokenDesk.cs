using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Entra's token endpoint (§4): gives the bot its tokens, and knows them again when they are shown to the Connector.</summary>
internal sealed class BotTokenDesk(TimeProvider time)
{
    private const string Scope = "https://api.botframework.com/.default";
    private readonly ConcurrentDictionary<string, DateTimeOffset> _given = new();

    /// <summary>How long a token lasts.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>What the app proves itself with beside its secret: a certificate that was registered for it.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Or a managed identity's token that the app trusts (a federated credential).</summary>
    public string? FederatedAssertion { get; set; }

    /// <summary>Takes back all that was given.</summary>
    public void RevokeAll() => _given.Clear();

    /// <summary>Whether a token was given here and still lasts.</summary>
    public bool IsGood(string token) => _given.TryGetValue(token, out var until) && time.GetUtcNow() < until;

    /// <summary>Answers a request for a token.</summary>
    /// <param name="tenant">From the address.</param>
    /// <param name="form">Its form.</param>
    public (int Status, JsonObject Body) Answer(string tenant, IReadOnlyDictionary<string, StringValues> form)
    {
        string Of(string name) => form.TryGetValue(name, out var value) ? value.ToString() : "";
        if (tenant != FakeTeams.TenantId) return No(400, "invalid_request", $"AADSTS90002: Tenant '{tenant}' not found.");
        if (Of("grant_type") != "client_credentials") return No(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        if (Of("client_id") != FakeTeams.AppId) return No(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.");
        if (!Of("scope").Split(' ').Contains(Scope)) return No(400, "invalid_scope", "AADSTS70011: The provided value for scope is not valid.");
        if (Of("client_secret") is { Length: > 0 } secret ? secret != FakeTeams.AppSecret : !IsProven(Of("client_assertion_type"), Of("client_assertion")))
            return No(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        var seconds = (int)Lifetime.TotalSeconds;
        return (200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = seconds, ["ext_expires_in"] = seconds, ["access_token"] = Give() });
    }

    /// <summary>Answers on behalf of the machine's identity service: the bot's own tokens where the bot is the identity, else what the app trusts.</summary>
    /// <param name="resource">What the token is for.</param>
    /// <param name="clientId">Whose.</param>
    public (int Status, JsonObject Body) OfIdentity(string resource, string clientId)
    {
        var token = clientId == FakeTeams.AppId && resource == "https://api.botframework.com" ? Give() : resource == "api://AzureADTokenExchange" ? FederatedAssertion : null;
        return token is null ? (400, new JsonObject { ["error"] = "invalid_request", ["error_description"] = "Identity not found" }) : (200, new JsonObject
        {
            ["access_token"] = token, ["token_type"] = "Bearer", ["resource"] = resource, ["client_id"] = clientId,
            ["expires_in"] = "86399", ["expires_on"] = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    private string Give()
    {
        var token = $"bot-token-{Guid.NewGuid():n}";
        _given[token] = time.GetUtcNow() + Lifetime;
        return token;
    }

    private bool IsProven(string type, string assertion)
    {
        if (type != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || assertion.Split('.') is not [var header, var claims, var signature]) return false;
        if (assertion == FederatedAssertion) return true;
        if (Certificate?.GetRSAPublicKey() is not { } key || Read(claims) is not { } said) return false;
        var padding = (string?)Read(header)?["alg"] switch { "RS256" => RSASignaturePadding.Pkcs1, "PS256" => RSASignaturePadding.Pss, _ => null };
        return padding is not null && (string?)said["iss"] == FakeTeams.AppId && (string?)said["sub"] == FakeTeams.AppId
            && key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, padding);
    }

    private static JsonObject? Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;

    private static (int, JsonObject) No(int status, string error, string description) => (status, new JsonObject
    {
        ["error"] = error, ["error_description"] = description, ["error_codes"] = new JsonArray(int.Parse(description[6..description.IndexOf(':', StringComparison.Ordinal)])),
        ["trace_id"] = Guid.NewGuid().ToString(), ["correlation_id"] = Guid.NewGuid().ToString(),
    });
}
