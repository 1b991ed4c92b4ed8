using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Who vouches towards the bot (§3): Bot Framework, and Entra. Each signs with its newest key and publishes all that it has not taken back.</summary>
internal sealed class TokenIssuers(TimeProvider time)
{
    public const string BotFramework = "https://api.botframework.com";
    public const string Entra = $"https://login.microsoftonline.com/{FakeTeams.TenantId}/v2.0";

    // Keys take their time to make, and are the same for every test that does not change them.
    private static readonly SigningKey FirstOfBotFramework = new("bf-1", "msteams", "webchat");
    private static readonly SigningKey FirstOfEntra = new("entra-1", endorsements: null);

    /// <summary>Bot Framework's, the newest last.</summary>
    public ImmutableList<SigningKey> BotFrameworkKeys { get; set; } = [FirstOfBotFramework];

    /// <summary>Entra's, the newest last.</summary>
    public ImmutableList<SigningKey> EntraKeys { get; set; } = [FirstOfEntra];

    /// <summary>From now on Bot Framework signs with another key, published beside the old ones.</summary>
    public void Rotate() => BotFrameworkKeys = BotFrameworkKeys.Add(new($"bf-{Guid.NewGuid():n}", "msteams", "webchat"));

    /// <summary>A token as Bot Framework gives to Teams when it calls the bot.</summary>
    /// <param name="serviceUrl">Of the activity that it goes with.</param>
    /// <param name="change">Makes another of it; null for none.</param>
    /// <param name="key">Signs it; null for the newest.</param>
    /// <param name="header">Instead of the usual header's parts.</param>
    public string OfBotFramework(string serviceUrl, Action<JsonObject>? change = null, SigningKey? key = null, JsonObject? header = null)
    {
        var claims = Claims(BotFramework);
        claims["serviceurl"] = serviceUrl;
        change?.Invoke(claims);
        return (key ?? BotFrameworkKeys[^1]).Sign(claims, header);
    }

    /// <summary>A token as Entra gives out (v2), for the bot itself as the caller.</summary>
    public string OfEntra(Action<JsonObject>? change = null, SigningKey? key = null, JsonObject? header = null)
    {
        var claims = Claims(Entra);
        (claims["azp"], claims["tid"], claims["ver"]) = (FakeTeams.AppId, FakeTeams.TenantId, "2.0");
        change?.Invoke(claims);
        return (key ?? EntraKeys[^1]).Sign(claims, header);
    }

    /// <summary>The metadata and key sets that both publish; their addresses are the real ones.</summary>
    public JsonObject BotFrameworkMetadata { get; } = Metadata(BotFramework, "https://login.botframework.com/v1/.well-known/keys", "https://invalid.botframework.com");

    public JsonObject EntraMetadata { get; } = Metadata(
        "https://login.microsoftonline.com/{tenantid}/v2.0", "https://login.microsoftonline.com/common/discovery/v2.0/keys", "https://login.microsoftonline.com/common/oauth2/v2.0/authorize");

    public static JsonObject KeySet(IEnumerable<SigningKey> keys) => new() { ["keys"] = new JsonArray([.. keys.Select(k => (JsonNode)k.ToJwk())]) };

    private JsonObject Claims(string issuer)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject { ["iss"] = issuer, ["aud"] = FakeTeams.AppId, ["iat"] = now, ["nbf"] = now, ["exp"] = now + 3600 };
    }

    private static JsonObject Metadata(string issuer, string keys, string authorization) => new()
    {
        ["issuer"] = issuer, ["jwks_uri"] = keys, ["authorization_endpoint"] = authorization,
        ["token_endpoint"] = "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"), ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        ["response_types_supported"] = new JsonArray("id_token"), ["subject_types_supported"] = new JsonArray("pairwise"),
    };
}
