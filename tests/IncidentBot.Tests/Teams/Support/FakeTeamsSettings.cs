namespace IncidentBot.Tests.Teams.Support;

/// <summary>The settings with which a program finds its stand-in for Teams.</summary>
internal static class FakeTeamsSettings
{
    public static string[] Of(FakeTeams teams) =>
    [
        "--Teams:AppId", FakeTeams.AppId, "--Teams:TenantId", FakeTeams.TenantId, "--Teams:AppSecret", FakeTeams.AppSecret,
        "--Teams:ConnectorBaseUrl", teams.ConnectorBaseUrl.ToString(), "--Teams:LoginBaseUrl", teams.LoginBaseUrl.ToString(),
    ];
}
