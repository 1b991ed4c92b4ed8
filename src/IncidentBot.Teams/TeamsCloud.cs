namespace IncidentBot.Teams;

/// <summary>
/// One of Microsoft's clouds: who vouches for the bot's callers, who gives it tokens, and for what. Source: the reference, section 3.4, after Microsoft 365 Agents SDK,
/// <c>AuthenticationConstants</c>.
/// </summary>
/// <param name="Name">As the settings say it.</param>
/// <param name="BotIssuer">Who signs for what Bot Framework delivers.</param>
/// <param name="BotMetadata">Where its keys are told of.</param>
/// <param name="Login">Entra: gives the bot its tokens; ends without a slash.</param>
/// <param name="Scope">What the bot's tokens are for.</param>
internal sealed record TeamsCloud(string Name, string BotIssuer, string BotMetadata, string Login, string Scope)
{
    /// <summary>The Connector that is spoken to where nobody has named another; ends in a slash. Source: msteams-docs, send proactive messages.</summary>
    public required string DefaultServiceUrl { get; init; }

    /// <summary>Everybody's.</summary>
    public static TeamsCloud Public { get; } = new("public",
        "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://login.microsoftonline.com", "https://api.botframework.com/.default")
    {
        DefaultServiceUrl = "https://smba.trafficmanager.net/teams/",
    };

    /// <summary>That of the government of the United States.</summary>
    public static TeamsCloud UsGov { get; } = new("usgov",
        "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://login.microsoftonline.us", "https://api.botframework.us/.default")
    {
        DefaultServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams/",
    };

    /// <summary>The one in China.</summary>
    public static TeamsCloud China { get; } = new("china",
        "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default")
    {
        DefaultServiceUrl = "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TeamsCloud> All { get; } = [Public, UsGov, China];

    /// <summary>The one that the settings name, in any case; null where there is none.</summary>
    public static TeamsCloud? Find(string name) => All.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
