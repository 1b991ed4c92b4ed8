using System.Security.Cryptography;
using IncidentBot.Chat;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams;

/// <summary>Stops the start with a sentence where the settings are wrong. No secret and no password is ever shown.</summary>
/// <param name="anonymity">Whether anonymous callers may be let in at all.</param>
internal sealed class TeamsOptionsCheck(AnonymousCallers anonymity) : IValidateOptions<TeamsOptions>
{
    private const string Portal = "the Azure portal (https://portal.azure.com)";
    private const string Registration = $"{Portal}, under Microsoft Entra ID, “App registrations”, the app's “Overview”";
    private const string SecretPlace = "the app's registration in Entra shows it once, under “Certificates & secrets”, in the column “Value”, when it is made";

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        List<string> faults = [.. Ids(options), .. Credential(options), .. Places(options), .. TestAddresses(options), .. anonymity.Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Ids(TeamsOptions options)
    {
        // Whoever lets anybody in needs nothing that proves who is who.
        if (options.AppId.Length == 0 && !options.AllowAnonymous)
            yield return $"Teams:AppId is missing; it is the Azure Bot's “Microsoft App ID”, and stands in {Registration} as “Application (client) ID”. Where there is no Teams, leave the whole section out.";
        else if (options.AppId.Length > 0 && !IsGuid(options.AppId))
            yield return $"Teams:AppId is “{Shown(options.AppId)}”, and an app's id is a GUID, as in 0f5f5f5f-0000-4000-8000-00000000b07a; it stands in {Registration} as “Application (client) ID”.";

        if (options.TenantId.Length == 0 && !options.AllowAnonymous)
            yield return $"Teams:TenantId is missing; it stands in {Registration} as “Directory (tenant) ID”.";
        else if (options.TenantId.Length > 0 && !IsGuid(options.TenantId))
            yield return $"Teams:TenantId is “{Shown(options.TenantId)}”, and a tenant's id is a GUID; it stands in {Registration} as “Directory (tenant) ID”.";
        else if (options.TenantId.Length > 0 && options.TenantId == options.AppId)
            yield return $"Teams:TenantId is the same as Teams:AppId; the tenant's stands in {Registration} as “Directory (tenant) ID”.";
    }

    // By what the bot proves to Entra that it is the app.
    private static IEnumerable<string> Credential(TeamsOptions options)
    {
        string[] given = [.. Given("AppSecret", options.AppSecret), .. Given("Certificate", options.Certificate), .. Given("ManagedIdentity", options.ManagedIdentity)];
        if (given.Length == 0 && !options.AllowAnonymous)
            yield return $"Teams:AppSecret is missing; {SecretPlace}. Teams:Certificate (a file) or Teams:ManagedIdentity (its client id) will do as well.";
        if (given.Length > 1)
            yield return $"{string.Join(" and ", given.Select(g => "Teams:" + g))} are all set, and the bot uses one; leave the others out.";
        if (options.CertificatePassword.Length > 0 && options.Certificate.Length == 0)
            yield return "Teams:CertificatePassword is set, and Teams:Certificate is not; name the file, or leave the password out.";

        if (IsGuid(options.AppSecret))
            yield return $"Teams:AppSecret is the secret's id; the bot needs its value: {SecretPlace}.";
        else if (options.AppSecret.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            yield return $"Teams:AppSecret has a space or a line break in it, and none of Entra's has; {SecretPlace}.";
        if (options.Certificate.Length > 0 && CertificateFault(options) is { } fault)
            yield return $"Teams:Certificate: “{Shown(options.Certificate)}” {fault}.";
        if (options.ManagedIdentity.Length > 0 && !IsGuid(options.ManagedIdentity))
            yield return $"Teams:ManagedIdentity is “{Shown(options.ManagedIdentity)}”, and a managed identity's client id is a GUID; it stands in {Portal}, under Managed Identities, in its “Overview”, as “Client ID”.";
    }

    private static IEnumerable<string> Places(TeamsOptions options)
    {
        var place = options.AnnounceConversation;
        if (place.Length > 0 && !ConversationIds.IsChannel(place) && !ConversationIds.IsGroupChat(place))
            yield return place.Contains(";messageid=", StringComparison.OrdinalIgnoreCase)
                ? "Teams:AnnounceConversation names one message; leave out what begins with ;messageid=, so that the channel is left."
                : $"Teams:AnnounceConversation is “{Shown(place)}”; give a channel's id, as in 19:…@thread.tacv2, or the link that Teams copies: the channel's “…” menu, “Get link to channel”.";
        if (TeamsCloud.Find(options.Cloud) is null)
            yield return $"Teams:Cloud is “{Shown(options.Cloud)}”; write {string.Join(", ", TeamsCloud.All.SkipLast(1).Select(c => c.Name))} or {TeamsCloud.All[^1].Name}.";
    }

    // The bot's tokens go there, and whatever comes from there is believed.
    private static IEnumerable<string> TestAddresses(TeamsOptions options)
    {
        foreach (var (key, value) in new[] { ("ConnectorBaseUrl", options.ConnectorBaseUrl), ("LoginBaseUrl", options.LoginBaseUrl) })
            if (value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", IsLoopback: true, UserInfo: "", Query: "", Fragment: "" }))
                yield return $"Teams:{key} is “{Shown(value)}”; it is for tests alone, and names this machine, as in http://127.0.0.1:3978/. Leave it out for Microsoft's own.";
    }

    private static string? CertificateFault(TeamsOptions options)
    {
        try
        {
            TeamsCertificate.Load(options).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({OutsideText.OneLine(e.Message, 200).TrimEnd('.')}); name a file that IncidentBot may read";
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return $"is no certificate with a private key that opens with this password ({OutsideText.OneLine(e.Message, 200).TrimEnd('.')}); give a .pfx, and Teams:CertificatePassword where it has one, or a .pem with both";
        }
    }

    private static IEnumerable<string> Given(string key, string value) => value.Length > 0 ? [key] : [];

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static string Shown(string value) => OutsideText.OneLine(value, 100);
}
