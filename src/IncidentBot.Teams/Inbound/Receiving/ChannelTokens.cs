using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>
/// Tokens with which Bot Framework vouches for what Teams delivers. Source: Bot Connector authentication; Bot Framework, <c>ChannelValidation</c> and
/// <c>EndorsementsValidator</c>; teams.md §3.1.
/// </summary>
internal sealed class ChannelTokens(TokenRules rules, IDocumentRetriever documents, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ChannelTokens> log)
{
    private readonly SigningKeys _keys = new(options.Value.Addresses.BotMetadata, documents, time, log);

    /// <summary>Whether a token says that Bot Framework issued it.</summary>
    public bool Claims(JsonWebToken token) => token.Issuer == options.Value.Addresses.BotIssuer;

    /// <summary>Rules 4 to 7, and what the last two need to know.</summary>
    public async Task<(TokenVerdict Verdict, VouchedFor? For)> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (verdict, key) = await rules.CheckAsync(token, options.Value.Addresses.BotIssuer, [options.Value.AppId], _keys, cancellationToken);
        return (verdict, verdict != TokenVerdict.Valid || key is null ? null : new(TokenRules.Claim(token, "serviceurl") ?? "", Endorsements(key)));
    }

    // The library passes over what a key is endorsed for: it stands in the key set as it came.
    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found) && found is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Select(TeamsJson.Text).OfType<string>()] : [];
}
