using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Slack.Inbound.Socket;
using IncidentBot.Store;
using IncidentBot.Tests.Slack.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>What stands between Slack and the router, on a real port and real sockets, with a Slack of the test's own on the other side.</summary>
internal sealed class InboundRig : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsWorld;
    private WebApplication _app = null!;

    private InboundRig(FakeSlack slack, RigRouter router, string folder, bool ownsWorld) => (Slack, Router, _folder, _ownsWorld) = (slack, router, folder, ownsWorld);

    public FakeSlack Slack { get; }

    public RigMemory Memory { get; private set; } = null!;

    public RigRouter Router { get; }

    public LinesLog Log { get; } = new();

    public SlackInbox Inbox => _app.Services.GetRequiredService<SlackInbox>();

    public SlackHealth Health => _app.Services.GetRequiredService<SlackHealth>();

    public Uri Address => new(_app.Urls.Single());

    /// <summary>A bot that has all the time in the world, unless a test says otherwise.</summary>
    public static async Task<InboundRig> StartAsync(bool socket, InboxTiming? inbox = null, SocketTiming? sockets = null, InboundRig? before = null, TimeProvider? time = null, bool isReady = true, Action<SlackScript>? script = null)
    {
        var slack = before?.Slack ?? await FakeSlack.StartAsync();
        script?.Invoke(slack.Script);
        var rig = new InboundRig(slack, before?.Router ?? new RigRouter(), before?._folder ?? Directory.CreateTempSubdirectory("slack-").FullName, before is null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(rig.Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(inbox ?? Patient);
        builder.Services.AddSingleton(sockets ?? new SocketTiming { Apart = TimeSpan.Zero, FirstBackoff = TimeSpan.FromMilliseconds(20), LongestBackoff = TimeSpan.FromMilliseconds(200) });
        builder.Configuration.AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={Path.Combine(rig._folder, "bot.db")}")]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddSingleton<IPlatformMemory>(provider => rig.Memory = new(ActivatorUtilities.CreateInstance<PlatformMemory>(provider), "slack"));
        builder.Services.AddSingleton<ICommandRouter>(rig.Router);
        var options = new SlackOptions();
        void Configure(SlackOptions o) => (o.Mode, o.BotToken, o.AppToken, o.SigningSecret, o.ApiBaseUrl) =
            (socket ? "socket" : "http", FakeSlack.BotToken, FakeSlack.AppToken, FakeSlack.SigningSecret, slack.ApiBaseUrl.ToString());
        Configure(options);
        builder.Services.Configure<SlackOptions>(Configure);
        builder.Services.AddSlackApi();
        builder.Services.AddSlackInbound(options);
        rig._app = builder.Build();
        rig._app.MapSlackInbound();
        await rig._app.StartAsync(TestContext.Current.CancellationToken);
        slack.DeliverOverHttp(socket ? null : rig.Address);
        if (socket && isReady) await rig.UntilAsync(() => rig.Health.Text == "2 connections", "two connections");
        return rig;
    }

    /// <summary>Nothing is ever late.</summary>
    public static InboxTiming Patient { get; } = new() { InTime = TimeSpan.FromMinutes(5), SweepEvery = TimeSpan.FromHours(1), LongestWork = TimeSpan.FromMinutes(5), Lease = TimeSpan.FromMinutes(10) };

    /// <summary>Everything that waits is late, and nothing else.</summary>
    public static InboxTiming Hasty { get; } = Patient with { InTime = TimeSpan.FromMilliseconds(50), ForKeeping = TimeSpan.FromMinutes(1) };

    /// <summary>A channel with an incident in it, in which the bot and everybody are.</summary>
    public FakeChannel Incident(string name = "inc-1")
    {
        var channel = new FakeChannel("C0" + name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant(), name) { Members = [.. Slack.Workspace.People.Select(p => p.Id), FakeWorkspace.BotUserId] };
        Slack.Workspace.Add(channel);
        Router.Homes.Add(channel.Id);
        return channel;
    }

    /// <summary>A card of the bot's in a channel, as it was posted there.</summary>
    public async Task<FakeMessage> PostAsync(FakeChannel channel, Card card, string key = "card")
    {
        var posted = await _app.Services.GetRequiredService<SlackPlatform>().PostAsync(new("slack", channel.Id), card, key, TestContext.Current.CancellationToken);
        return channel.Find(posted.Id)!;
    }

    /// <summary>Waits until something is so that Slack does not see.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromSeconds(60)) Assert.Fail($"It was never so: {what}. Health: {Health.Text}\n{string.Join('\n', Log.Lines)}\n{Slack.Tell()}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until nothing is being done any more.</summary>
    public Task IdleAsync() => UntilAsync(() => Inbox.IsIdle, "nothing left to do");

    /// <summary>The program ends.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_ownsWorld) return;
        await Slack.DisposeAsync();
        TestFolder.Delete(_folder);
    }
}
