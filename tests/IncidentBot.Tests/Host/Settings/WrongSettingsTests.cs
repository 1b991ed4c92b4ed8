using IncidentBot.Host;
using Xunit;

namespace IncidentBot.Tests.Host.Settings;

/// <summary>A setting that is wrong stops the start with a sentence that names its key.</summary>
public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("People:Roles", "--People:Roles:0", "two words")]
    [InlineData("Statements:DefaultLocale", "--Statements:DefaultLocale", "tlh", "--Statements:Locales:0", "en")]
    [InlineData("Statements:HoldSeconds", "--Statements:HoldSeconds", "-1")]
    [InlineData("Statements:HoldSeconds", "--Statements:HoldSeconds", "soon")]
    [InlineData("Statements:Contact", "--Statements:Contact", " ")]
    [InlineData("StatusPage:TimeZone", "--StatusPage:TimeZone", "Mars/Olympus")]
    [InlineData("StatusPage:PublicUrl", "--StatusPage:PublicUrl", "not an address")]
    [InlineData("Targets:ChatChannels", "--Targets:ChatChannels:0", "general")]
    [InlineData("Store:Provider", "--Store:Provider", "oracle")]
    [InlineData("Store:ConnectionString", "--Store:ConnectionString", "nonsense")]
    [InlineData("Approvals:1", "--Approvals:1", "0")]
    [InlineData("Approvals:Patience is", "--Approvals:Patience", "soon")]
    [InlineData("People:Approvers:0 names the role “boss”", "--People:Approvers:0", "role/boss")]
    [InlineData("Cadence:1:Investigating:Public", "--Cadence:1:Investigating:Public", "soon")]
    [InlineData("Severities:1: “2” means another severity", "--Severities:1:Name", "2")]
    [InlineData("Severities:3: “minor” means another severity", "--Severities:3:Name", "minor", "--Severities:4:Aliases:0", "Minor")]
    [InlineData("Slack:BotToken", "--Slack:AppToken", "xapp-only")]
    [InlineData("Slack:Mode", "--Slack:BotToken", "xoxb-right", "--Slack:Mode", "pigeon")]
    [InlineData("Slack:SigningSecret", "--Slack:BotToken", "xoxb-right", "--Slack:Mode", "http")]
    [InlineData("Slack:AnounceChannel is not a setting", "--Slack:BotToken", "xoxb-right", "--Slack:AppToken", "xapp-right", "--Slack:AnounceChannel", "incidents")]
    [InlineData("Teams:AppId", "--Teams:TenantId", "11111111-2222-3333-4444-555555555555", "--Teams:ManagedIdentity", "0f5f5f5f-0000-4000-8000-00000000b07a")]
    [InlineData("Teams:AppPassword is not a setting", "--Teams:AppId", "0f5f5f5f-0000-4000-8000-00000000b07a", "--Teams:TenantId", "11111111-2222-3333-4444-555555555555", "--Teams:AppSecret", "0123456789abcdef", "--Teams:AppPassword", "x")]
    [InlineData("Teams:AllowAnonymous is for Development", "--Teams:AllowAnonymous", "true")]
    [InlineData("Catalog", "--Catalog:Services:0:Name", "No key")]
    [InlineData("Catalog:Hidden", "--Catalog:Hidden:0", "no-such-service")]
    [InlineData("Statements:HoldSecond is not a setting", "--Statements:HoldSecond", "30")]
    [InlineData("People:Aprovers is not a setting", "--People:Aprovers:0", "cleo@example.com")]
    [InlineData("StatusPage:Titel is not a setting", "--StatusPage:Titel", "x")]
    [InlineData("Targets:Chats is not a setting", "--Targets:Chats:0", "slack/C1")]
    [InlineData("Store:Connection is not a setting", "--Store:Connection", "x")]
    [InlineData("Catalog:Services:0:Alias is not a setting", "--Catalog:Services:0:Key", "shop", "--Catalog:Services:0:Name", "Shop", "--Catalog:Services:0:Alias:0", "x")]
    public async Task It_names_the_key_and_stops(string key, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // A start that is not stopped would wait for ever.
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        string[] elsewhere = ["--Store:ConnectionString", "Data Source=:memory:", "--LocalChat:ConnectionString", "Data Source=:memory:", "--Urls", "http://127.0.0.1:0"];
        Assert.Equal(1, await Serve.RunAsync([.. elsewhere, .. args], output, errors, patience.Token));
        var sentences = errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(sentences, s => s.Contains(key, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
    }
}
