using System.Net;
using System.Net.Http.Json;
using IncidentBot.Host;
using IncidentBot.Teams;
using IncidentBot.Tests.Support;
using IncidentBot.Tests.Teams.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The whole program with Teams' section in its settings: what it tells whoever started it, and whoever looks after it.</summary>
public sealed class StartWithTeamsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_banner_says_who_it_is_and_where_it_is_called()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var program = await StartAsync(teams);
        Assert.Equal($"the app {FakeTeams.AppId}, called at {program.Url}/api/messages", await TeamsBanner.DescribeAsync(program.App.Services, program.Url, Cancelled));
    }

    [Fact]
    public async Task A_secret_that_is_wrong_keeps_nobody_from_starting_and_is_told()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var program = await StartAsync(teams, "--Teams:AppSecret", "another-secret-of-the-app");
        Assert.Equal(
            $"Entra gives the bot no token (invalid_client), called at {program.Url}/api/messages; the verb doctor tells more", await TeamsBanner.DescribeAsync(program.App.Services, program.Url, Cancelled));
        // What is about Teams alone never takes the public page out of service.
        Assert.Equal("Entra gives the bot no token (invalid_client)", await program.ReadyAsync("teams", "degraded", "text"));
    }

    [Fact]
    public async Task It_is_ready_where_it_has_its_token()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var program = await StartAsync(teams);
        Assert.Equal("waits for Teams' calls", await program.ReadyAsync("teams", "ok", "text"));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/chat")).StatusCode);
    }

    [Fact]
    public async Task Nobody_is_let_in_without_a_token()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var program = await StartAsync(teams);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(program));
    }

    [Fact]
    public async Task Anybody_is_let_in_only_where_that_is_said_and_nobody_else_comes_by()
    {
        string[] anonymous = ["--Teams:AllowAnonymous", "true", "--environment", "Development"];
        await using (var program = await StartedProgram.StartAsync(anonymous))
        {
            Assert.Equal($"LETS ANYBODY IN (Teams:AllowAnonymous), called at {program.Url}/api/messages", await TeamsBanner.DescribeAsync(program.App.Services, program.Url, Cancelled));
            Assert.Equal("lets anybody in", await program.ReadyAsync("teams", "degraded", "text"));
            Assert.Equal(HttpStatusCode.OK, await CallAsync(program));
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(program, "X-Forwarded-For", "203.0.113.7"));
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(program, "Origin", "https://evil.example"));
        }

        Assert.StartsWith("Teams:AllowAnonymous is for this machine alone, and the bot listens at http://*:0", await RefusalAsync([.. anonymous, "--Urls", "http://*:0"]), StringComparison.Ordinal);
        Assert.StartsWith("Teams:AllowAnonymous is for Development alone, and this is Staging", await RefusalAsync("--Teams:AllowAnonymous", "true", "--environment", "Staging"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_turns_out_to_be_reached_from_outside_does_not_start_with_anybody_let_in()
    {
        // As a host would that says so in a way of its own.
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartedProgram.StartAsync(app => app.Urls.Add("http://*:0"), "--Teams:AllowAnonymous", "true", "--environment", "Development"));
        Assert.StartsWith("Teams:AllowAnonymous is for this machine alone, and the bot is reached at other addresses too", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    private static Task<StartedProgram> StartAsync(FakeTeams teams, params string[] more) => StartedProgram.StartAsync([.. FakeTeamsSettings.Of(teams), .. more]);

    private static async Task<HttpStatusCode> CallAsync(StartedProgram program, params string[] header)
    {
        using var http = new HttpClient();
        if (header is [var name, var value]) http.DefaultRequestHeaders.Add(name, value);
        var activity = new { type = "typing", id = "1", channelId = "msteams", serviceUrl = "http://127.0.0.1:1/", conversation = new { id = "a:1", tenantId = FakeTeams.TenantId } };
        return (await http.PostAsJsonAsync(new Uri(program.Url + "/api/messages"), activity, Cancelled)).StatusCode;
    }

    private static async Task<string> RefusalAsync(params string[] args)
    {
        using var errors = new StringWriter();
        string[] elsewhere = ["--Store:ConnectionString", "Data Source=:memory:", "--Logging:LogLevel:Default", "None"];
        Assert.Equal(1, await Serve.RunAsync([.. elsewhere, .. args.Contains("--Urls") ? Array.Empty<string>() : ["--Urls", "http://127.0.0.1:0"], .. args], TextWriter.Null, errors, Cancelled));
        return errors.ToString();
    }
}
