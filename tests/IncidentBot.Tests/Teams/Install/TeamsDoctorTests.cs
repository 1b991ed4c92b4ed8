using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IncidentBot.Host.Operate;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Install;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Install;

/// <summary>The verb <c>doctor</c> before tenants that are as they should be, and before others.</summary>
public sealed class TeamsDoctorTests : IDisposable
{
    private const string Incidents = "19:incidents@thread.tacv2";

    private readonly string _folder = Directory.CreateTempSubdirectory("doctor-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_all_is_well_every_line_says_so_and_it_ends_with_0()
    {
        await using var teams = await FakeTeams.StartAsync();
        var (code, lines) = await RunAsync(teams, "--Teams:AnnounceConversation", Incidents, "--Teams:AcceptEntraTokens", "true", "--People:Approvers:0", "teams/" + Incidents, "--People:Duty:0", "teams/" + teams.Cleo.ObjectId);
        Assert.All(lines, l => Assert.StartsWith("✓ ", l, StringComparison.Ordinal));
        Assert.Equal(0, code);
        foreach (var wanted in (string[])[
            "✓ settings: nothing in them stops the start.", "✓ chats: Teams.", $"✓ Teams: Entra gives the bot its tokens, as the app {FakeTeams.AppId} of the tenant {FakeTeams.TenantId}.",
            "✓ Teams: the keys by which Bot Framework signs can be read (1 of them).", "✓ Teams: the keys by which Entra signs can be read (1 of them).",
            "✓ Teams: this machine's clock agrees with Microsoft's.", "✓ Teams: the bot is in the announcement channel.", $"✓ people: People:Approvers names teams/{Incidents}, a group of {teams.Team.Members.Count}.", $"✓ people: People:Duty names teams/{teams.Cleo.ObjectId}, {teams.Cleo.Name}."])
            Assert.Contains(wanted, lines);
    }

    [Fact]
    public async Task It_changes_and_posts_nothing()
    {
        await using var teams = await FakeTeams.StartAsync();
        await RunAsync(teams, "--Teams:AnnounceConversation", Incidents, "--People:Duty:0", "teams/" + teams.Cleo.ObjectId);
        Assert.Empty(teams.Calls.Select(c => c.Operation).Except(["token", "discovery", "metadata", "keys", "pagedmembers", "member"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("Entra gives the bot no token: Teams:AppSecret is not one of the app's secrets (AADSTS7000215). In the app's registration", "--Teams:AppSecret", "another-secret-of-the-app")]
    [InlineData("Entra gives the bot no token: the tenant knows no such app (AADSTS700016). See the app's registration", "--Teams:AppId", "0f5f5f5f-0000-4000-8000-0000000000ff")]
    [InlineData("Entra gives the bot no token: there is no such tenant (AADSTS90002). See the app's registration", "--Teams:TenantId", "11111111-2222-3333-4444-5555555555ff")]
    public async Task Credentials_that_Entra_does_not_take_are_told_with_the_mend(string sentence, params string[] args)
    {
        await using var teams = await FakeTeams.StartAsync();
        var (code, lines) = await RunAsync(teams, ["--Teams:AnnounceConversation", Incidents, .. args]);
        Assert.Equal(1, code);
        Assert.StartsWith("✗ Teams: " + sentence, Assert.Single(lines, l => l.StartsWith('✗')), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Contains("announcement", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("another-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_and_a_login_that_is_away_are_told()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Script.Always("metadata", _ => TeamsAnswer.Gateway(502));
        var (_, lines) = await RunAsync(teams);
        Assert.StartsWith(
            "✗ Teams: the keys by which Bot Framework signs cannot be read, so that nobody would be let in. See that this machine may open https connections to login.botframework.com",
            Assert.Single(lines, l => l.StartsWith('✗')), StringComparison.Ordinal);

        // Nobody listens at this port.
        (_, lines) = await RunAsync(teams, "--Teams:LoginBaseUrl", "http://127.0.0.1:1/");
        Assert.StartsWith("✗ Teams: Entra cannot be asked for a token (Unreachable). See that this machine", lines.First(l => l.StartsWith('✗')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19:nowhere@thread.tacv2", "Teams knows no announcement conversation of that id (ConversationNotFound). Copy it again")]
    [InlineData("19:another@thread.tacv2", "the bot is not in the announcement conversation (BotNotInConversationRoster). In Teams: Apps, IncidentBot, “Add to a team”")]
    public async Task An_announcement_channel_must_be_there_and_the_bot_in_it(string conversation, string sentence)
    {
        await using var teams = await FakeTeams.StartAsync();
        var other = new Team("19:another@thread.tacv2", "Another team", "7faf8ab2-0000-4000-8000-000000000032") { Members = [teams.Ada], HasBot = false };
        teams.Workplace.Teams = teams.Workplace.Teams.Add(other);
        teams.Workplace.Add(new TeamsConversation(other.Id, "General", ConversationKind.Channel) { Team = other });
        var (code, lines) = await RunAsync(teams, "--Teams:AnnounceConversation", conversation);
        Assert.Equal(1, code);
        Assert.StartsWith("✗ Teams: " + sentence, Assert.Single(lines, l => l.StartsWith('✗')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_chat_is_good_for_announcements_and_has_no_threads()
    {
        await using var teams = await FakeTeams.StartAsync();
        var (code, lines) = await RunAsync(teams, "--Teams:AnnounceConversation", "19:warroom@thread.v2");
        Assert.Equal(0, code);
        Assert.Contains("✓ Teams: the bot is in the announcement group chat, where incidents have no threads of their own.", lines);
    }

    [Fact]
    public async Task A_certificate_that_ends_soon_is_told_in_time()
    {
        using var key = RSA.Create(2048);
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(today.AddDays(-300), today.AddDays(20));
        var file = Path.Combine(_folder, "bot.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12), Cancelled);
        await using var teams = await FakeTeams.StartAsync();
        teams.Tokens.Certificate = certificate;
        var (code, lines) = await RunAsync(teams, "--Teams:AppSecret", "", "--Teams:Certificate", file);
        Assert.Equal(1, code);
        Assert.StartsWith("✗ Teams: the certificate expires on ", Assert.Single(lines, l => l.StartsWith('✗')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "invalid_client", "AADSTS7000222: The provided client secret keys for app are expired.", "the secret in Teams:AppSecret has expired (AADSTS7000222)")]
    [InlineData(401, "invalid_client", "AADSTS700213: No matching federated identity record found", "the app does not trust this managed identity (AADSTS700213)")]
    [InlineData(400, "unauthorized_client", "AADSTS7000229: The client application is missing service principal", "the app has no service principal in its own tenant (AADSTS7000229)")]
    [InlineData(401, "managed_identity_request_failed", "No identity", "this machine has no such managed identity (managed_identity_request_failed)")]
    public void Entras_numbers_are_told_in_words(int status, string code, string detail, string sentence)
    {
        var finding = TokenTrouble.Of(new ConnectorException(BotTokens.Operation, status, code, detail));
        Assert.Equal("Entra gives the bot no token: " + sentence, finding.Text);
        Assert.NotNull(finding.Mend);
    }

    [Fact]
    public async Task Where_anybody_is_let_in_that_is_all_that_is_told()
    {
        var (code, lines) = await RunAsync(null, "--Teams:AllowAnonymous", "true", "--environment", "Development", "--Urls", "http://localhost:0");
        Assert.Equal(0, code);
        Assert.StartsWith("✓ Teams: anybody is let in, as the playground needs it", Assert.Single(lines, l => l.Contains(" Teams: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(FakeTeams? teams, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = await DoctorCommand.RunAsync(["--Store:ConnectionString", $"Data Source={_folder}/bot.db", .. teams is null ? [] : FakeTeamsSettings.Of(teams), .. args], output, Cancelled);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
