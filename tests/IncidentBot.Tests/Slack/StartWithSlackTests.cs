using System.Text.Json.Nodes;
using IncidentBot.Slack;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>The whole program with Slack's section in its settings: what it tells whoever started it, and whoever looks after it.</summary>
public sealed class StartWithSlackTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_banner_says_where_it_is_connected()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var program = await StartAsync(slack);
        var line = await SlackBanner.DescribeAsync(program.App.Services, program.Url, Cancelled);
        Assert.Matches(@"^@\S+ in \S.* \(\S+\), Socket Mode$", line);
    }

    [Fact]
    public async Task Its_banner_waits_for_no_Slack_that_is_away()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.IsUninstalled = true;
        await using var program = await StartAsync(slack, "--Slack:Mode", "http", "--Slack:SigningSecret", FakeSlack.SigningSecret);
        Assert.Equal($"does not let the bot in yet (account_inactive), called at {program.Url}/slack/…; the verb doctor tells more", await SlackBanner.DescribeAsync(program.App.Services, program.Url, Cancelled));
    }

    [Fact]
    public async Task It_is_ready_and_says_how_it_stands_with_Slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var program = await StartAsync(slack);
        Assert.Equal("ok", await program.ReadyAsync("slack", "ok"));

        // What is about Slack alone never takes the public page out of service.
        await slack.RaiseAsync(new JsonObject { ["type"] = "app_uninstalled" });
        Assert.StartsWith("Slack does not let the bot in (", await program.ReadyAsync("slack", "degraded", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_calls_it_says_so_when_Slack_cannot_be_asked()
    {
        await using var slack = await FakeSlack.StartAsync();
        string[] http = ["--Slack:Mode", "http", "--Slack:SigningSecret", FakeSlack.SigningSecret];
        await using (var program = await StartAsync(slack, http)) Assert.Equal("waits for Slack's calls", await program.ReadyAsync("slack", "ok", "text"));

        // Nobody listens at this port.
        await using var lonely = await StartAsync(slack, [.. http, "--Slack:ApiBaseUrl", "http://127.0.0.1:1/"]);
        Assert.StartsWith("Slack ", await lonely.ReadyAsync("slack", "degraded", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Slack_there_is_no_local_chat_unless_it_is_wanted()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var program = await StartAsync(slack);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await program.GetAsync("/chat")).StatusCode);
    }

    private static Task<StartedProgram> StartAsync(FakeSlack slack, params string[] more) => StartedProgram.StartAsync(
        ["--Slack:ApiBaseUrl", slack.ApiBaseUrl.ToString(), "--Slack:BotToken", FakeSlack.BotToken, "--Slack:AppToken", FakeSlack.AppToken, .. more]);
}
