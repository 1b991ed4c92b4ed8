using System.Text.Json.Nodes;
using IncidentBot.Host;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace IncidentBot.Tests.Support;

/// <summary>The whole program on a port of its own, with a store in a folder of its own.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new();
    private readonly string _folder;

    private StartedProgram(WebApplication app, string folder) => (App, _folder) = (app, folder);

    public WebApplication App { get; }

    public string Url => App.Urls.First();

    public static Task<StartedProgram> StartAsync(params IEnumerable<string> settings) => StartAsync(_ => { }, settings);

    /// <summary>The same, with a last word before it starts.</summary>
    public static async Task<StartedProgram> StartAsync(Action<WebApplication> arrange, params IEnumerable<string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("started-").FullName;
        var app = Serve.Build(["--Urls", "http://127.0.0.1:0", "--Store:ConnectionString", $"Data Source={folder}/bot.db", "--Logging:LogLevel:Default", "None", .. settings], folder);
        var program = new StartedProgram(app, folder);
        try
        {
            arrange(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a check of the readiness has this word; the answer is 200 all the while.</summary>
    /// <param name="check">Whose.</param>
    /// <param name="word"><c>ok</c> or <c>degraded</c>.</param>
    /// <param name="member">What of it is wanted then.</param>
    public async Task<string> ReadyAsync(string check, string word, string member = "status")
    {
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            var answer = await _http.GetAsync(new Uri(Url + "/health/ready"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
            var state = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["checks"]![check]!;
            if ((string)state["status"]! == word) return (string)state[member]!;
            if (TimeProvider.System.GetElapsedTime(began) > Patience) Assert.Fail($"{check} is never {word}, but {state.ToJsonString()}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public async Task<HttpResponseMessage> GetAsync(string path) => await _http.GetAsync(new Uri(Url + path), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        TestFolder.Delete(_folder);
    }
}
