using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>
/// Decides who comes in: first by the token alone, before anything else of the request is read; then whether its bearer may say what stands in the body.
/// </summary>
internal sealed class Doorkeeper(ChannelTokens channels, EntraTokens entra, ServiceUrls connectors, IOptions<TeamsOptions> options)
{
    private const string Teams = "msteams";
    private const string Scheme = "Bearer ";

    /// <summary>Rules 1 to 7.</summary>
    public async Task<(TokenVerdict Verdict, VouchedFor? For)> AskAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Whoever lets anybody in lets in who sits at this machine.
        if (options.Value.AllowAnonymous)
            return AnonymousCallers.IsOne(request.HttpContext) ? (TokenVerdict.Valid, VouchedFor.NothingMore) : (TokenVerdict.Missing, null);
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (TokenVerdict.Missing, null);
        if (TokenRules.Read(header[Scheme.Length..].Trim()) is not { } token) return (TokenVerdict.Malformed, null);
        return channels.Claims(token) ? await channels.CheckAsync(token, cancellationToken) : await entra.CheckAsync(token, cancellationToken);
    }

    /// <summary>Rules 8 and 9, the tenant, and the Connector.</summary>
    public TokenVerdict Judge(VouchedFor vouched, Activity activity)
    {
        // In other channels of the same bot, people are who they say they are: what is not from Teams comes no further, whoever vouches for it.
        if (activity.ChannelId?.Split(':')[0] is not Teams) return TokenVerdict.NotEndorsed;
        if (vouched.Endorsements?.Contains(Teams) == false) return TokenVerdict.NotEndorsed;
        if (vouched.ServiceUrl is { } given && !(given.Length > 0 && given.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))) return TokenVerdict.WrongServiceUrl;
        if (!IsOurTenant(activity)) return TokenVerdict.WrongTenant;
        return connectors.IsAllowed(activity.ServiceUrl) ? TokenVerdict.Valid : TokenVerdict.UnknownConnector;
    }

    // How the bot is registered is no substitute for looking. Source: msteams-docs, agent tenancy.
    private bool IsOurTenant(Activity activity)
    {
        var ours = options.Value.TenantId;
        if (ours.Length == 0) return options.Value.AllowAnonymous;
        string?[] named = [activity.Conversation?.TenantId, activity.GetTeamsData().Tenant?.Id];
        return named.Any(t => t is not null) && named.All(t => t is null || t.Equals(ours, StringComparison.OrdinalIgnoreCase));
    }
}
