using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// Stands in for Slack on a port of its own: its Web API, its WebSockets and its <c>response_url</c>s on one side, its people on the other. It keeps a
/// record of every call, answers it as a test has scripted, from <c>emulate</c>, or from a small default, and shows what each person sees.
/// </summary>
internal sealed partial class FakeSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-fake-bot";
    public const string AppToken = "xapp-fake-app";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>What the bot's token may do, where a test does not say: what the manifest asks for, so that what needs more fails here.</summary>
    public static IReadOnlyList<string> UsualScopes => ShippedManifest.BotScopes;

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly DefaultSlack _default;
    private readonly IReadOnlyList<string> _scopes;
    private Emulate? _emulate;
    private HttpTransport? _http;
    private int _numbered;

    private FakeSlack(WebApplication app, TimeProvider time, IReadOnlyList<string> scopes)
    {
        (_app, Time, _scopes) = (app, time, scopes);
        Workspace = new(time);
        Triggers = new(time);
        ResponseUrls = new(Workspace, time);
        Socket = new(Workspace.Pulse);
        _default = new(this);
    }

    public FakeWorkspace Workspace { get; }

    public SlackScript Script { get; } = new();

    public SocketMode Socket { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    public TimeProvider Time { get; }

    public FakePerson Ada => Workspace.People.Find(p => p.Handle == "ada")!;

    public FakePerson Ben => Workspace.People.Find(p => p.Handle == "ben")!;

    public FakePerson Cleo => Workspace.People.Find(p => p.Handle == "cleo")!;

    public FakePerson Dan => Workspace.People.Find(p => p.Handle == "dan")!;

    public FakePerson Eve => Workspace.People.Find(p => p.Handle == "eve")!;

    /// <summary>A channel in which everybody is, and the bot is not.</summary>
    public FakeChannel General => Workspace.Find("general")!;

    /// <summary>As general, for a second one.</summary>
    public FakeChannel Incidents => Workspace.Find("incidents")!;

    /// <summary>For the setting <c>Slack:ApiBaseUrl</c>.</summary>
    public Uri ApiBaseUrl => new(Address, "api/");

    private Uri Address => new(_app.Urls.First());

    /// <summary>Every call so far, in the order in which they came.</summary>
    public ImmutableList<SlackCall> Calls { get; private set; } = [];

    /// <summary>How often each thing is brought to the bot, the later ones marked as brought again.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>Whether the bot hears of what it does itself, as it does on Slack.</summary>
    public bool EchoesEvents { get; set; }

    /// <summary>Of which events the bot is told, by the names of the manifest (<c>message.im</c>); null for all.</summary>
    public IReadOnlyCollection<string>? Subscriptions { get; set; }

    /// <summary>Whether the app was taken out of the workspace.</summary>
    public bool IsUninstalled { get; set; }

    /// <summary>Starts it.</summary>
    /// <param name="emulate">Whether the Web API is answered by <c>emulate</c> (needs Node) where the test scripts nothing.</param>
    /// <param name="scopes">What the bot's token may do.</param>
    /// <param name="time">Its clock.</param>
    public static async Task<FakeSlack> StartAsync(bool emulate = false, IReadOnlyList<string>? scopes = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        var app = builder.Build();
        var slack = new FakeSlack(app, time ?? TimeProvider.System, scopes ?? UsualScopes);
        app.Use((context, next) =>
        {
            if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade) context.Features.Set<IHttpUpgradeFeature>(new FreezableUpgrade(upgrade));
            return next();
        });
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(5), KeepAliveTimeout = TimeSpan.FromSeconds(60) });
        app.Map("/api/{method}", slack.AnswerAsync);
        app.MapPost("/hooks/{**id}", slack.AnswerHookAsync);
        app.Map("/link/", context => slack.Socket.ServeAsync(context, slack._stopping.Token));
        await app.StartAsync(TestContext.Current.CancellationToken);
        slack.ResponseUrls.Base = new Uri(slack.Address, "hooks/");
        slack.Socket.Base = new UriBuilder(slack.Address) { Scheme = "ws" }.Uri;
        if (emulate) await (slack._emulate = await Emulate.StartAsync(BotToken, slack._scopes)).MoveIntoAsync(slack);
        else slack.Furnish();
        return slack;
    }

    /// <summary>From now on what people do reaches the bot over HTTP, at its own address; null: through its sockets.</summary>
    public void DeliverOverHttp(Uri? bot)
    {
        _http?.Dispose();
        _http = bot is null ? null : new HttpTransport(bot, Time);
    }

    /// <summary>The calls of a method so far.</summary>
    public IReadOnlyList<SlackCall> CallsOf(string method) => [.. Calls.Where(c => c.Method == method)];

    /// <summary>Waits until a method was called so often.</summary>
    public Task<IReadOnlyList<SlackCall>> CalledAsync(string method, int times = 1) =>
        Workspace.Pulse.UntilAsync(() => CallsOf(method) is var calls && calls.Count >= times ? calls : null, () => $"{method} was called {CallsOf(method).Count} times, not {times}.\n{Tell()}");

    /// <summary>Waits until a channel says something to everybody, in itself or in a thread.</summary>
    public Task<FakeMessage> SaysAsync(string channel, string text) => Workspace.Pulse.UntilAsync(
        () => Workspace.Find(channel)?.Everything.LastOrDefault(m => m is { OnlyFor: null, IsGone: false } && m.Says(text)), () => $"#{channel} does not say “{text}”.\n{Tell()}");

    /// <summary>Waits for a channel whose name begins so.</summary>
    public Task<FakeChannel> HasChannelAsync(string prefix) =>
        Workspace.Pulse.UntilAsync(() => Workspace.Channels.Find(c => c.Name.StartsWith(prefix, StringComparison.Ordinal)), () => $"There is no channel {prefix}….\n{Tell()}");

    /// <summary>Waits until something is so.</summary>
    public Task UntilAsync(Func<bool> holds, string what) => Workspace.Pulse.UntilAsync(holds, () => $"It was never so: {what}.\n{Tell()}");

    /// <summary>What everybody sees and what was called, for a failed test's message.</summary>
    public string Tell() => $"{Workspace.Tell()}\n--- the last calls\n{string.Join('\n', Calls.TakeLast(40))}";

    /// <summary>Brings something to the bot, as often as <see cref="Copies"/> says; the acknowledgement that comes first counts.</summary>
    public async Task<SlackAck> DeliverAsync(SlackDelivery delivery)
    {
        // One copy crosses the original, the others come after it.
        var crossing = Enumerable.Range(0, Math.Min(Copies, 2)).Select(attempt => SendAsync(delivery, attempt)).ToList();
        var ack = await await Task.WhenAny(crossing);
        await Task.WhenAll(crossing);
        for (var attempt = 2; attempt < Copies; attempt++) await SendAsync(delivery, attempt);
        return ack;
    }

    /// <summary>Brings something once.</summary>
    /// <param name="delivery">What.</param>
    /// <param name="attempt">0 at first.</param>
    public Task<SlackAck> SendAsync(SlackDelivery delivery, int attempt) => ((ISlackTransport?)_http ?? Socket).SendAsync(delivery, attempt, TestContext.Current.CancellationToken);

    /// <summary>Tells the bot of an event to which it is subscribed.</summary>
    public async Task<SlackAck?> RaiseAsync(JsonObject inner) => IsSubscribed(inner) ? await BringAsync(inner) : null;

    /// <summary>Tells the bot of an event, subscribed or not.</summary>
    public Task<SlackAck> BringAsync(JsonObject inner) => DeliverAsync(new(SlackDeliveryKind.Event, Payloads.Event(inner, FakeWorkspace.BotUserId, Time.GetUtcNow())));

    /// <summary>A view as Slack gives it back.</summary>
    internal JsonObject NewView(JsonObject view, string? id, FakeView? before)
    {
        var made = (JsonObject)view.DeepClone();
        made["id"] = id ?? $"V{Guid.NewGuid():n}"[..12].ToUpperInvariant();
        (made["team_id"], made["app_id"], made["bot_id"], made["hash"]) = (FakeWorkspace.TeamId, FakeWorkspace.AppId, FakeWorkspace.BotId, $"{Workspace.NewTs()}.h");
        made["root_view_id"] = (string?)before?.Json["root_view_id"] ?? (string)made["id"]!;
        made["previous_view_id"] = id is null ? before?.Id : (string?)before?.Json["previous_view_id"];
        foreach (var name in new[] { "private_metadata", "callback_id", "external_id" }) made[name] ??= "";
        return made;
    }

    /// <summary>A person's own message, as <c>emulate</c> must hear of it, too.</summary>
    internal async Task<string> PostAsAsync(FakePerson person, FakeChannel channel, string text, string? threadTs) =>
        _emulate is null ? Workspace.NewTs() : await _emulate.PostAsAsync(person.Handle, channel.Id, text, threadTs);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var connection in Socket.Open) connection.Break();
        _http?.Dispose();
        await _app.DisposeAsync();
        if (_emulate is not null) await _emulate.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>Somebody comes into the workspace.</summary>
    internal FakePerson Enter(string id, string handle)
    {
        var (_, name, zone) = FakePerson.Known.First(k => k.Handle == handle);
        var person = new FakePerson(this, id, handle, name, zone);
        Workspace.People = Workspace.People.Add(person);
        return person;
    }

    private void Furnish()
    {
        foreach (var (handle, _, _) in FakePerson.Known) Enter("U0" + handle.ToUpperInvariant(), handle);
        // The bot was invited into one of the two; into the other it has to go by itself.
        Workspace.Add(new FakeChannel("C0GENERAL", "general") { Members = [.. Workspace.People.Select(p => p.Id), FakeWorkspace.BotUserId] });
        Workspace.Add(new FakeChannel("C0INCIDENTS", "incidents") { Members = [.. Workspace.People.Select(p => p.Id)] });
    }
}
