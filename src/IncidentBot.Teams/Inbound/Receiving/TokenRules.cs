using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>What holds for every token, whoever issued it: its lifetime by our clock, its one algorithm, its one key. Source: teams.md §3.1, rules 4 to 7.</summary>
internal sealed class TokenRules(TimeProvider time)
{
    /// <summary>How far the issuer's clock may lie from ours, either way.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>A token, not yet checked; null where it is none, or is encrypted.</summary>
    public static JsonWebToken? Read(string text)
    {
        try
        {
            // Three parts: signed, and in nothing but a signature.
            return text.Length <= Handler.MaximumTokenSizeInBytes && text.Count(c => c == '.') == 2 ? new JsonWebToken(text) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>A claim that is there once, as text; null otherwise.</summary>
    public static string? Claim(JsonWebToken token, string name) =>
        token.Claims.Where(c => c.Type == name).Take(2).ToList() is [var claim] ? claim.Value : null;

    /// <summary>Checks a token whose issuer is known by now.</summary>
    /// <param name="token">The token.</param>
    /// <param name="issuer">Who must have issued it.</param>
    /// <param name="audiences">For whom it may be.</param>
    /// <param name="keys">The issuer's.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What is to be thought of it, and the key that signed it.</returns>
    public async Task<(TokenVerdict Verdict, JsonWebKey? Key)> CheckAsync(
        JsonWebToken token, string issuer, IReadOnlyList<string> audiences, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (token.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(token.Kid)) return (TokenVerdict.Forged, null);
        if (!token.Audiences.Any(a => audiences.Contains(a, StringComparer.OrdinalIgnoreCase))) return (TokenVerdict.WrongAudience, null);
        if (!IsInTime(token)) return (TokenVerdict.OutOfTime, null);
        try
        {
            if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key) return (TokenVerdict.Forged, null);
            var result = await Handler.ValidateTokenAsync(token, Parameters(issuer, audiences, key));
            return result.IsValid ? (TokenVerdict.Valid, key) : (TokenVerdict.Forged, null);
        }
        catch (KeysUnreachableException)
        {
            return (TokenVerdict.NoKeys, null);
        }
    }

    private TokenValidationParameters Parameters(string issuer, IReadOnlyList<string> audiences, JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        AudienceValidator = (given, _, _) => given.Any(a => audiences.Contains(a, StringComparer.OrdinalIgnoreCase)),
        LifetimeValidator = (_, _, checkedToken, _) => IsInTime((JsonWebToken)checkedToken),
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
    };

    private bool IsInTime(JsonWebToken token)
    {
        // A claim that is missing reads as the beginning of the calendar.
        var (now, from, to) = (time.GetUtcNow().UtcDateTime, token.ValidFrom, token.ValidTo);
        return to != DateTime.MinValue && to >= now - Skew && from <= now + Skew && (from == DateTime.MinValue || from < to);
    }
}
