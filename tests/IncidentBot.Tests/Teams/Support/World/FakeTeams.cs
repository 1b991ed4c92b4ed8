using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>
/// Stands in for Teams on a port of its own: the Bot Connector, and those who give out and vouch for tokens, on one side; people on the other. Written from the
/// protocol's description alone. It keeps a record of every call, answers it as a test has scripted or as Teams would, and shows what each person sees.
/// </summary>
internal sealed partial class FakeTeams : IAsyncDisposable
{
    public const string AppId = "0f5f5f5f-0000-4000-8000-00000000b07a";
    public const string AppSecret = "the-secret-of-the-app";
    public const string TenantId = "11111111-2222-3333-4444-555555555555";
    public const string BotId = $"28:{AppId}";
    public const string BotName = "IncidentBot";
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Connector _connector;
    private int _numbered;

    private FakeTeams(WebApplication app, TimeProvider time)
    {
        (_app, Time) = (app, time);
        Workplace = new(time);
        Issuers = new(time);
        Tokens = new(time);
        _connector = new(this);
    }

    public TimeProvider Time { get; }

    public TeamsWorkplace Workplace { get; }

    public TeamsScript Script { get; } = new();

    /// <summary>Who vouches for Teams towards the bot.</summary>
    public TokenIssuers Issuers { get; }

    /// <summary>Who gives the bot its tokens.</summary>
    public BotTokenDesk Tokens { get; }

    public TeamsPerson Ada => Named("ada");

    public TeamsPerson Ben => Named("ben");

    public TeamsPerson Cleo => Named("cleo");

    public TeamsPerson Dan => Named("dan");

    public TeamsPerson Eve => Named("eve");

    /// <summary>The team in which everybody is, and the bot.</summary>
    public Team Team => Workplace.Teams[0];

    /// <summary>Its General channel.</summary>
    public TeamsConversation General => Workplace.Find("19:general@thread.tacv2")!;

    /// <summary>Another of its channels.</summary>
    public TeamsConversation Incidents => Workplace.Find("19:incidents@thread.tacv2")!;

    /// <summary>A group chat of Ada, Ben and Cleo, and the bot.</summary>
    public TeamsConversation GroupChat => Workplace.Find("19:warroom@thread.v2")!;

    /// <summary>For the setting <c>Teams:ConnectorBaseUrl</c>.</summary>
    public Uri ConnectorBaseUrl => new(Address, "emea/");

    /// <summary>For the setting <c>Teams:LoginBaseUrl</c>.</summary>
    public Uri LoginBaseUrl => Address;

    /// <summary>What activities say that the bot is to call.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/emea/";

    /// <summary>How often each thing is brought to the bot: the second crosses the first, the others follow.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>Whether the app may read everything (RSC): it then hears of every message where it is.</summary>
    public bool ReadsEverything { get; set; }

    /// <summary>Whether too many messages in too short a time are refused, as §5.7 has it.</summary>
    public bool KeepsRateLimits { get; set; }

    /// <summary>At most so many members stand on one page, whatever was asked for.</summary>
    public int LargestPage { get; set; } = 500;

    /// <summary>How long Teams waits for a dialog's or message extension's answer, before it asks again, twice at most.</summary>
    public TimeSpan DialogPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long it waits for any other.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Every call so far, in the order in which they came.</summary>
    public ImmutableList<TeamsCall> Calls { get; private set; } = [];

    /// <summary>What Teams would have let pass, but people would have seen the harm of.</summary>
    public ImmutableList<string> Complaints { get; private set; } = [];

    private Uri Address => new(_app.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="time">Its clock.</param>
    public static async Task<FakeTeams> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        var app = builder.Build();
        var teams = new FakeTeams(app, time ?? TimeProvider.System);
        teams.Furnish();
        teams.MapConnector(app.MapGroup("/emea/v3"));
        teams.MapLogin(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return teams;
    }

    /// <summary>The calls of an operation so far.</summary>
    public IReadOnlyList<TeamsCall> CallsOf(string operation) => [.. Calls.Where(c => c.Operation == operation)];

    /// <summary>Waits until an operation was called so often.</summary>
    public Task<IReadOnlyList<TeamsCall>> CalledAsync(string operation, int times = 1) => Workplace.Pulse.UntilAsync(
        () => CallsOf(operation) is var calls && calls.Count >= times ? calls : null, () => $"{operation} was called {CallsOf(operation).Count} times, not {times}.\n{Tell()}");

    /// <summary>Waits until the bot says something in a conversation, in itself or in a thread.</summary>
    public Task<TeamsPost> SaysAsync(TeamsConversation conversation, string text) => Workplace.Pulse.UntilAsync(
        () => conversation.Everything.LastOrDefault(p => p is { IsBots: true, IsGone: false } && p.Says(text)), () => $"{conversation.Name} does not say “{text}”.\n{Tell()}");

    /// <summary>Waits until the bot says something under a post, or in it.</summary>
    public Task<TeamsPost> SaysAsync(TeamsPost root, string text) => Workplace.Pulse.UntilAsync(
        () => root.Conversation.Thread(root).Prepend(root).LastOrDefault(p => p.IsBots && p.Says(text)), () => $"The thread of “{root}” does not say “{text}”.\n{Tell()}");

    /// <summary>Waits until something is so.</summary>
    public Task UntilAsync(Func<bool> holds, string what) => Workplace.Pulse.UntilAsync(holds, () => $"It was never so: {what}.\n{Tell()}");

    /// <summary>What everybody sees and what was called, for a failed test's message.</summary>
    public string Tell() => $"{Workplace.Tell()}\n--- complaints\n{string.Join('\n', Complaints)}\n--- brought to the bot\n{string.Join('\n', Brought.TakeLast(40))}\n--- the last calls\n{string.Join('\n', Calls.TakeLast(40))}";

    /// <summary>Adds a channel to the team.</summary>
    public TeamsConversation AddChannel(string name) => Workplace.Add(new TeamsConversation($"19:{name}@thread.tacv2", name, ConversationKind.Channel) { Team = Team });

    /// <summary>Somebody comes into the tenant and the team.</summary>
    public TeamsPerson Enter(string handle, string name, string zone = "Etc/UTC")
    {
        var person = new TeamsPerson(this, Workplace.People.Count + 1, handle, name, zone);
        Workplace.People = Workplace.People.Add(person);
        if (Workplace.Teams.Count > 0) Team.Members = Team.Members.Add(person);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _transport?.Dispose();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    internal void Complain(string what)
    {
        lock (Workplace.Gate) Complaints = Complaints.Add(what);
    }

    private TeamsPerson Named(string handle) => Workplace.People.Find(p => p.Handle == handle)!;

    private void Furnish()
    {
        foreach (var (handle, name, zone) in TeamsPerson.Known) Enter(handle, name, zone);
        var team = new Team("19:general@thread.tacv2", "SRE", "7faf8ab2-0000-4000-8000-000000000031") { Members = Workplace.People };
        Workplace.Teams = [team];
        Workplace.Add(new TeamsConversation(team.Id, "General", ConversationKind.Channel) { Team = team });
        AddChannel("incidents");
        Workplace.Add(new TeamsConversation("19:warroom@thread.v2", "War room", ConversationKind.GroupChat) { ChatMembers = [Ada, Ben, Cleo] });
    }
}
