using IncidentBot.Chat;
using IncidentBot.Slack;
using IncidentBot.Slack.Api;
using IncidentBot.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Our side of Slack without the product above it: the Web API's client and the platform, with the product's own store for a memory, against a <see cref="FakeSlack"/>.</summary>
internal sealed class SlackRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("slack-").FullName;
    private readonly Action<SlackOptions> _settings;
    private IHost _host = null!;

    private SlackRig(FakeSlack slack, HandClock clock, Action<SlackOptions> settings) => (Slack, Clock, _settings) = (slack, clock, settings);

    public FakeSlack Slack { get; }

    public HandClock Clock { get; }

    public LinesLog Log { get; } = new();

    public SlackApiClient Api => Get<SlackApiClient>();

    public IChatPlatform Platform => Get<IChatPlatform>();

    /// <summary>Starts both sides. Short waits are skipped unless a test turns the clock itself.</summary>
    public static async Task<SlackRig> StartAsync(bool emulate = false, Action<SlackOptions>? settings = null, IReadOnlyList<string>? scopes = null)
    {
        var clock = new HandClock { Skips = RateLimits.LongestWait };
        var rig = new SlackRig(await FakeSlack.StartAsync(emulate, scopes, clock), clock, settings ?? (_ => { }));
        await rig.StartOurSideAsync();
        return rig;
    }

    /// <summary>The process ends, and another one starts on the same store.</summary>
    public async Task RestartAsync()
    {
        await StopOurSideAsync();
        await StartOurSideAsync();
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await StopOurSideAsync();
        await Slack.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    private async Task StartOurSideAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={Path.Combine(_folder, "bot.db")}")]);
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.Configure<SlackOptions>(o =>
        {
            (o.BotToken, o.AppToken, o.ApiBaseUrl) = (FakeSlack.BotToken, FakeSlack.AppToken, Slack.ApiBaseUrl.ToString());
            _settings(o);
        });
        builder.Services.AddSlackApi();
        _host = builder.Build();
        await _host.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StopOurSideAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
