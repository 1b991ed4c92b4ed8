using IncidentBot.Chat;
using IncidentBot.Teams.Api;

namespace IncidentBot.Teams.Install;

/// <summary>
/// What is wrong where Entra gives the bot no token, and what to do about it. Its numbers are more exact than OAuth's words for them. Source: learn.microsoft.com,
/// Microsoft Entra authentication and authorization error codes.
/// </summary>
internal static class TokenTrouble
{
    private const string Registration = "the app's registration in Entra (https://portal.azure.com)";
    private const string NewSecret = $"In {Registration}, under “Certificates & secrets”, make a client secret and copy its “Value”, not its id, into Teams:AppSecret";
    private const string Ids = $"See {Registration}, “Overview”: “Application (client) ID” is Teams:AppId, “Directory (tenant) ID” is Teams:TenantId";

    private static readonly (string Code, string Text, string Mend)[] Known =
    [
        ("AADSTS7000215", "Teams:AppSecret is not one of the app's secrets", NewSecret),
        ("AADSTS7000222", "the secret in Teams:AppSecret has expired", NewSecret),
        ("AADSTS700016", "the tenant knows no such app", Ids),
        ("AADSTS90002", "there is no such tenant", Ids + "; Teams:Cloud is the cloud that it is in"),
        ("AADSTS900023", "there is no such tenant", Ids),
        ("AADSTS7000229", "the app has no service principal in its own tenant", "Make it: “az ad sp create --id” and the app's id, or open the app under “Enterprise applications” in Entra"),
        ("AADSTS7000112", "the app is switched off", "Under “Enterprise applications” in Entra, set the app's “Enabled for users to sign-in” to yes"),
        ("AADSTS7000214", "the app has no credential of this kind", NewSecret + ", or upload the certificate's public part there"),
        ("AADSTS700027", "the certificate is not one of the app's", $"In {Registration}, under “Certificates & secrets”, “Certificates”, upload the public part of the one in Teams:Certificate"),
        ("AADSTS700024", "what the certificate or the managed identity vouches for is not valid now", "See that this machine's clock is right, and that the certificate has not expired"),
        ("AADSTS700213", "the app does not trust this managed identity", FederatedCredential),
        ("AADSTS70021", "the app does not trust this managed identity", FederatedCredential),
        ("AADSTS700211", "the app does not trust this managed identity", FederatedCredential),
        ("managed_identity", "this machine has no such managed identity", "Give the machine the user-assigned managed identity whose client id stands in Teams:ManagedIdentity; it is known on Azure's machines only"),
        ("CertificateUnreadable", "Teams:Certificate cannot be read any more", "See that the file is there and that IncidentBot may read it"),
        ("AADSTS50196", "Entra was asked too often", "Try again in a few minutes"),
    ];

    private const string FederatedCredential = $"In {Registration}, under “Certificates & secrets”, “Federated credentials”, add the managed identity whose client id stands in Teams:ManagedIdentity";

    /// <summary>What is found.</summary>
    public static Finding Of(ConnectorException trouble)
    {
        foreach (var (code, text, mend) in Known)
            if (Names(trouble, code)) return Finding.Bad($"Entra gives the bot no token: {text} ({(code[0] == 'A' ? code : trouble.ErrorCode)})", mend);
        return trouble.Kind == ConnectorErrorKind.Configuration
            ? Finding.Bad($"Entra gives the bot no token ({OutsideText.OneLine(trouble.Message, 200).TrimEnd('.')})", Ids)
            : Finding.Bad($"Entra cannot be asked for a token ({trouble.ErrorCode})", "See that this machine may open https connections to the login of Teams:Cloud (login.microsoftonline.com); HTTPS_PROXY names a proxy");
    }

    // A number is named whole: 70021 is no part of 700213.
    private static bool Names(ConnectorException trouble, string code)
    {
        if (trouble.ErrorCode.StartsWith(code, StringComparison.Ordinal)) return true;
        var at = trouble.Message.IndexOf(code, StringComparison.Ordinal);
        return at >= 0 && (at + code.Length == trouble.Message.Length || !char.IsAsciiDigit(trouble.Message[at + code.Length]));
    }
}
