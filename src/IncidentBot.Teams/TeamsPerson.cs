using System.Globalization;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api.Schema;

namespace IncidentBot.Teams;

/// <summary>Somebody whom Teams knows.</summary>
/// <param name="Caller">Who they are: by their object id in Entra, in lower case.</param>
/// <param name="Mri">Their <c>29:…</c> id, by which they are written to; an address, and no more than that.</param>
internal sealed record TeamsPerson(Caller Caller, string Mri)
{
    /// <summary>A member as a roster tells; null for bots, and for whoever has no id. The zone is not told there.</summary>
    /// <param name="member">The member.</param>
    /// <param name="tenantId">Ours.</param>
    public static TeamsPerson? Of(TeamsChannelAccount member, string tenantId)
    {
        if (member.Id is not { Length: > 0 } mri || mri.StartsWith("28:", StringComparison.Ordinal)) return null;
        var id = Guid.TryParse(member.AadObjectId ?? member.ObjectId, out var objectId) ? objectId.ToString() : mri;
        var mail = IsOurs(member, tenantId) ? OutsideMail.Of(member.Email) ?? OutsideMail.Of(member.UserPrincipalName) : null;
        var signIn = member.UserPrincipalName is { Length: > 0 } upn ? upn : member.Email;
        return new(new(TeamsPlatform.PlatformName, id, HandleOf(signIn, member.Name, id), NameOf(member.Name, signIn ?? id), mail, TimeZoneInfo.Utc), mri);
    }

    /// <summary>The sender of an activity whom no roster tells of: known by what stands in it, and by no mail address.</summary>
    public static TeamsPerson? Of(ChannelAccount from)
    {
        if (from.Id is not { Length: > 0 } mri) return null;
        var id = Guid.TryParse(from.AadObjectId, out var objectId) ? objectId.ToString() : mri;
        return new(new(TeamsPlatform.PlatformName, id, HandleOf(null, from.Name, id), NameOf(from.Name, id), null, TimeZoneInfo.Utc), mri);
    }

    /// <summary>The same person in their time zone.</summary>
    /// <param name="zone">As in the tz database; null where nobody told.</param>
    public TeamsPerson In(string? zone) => zone is null ? this : this with { Caller = Caller with { Zone = OutsideZone.Of(zone) } };

    // What another company's administrators say that their people's addresses are proves nothing here.
    private static bool IsOurs(TeamsChannelAccount member, string tenantId) =>
        !(member.UserRole is "guest" or "anonymous")
        && member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true
        && (string.IsNullOrEmpty(member.TenantId) || member.TenantId.Equals(tenantId, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string? name, string otherwise) => OutsideText.OneLine(string.IsNullOrWhiteSpace(name) ? otherwise : name, 80);

    private static string HandleOf(string? signIn, string? name, string id) =>
        signIn?.Split('@')[0] is { Length: > 0 } word ? OutsideText.OneLine(word, 60).ToLower(CultureInfo.InvariantCulture)
            : string.IsNullOrWhiteSpace(name) ? id
            : string.Join('.', OutsideText.OneLine(name, 60).ToLower(CultureInfo.InvariantCulture).Split(' '));
}
