using IncidentBot.Chat;
using IncidentBot.Host.Drill;
using IncidentBot.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests;

/// <summary>
/// The whole product on real SQLite, with a clock turned by hand and a chat that remembers: what goes in is what people type and press, what is looked at
/// is what they see. A test is a drill: the same lines that a user writes into a file.
/// </summary>
internal sealed class Bot : IAsyncDisposable
{
    /// <summary>Four people and a small catalog: every test's cast unless it names its own.</summary>
    public const string Cast = """
        @date    2015-03-11
        @zone    Etc/UTC
        @catalog apple.json
        @person  ada   ada@example.com   commander
        @person  ben   ben@example.com   comms
        @person  cleo  cleo@example.com  approver
        @person  dan   dan@example.com   approver
        @person  eve   eve@example.com   responder

        """;

    private readonly DrillFile _drill;
    private readonly Dictionary<string, string?> _settings;
    private DrillHost _host;

    private Bot(DrillFile drill, DrillHost host, IReadOnlyDictionary<string, string?> settings) => (_drill, _host, _settings) = (drill, host, new(settings));

    public DrillWorld World => _host.World;

    public IServiceProvider Services => _host.Services;

    public DrillPlatform Platform => World.Platform;

    /// <summary>Plays the lines of a drill with the usual cast; every expectation in it must hold.</summary>
    public static Task<Bot> PlayAsync(string lines, string cast = Cast, params (string Key, string Value)[] settings) =>
        PlayAsync(lines, cast, settings.ToDictionary(s => s.Key, s => (string?)s.Value));

    /// <summary>The same on a SQLite file, which outlives the process: <see cref="RestartAsync"/>. It is gone when the test is.</summary>
    public static Task<Bot> PlayOnFileAsync(string lines, params (string Key, string Value)[] settings) => PlayOnFileAsync(lines, Cast, settings);

    /// <summary>As above, with other people.</summary>
    public static Task<Bot> PlayOnFileAsync(string lines, string cast, params (string Key, string Value)[] settings) =>
        PlayAsync(lines, cast, new Dictionary<string, string?>(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
        {
            ["Store:ConnectionString"] = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("bot-").FullName, "bot.db")}",
        });

    /// <summary>What its settings say from the next start on.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    /// <summary>The same with a second chat, on which the people of the first may have accounts, too.</summary>
    public static Task<Bot> PlayBesideAsync(IChatPlatform beside, string lines, params (string Key, string Value)[] settings) =>
        PlayAsync(lines, Cast, settings.ToDictionary(s => s.Key, s => (string?)s.Value), beside);

    private static async Task<Bot> PlayAsync(string lines, string cast, Dictionary<string, string?> settings, IChatPlatform? beside = null)
    {
        var drill = DrillParser.Parse("@title test\n" + cast + lines, "test");
        var bot = new Bot(drill, await DrillHost.StartAsync(drill, DrillsFolder, Cancelled, settings: settings, beside: beside), settings);
        var transcript = new StringWriter();
        var outcomes = await new DrillRunner(drill, bot.World, new(transcript)).RunAsync(Cancelled);
        if (outcomes.FirstOrDefault(o => !o.Ok) is { } failed)
        {
            await bot.DisposeAsync();
            Assert.Fail($"{failed.Text} does not hold; found: {failed.Found}\n\n{transcript}");
        }
        return bot;
    }

    /// <summary>The process ends with what it had left undone; after a while another one starts on the same file, in the same chat, perhaps with other settings.</summary>
    public async Task RestartAsync(TimeSpan away, params (string Key, string Value)[] changed)
    {
        foreach (var (key, value) in changed) _settings[key] = value;
        var before = World;
        await _host.DisposeAsync();
        before.Clock.AdvanceTo(before.Clock.GetUtcNow() + away);
        _host = await DrillHost.StartAsync(_drill, DrillsFolder, Cancelled, before, _settings);
    }

    /// <summary>A row's worth of the export: <c>statements[0].state</c> of an incident, as JSON.</summary>
    public async Task<string> ReadAsync(int incident, string path)
    {
        var found = (await World.Incidents(Cancelled)).Single(i => (int?)i["number"] == incident);
        return ExportPath.TryParse(path)!.TryFind(found, out var value, out var missing) ? ExportPath.Json(value) : missing;
    }

    /// <summary>A page of the public with its status and headers, as it leaves.</summary>
    public Task<(int Status, string Headers, string Body)> AskAsync(string path) =>
        ((InProcessServer)Services.GetRequiredService<IServer>()).AskAsync(path, Cancelled);

    /// <summary>Changes the store behind the product's back.</summary>
    public async Task ChangeAsync(string sql)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IncidentDb>().Database.ExecuteSqlRawAsync(sql, Cancelled);
    }

    /// <summary>Gives a command as somebody, somewhere; then does what is due.</summary>
    public async Task<Reply> SayAsync(string who, string line, string channel = DrillPlatform.AnnouncementChannel, CommandSource source = CommandSource.Typed, bool canAsk = false, string? delivery = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null)
    {
        var reply = await SendAsync(who, line, channel, source, canAsk, delivery, answers);
        await World.Work.RunDueAsync(Cancelled);
        return reply;
    }

    /// <summary>Gives a command, and leaves what follows from it undone.</summary>
    public Task<Reply> SendAsync(string who, string line, string channel = DrillPlatform.AnnouncementChannel, CommandSource source = CommandSource.Typed, bool canAsk = false, string? delivery = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? answers = null)
    {
        var caller = DrillRunner.CallerOf(_drill.People.Single(p => p.Handle == who), _drill.Zone);
        return World.Router.SendAsync(new(line, caller, new(Platform.Name, channel), source) { CanAsk = canAsk, DeliveryId = delivery, Answers = answers }, Cancelled);
    }

    /// <summary>Turns the clock forward; what is due by then is done, in order.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        var until = World.Clock.GetUtcNow() + time;
        while (await World.Work.NextDueAsync(Cancelled) is { } due && due <= until)
        {
            World.Clock.AdvanceTo(due);
            await World.Work.RunDueAsync(Cancelled);
        }
        World.Clock.AdvanceTo(until);
    }

    /// <summary>A page of the public, as it leaves.</summary>
    public Task<string> PageAsync(string path) => World.Page(path, Cancelled);

    /// <summary>Everything that was shown in channels, the newest last.</summary>
    public string Chat => string.Join("\n", Platform.ShownSince(0).Where(s => s.Only is null).Select(s => s.Text));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_settings.GetValueOrDefault("Store:ConnectionString") is { } store) TestFolder.Delete(Path.GetDirectoryName(store.Split('=', ';')[1])!);
    }

    private static string DrillsFolder => Path.Combine(AppContext.BaseDirectory, "Drills");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
