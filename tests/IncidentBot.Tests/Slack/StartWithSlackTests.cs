using System.Text.Json.Nodes;
using IncidentBot.Host;
using IncidentBot.Slack;
using IncidentBot.Tests.Slack.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
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
        await using var program = await Program.StartAsync(slack);
        var line = await SlackBanner.DescribeAsync(program.App.Services, program.Url, Cancelled);
        Assert.Matches(@"^@\S+ in \S.* \(\S+\), Socket Mode$", line);
    }

    [Fact]
    public async Task Its_banner_waits_for_no_Slack_that_is_away()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.IsUninstalled = true;
        await using var program = await Program.StartAsync(slack, "--Slack:Mode", "http", "--Slack:SigningSecret", FakeSlack.SigningSecret);
        Assert.Equal($"does not let the bot in yet (account_inactive), called at {program.Url}/slack/…; the verb doctor tells more", await SlackBanner.DescribeAsync(program.App.Services, program.Url, Cancelled));
    }

    [Fact]
    public async Task It_is_ready_and_says_how_it_stands_with_Slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var program = await Program.StartAsync(slack);
        Assert.Equal("ok", await program.ReadyAsync("ok"));

        // What is about Slack alone never takes the public page out of service.
        await slack.RaiseAsync(new JsonObject { ["type"] = "app_uninstalled" });
        Assert.StartsWith("Slack does not let the bot in (", await program.ReadyAsync("degraded", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_calls_it_says_so_when_Slack_cannot_be_asked()
    {
        await using var slack = await FakeSlack.StartAsync();
        string[] http = ["--Slack:Mode", "http", "--Slack:SigningSecret", FakeSlack.SigningSecret];
        await using (var program = await Program.StartAsync(slack, http)) Assert.Equal("waits for Slack's calls", await program.ReadyAsync("ok", "text"));

        // Nobody listens at this port.
        await using var lonely = await Program.StartAsync(slack, [.. http, "--Slack:ApiBaseUrl", "http://127.0.0.1:1/"]);
        Assert.StartsWith("Slack ", await lonely.ReadyAsync("degraded", "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Slack_there_is_no_local_chat_unless_it_is_wanted()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var program = await Program.StartAsync(slack);
        using var http = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri(program.Url + "/chat"), Cancelled)).StatusCode);
    }

    private sealed class Program(WebApplication app, string folder) : IAsyncDisposable
    {
        private readonly HttpClient _http = new();

        public WebApplication App => app;

        public string Url => app.Urls.First();

        public static async Task<Program> StartAsync(FakeSlack slack, params string[] more)
        {
            var folder = Directory.CreateTempSubdirectory("slack-start-").FullName;
            var app = Serve.Build(
            [
                "--Urls", "http://127.0.0.1:0", "--Store:ConnectionString", $"Data Source={folder}/bot.db;Pooling=False", "--Slack:ApiBaseUrl", slack.ApiBaseUrl.ToString(),
                "--Slack:BotToken", FakeSlack.BotToken, "--Slack:AppToken", FakeSlack.AppToken, "--Logging:LogLevel:Default", "None", .. more,
            ], folder);
            await app.StartAsync(Cancelled);
            return new(app, folder);
        }

        /// <summary>Waits until the readiness has this word for Slack; the answer is 200 all the while.</summary>
        public async Task<string> ReadyAsync(string word, string member = "status")
        {
            while (true)
            {
                var answer = await _http.GetAsync(new Uri(Url + "/health/ready"), Cancelled);
                Assert.True(answer.IsSuccessStatusCode);
                var slack = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancelled))!["checks"]!["slack"]!;
                if ((string)slack["status"]! == word) return (string)slack[member]!;
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancelled);
            }
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
