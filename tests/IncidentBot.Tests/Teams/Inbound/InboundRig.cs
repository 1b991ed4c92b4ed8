using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Store;
using IncidentBot.Teams;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Inbound;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Teams.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>What stands between Teams and the router, on a real port, with a Teams of the test's own on the other side.</summary>
internal sealed class InboundRig : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsWorld;
    private WebApplication _app = null!;

    private InboundRig(FakeTeams teams, RigRouter router, string folder, bool ownsWorld) => (Teams, Router, _folder, _ownsWorld) = (teams, router, folder, ownsWorld);

    public FakeTeams Teams { get; }

    public RigMemory Memory { get; private set; } = null!;

    public RigRouter Router { get; }

    public LinesLog Log { get; } = new();

    public TeamsInbox Inbox => Get<TeamsInbox>();

    public Uri Address => new(_app.Urls.Single());

    /// <summary>A bot that has all the time in the world, unless a test says otherwise.</summary>
    public static async Task<InboundRig> StartAsync(InboxTiming? inbox = null, InboundRig? before = null, TimeProvider? time = null, Action<TeamsOptions>? settings = null)
    {
        var teams = before?.Teams ?? await FakeTeams.StartAsync();
        // On a slow machine a dialog is not asked for twice, unless a test wants it.
        teams.DialogPatience = teams.Patience = TimeSpan.FromMinutes(1);
        var rig = new InboundRig(teams, before?.Router ?? new RigRouter(), before?._folder ?? Directory.CreateTempSubdirectory("teams-").FullName, before is null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(rig.Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(inbox ?? Patient);
        builder.Configuration.AddInMemoryCollection([new("Store:ConnectionString", $"Data Source={Path.Combine(rig._folder, "bot.db")}")]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddSingleton<IPlatformMemory>(provider => rig.Memory = new(ActivatorUtilities.CreateInstance<PlatformMemory>(provider), "teams"));
        builder.Services.AddSingleton<ICommandRouter>(rig.Router);
        builder.Services.Configure<TeamsOptions>(o =>
        {
            (o.AppId, o.TenantId, o.AppSecret) = (FakeTeams.AppId, FakeTeams.TenantId, FakeTeams.AppSecret);
            (o.ConnectorBaseUrl, o.LoginBaseUrl) = (teams.ConnectorBaseUrl.ToString(), teams.LoginBaseUrl.ToString());
            o.AnnounceConversation = teams.Incidents.Id;
            settings?.Invoke(o);
            o.Mend();
        });
        builder.Services.AddTeamsApi();
        builder.Services.AddTeamsInbound();
        rig._app = builder.Build();
        rig._app.MapTeamsInbound();
        await rig._app.StartAsync(TestContext.Current.CancellationToken);
        teams.DeliverTo(rig.Address);
        return rig;
    }

    /// <summary>Nothing is ever late.</summary>
    public static InboxTiming Patient => Slack.Inbound.InboundRig.Patient;

    /// <summary>Everything that waits is late, and nothing else.</summary>
    public static InboxTiming Hasty => Slack.Inbound.InboundRig.Hasty;

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A card of the bot's in a conversation, or in a thread there, as it was posted.</summary>
    public async Task<TeamsPost> PostAsync(TeamsConversation where, Card card, TeamsPost? thread = null, string? key = null)
    {
        var posted = await Get<TeamsPlatform>().PostAsync(new("teams", where.Id, thread?.RootId), card, key ?? Guid.NewGuid().ToString("n"), TestContext.Current.CancellationToken);
        return where.Find(posted.Id)!;
    }

    /// <summary>The product edits a card, as its jobs do after a change.</summary>
    public Task EditAsync(TeamsPost post, Card card) => Get<TeamsPlatform>().EditAsync(new(new("teams", post.Conversation.Id, post.RootId), post.Id), card, TestContext.Current.CancellationToken);

    /// <summary>A post in the channel of incidents that is an incident's home.</summary>
    public TeamsPost Home()
    {
        var root = Teams.Ada.Writes("it is down", Teams.Incidents, namesBot: false);
        Router.Homes.Add($"{Teams.Incidents.Id};{root.Id}");
        return root;
    }

    /// <summary>Waits until something is so that Teams does not see.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromSeconds(60)) Assert.Fail($"It was never so: {what}.\n{string.Join('\n', Log.Lines)}\n{Teams.Tell()}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until nothing is being done any more.</summary>
    public Task IdleAsync() => UntilAsync(() => Inbox.IsIdle, "nothing left to do");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_ownsWorld) return;
        await Teams.DisposeAsync();
        TestFolder.Delete(_folder);
    }
}
