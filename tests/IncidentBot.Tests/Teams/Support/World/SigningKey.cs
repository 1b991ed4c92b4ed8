using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A key that signs tokens, and what is published of it.</summary>
/// <param name="kid">Its id.</param>
/// <param name="endorsements">For which channels it vouches; null for a key that names none, as Entra's.</param>
internal sealed class SigningKey(string kid, params IReadOnlyList<string>? endorsements)
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Kid => kid;

    public IReadOnlyList<string>? Endorsements => endorsements;

    /// <summary>A signed token.</summary>
    /// <param name="claims">What it says.</param>
    /// <param name="header">What its header says beside or instead of the usual; null for nothing.</param>
    public string Sign(JsonObject claims, JsonObject? header = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid, ["x5t"] = kid };
        foreach (var (name, value) in header ?? []) head[name] = value?.DeepClone();
        var signed = $"{Encoded(head)}.{Encoded(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>As the key set publishes it.</summary>
    public JsonObject ToJwk()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["x5t"] = kid, ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null) jwk["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        return jwk;
    }

    /// <summary>A part of a token.</summary>
    public static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
