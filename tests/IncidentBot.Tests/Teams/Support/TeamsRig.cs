using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Store;
using IncidentBot.Teams;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Tests.Slack.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Our side of Teams without the product above it and the endpoint before it: the Connector's client and the platform, with the product's own store for a memory, against a <see cref="FakeTeams"/>.</summary>
internal sealed class TeamsRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("teams-").FullName;
    private readonly Action<TeamsOptions> _settings;
    private readonly List<IHost> _others = [];
    private IHost _host = null!;

    private TeamsRig(FakeTeams teams, HandClock clock, Action<TeamsOptions> settings) => (Teams, Clock, _settings) = (teams, clock, settings);

    public FakeTeams Teams { get; }

    public HandClock Clock { get; }

    public LinesLog Log { get; } = new();

    public ConnectorClient Api => Get<ConnectorClient>();

    public IChatPlatform Platform => Get<IChatPlatform>();

    /// <summary>The channel where incidents live.</summary>
    public Place Channel => new("teams", Teams.Incidents.Id);

    public ConversationReference Reference => new(Teams.ServiceUrl, Teams.Incidents.Id);

    /// <summary>Starts both sides. Short waits are skipped unless a test turns the clock itself.</summary>
    public static async Task<TeamsRig> StartAsync(Action<TeamsOptions>? settings = null)
    {
        var clock = new HandClock { Skips = IncidentBot.Teams.Api.RateLimits.LongestWait };
        var rig = new TeamsRig(await FakeTeams.StartAsync(clock), clock, settings ?? (_ => { }));
        rig._host = await rig.StartOurSideAsync();
        return rig;
    }

    /// <summary>The process ends, and another one starts on the same store.</summary>
    public async Task RestartAsync()
    {
        await StopAsync(_host);
        _host = await StartOurSideAsync();
    }

    /// <summary>Another process starts beside the first, on the same store.</summary>
    public async Task<IChatPlatform> StartAnotherAsync()
    {
        var other = await StartOurSideAsync();
        _others.Add(other);
        return other.Services.GetRequiredService<IChatPlatform>();
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>The bot hears of something, as if it had come in.</summary>
    public Task HearsAsync(JsonObject activity) => Get<References>().RememberAsync(Read(activity), TestContext.Current.CancellationToken);

    public static Activity Read(JsonObject activity) => JsonSerializer.Deserialize<Activity>(activity.ToJsonString(), TeamsJson.Options)!;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _others.Append(_host)) await StopAsync(host);
        await Teams.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    private async Task<IHost> StartOurSideAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={Path.Combine(_folder, "bot.db")}")]);
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.Configure<TeamsOptions>(o =>
        {
            (o.AppId, o.TenantId, o.AppSecret) = (FakeTeams.AppId, FakeTeams.TenantId, FakeTeams.AppSecret);
            (o.ConnectorBaseUrl, o.LoginBaseUrl) = (Teams.ConnectorBaseUrl.ToString(), Teams.LoginBaseUrl.ToString());
            o.AnnounceConversation = Teams.Incidents.Id;
            _settings(o);
            o.Mend();
        });
        builder.Services.AddTeamsApi();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
