namespace IncidentBot.Teams;

/// <summary>The settings of Microsoft Teams: section <c>Teams</c>. Without the section there is no Teams.</summary>
public sealed class TeamsOptions
{
    /// <summary>The app's id in Entra (a GUID), which is the bot's id: Azure Bot, “Microsoft App ID”.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant (a GUID) in which the app is registered, whose people may use the bot, and which gives out the bot's tokens.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>A client secret's value: Certificates &amp; secrets. One of this, <see cref="Certificate"/> and <see cref="ManagedIdentity"/>.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>A file with a certificate and its private key: <c>.pfx</c>, or <c>.pem</c> with both.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>For a <c>.pfx</c>, or a key in a <c>.pem</c>, that has one.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>A user-assigned managed identity's client id (a GUID): the bot itself where it is <see cref="AppId"/>, else what the app trusts (a federated credential).</summary>
    public string ManagedIdentity { get; set; } = "";

    /// <summary>
    /// Where everybody hears of a new incident, and incidents live, each in a thread of its own: a channel's id (<c>19:…@thread.tacv2</c>), or a group chat's; the link that
    /// Teams copies will do. Empty for nowhere.
    /// </summary>
    public string AnnounceConversation { get; set; } = "";

    /// <summary>The cloud: <c>public</c>, <c>usgov</c> or <c>china</c>.</summary>
    public string Cloud { get; set; } = "public";

    /// <summary>Whether the newer tokens are taken in as well, with which Entra itself vouches for the sender.</summary>
    public bool AcceptEntraTokens { get; set; }

    /// <summary>For tests: stands in for every address that Teams names itself; empty for none. Only on this machine.</summary>
    public string ConnectorBaseUrl { get; set; } = "";

    /// <summary>For tests: stands in for Entra's and Bot Framework's addresses for tokens and keys; empty for theirs. Only on this machine.</summary>
    public string LoginBaseUrl { get; set; } = "";

    /// <summary>Whether whoever reaches the bot may claim to be anybody: for Microsoft's playground, in Development and on this machine only.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>The cloud's addresses.</summary>
    internal TeamsCloud Addresses => TeamsCloud.Find(Cloud) ?? TeamsCloud.Public;

    /// <summary>Whether <see cref="AnnounceConversation"/> is a channel, in which incidents live in threads.</summary>
    internal bool AnnouncesInChannel => ConversationIds.IsChannel(AnnounceConversation);

    // Ids are compared as they are written, and people copy them with capitals, braces and spaces.
    internal void Mend()
    {
        (AppId, TenantId, ManagedIdentity) = (Id(AppId), Id(TenantId), Id(ManagedIdentity));
        AnnounceConversation = ConversationIds.FromLink(AnnounceConversation.Trim());
        if (Cloud.Length == 0) Cloud = TeamsCloud.Public.Name;
        (ConnectorBaseUrl, LoginBaseUrl) = (Slashed(ConnectorBaseUrl), Slashed(LoginBaseUrl));
    }

    private static string Id(string text) => Guid.TryParse(text, out var id) ? id.ToString("D") : text;

    private static string Slashed(string url) => url.Length == 0 || url.EndsWith('/') ? url : url + "/";
}
