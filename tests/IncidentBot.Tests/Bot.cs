using IncidentBot.Chat;
using IncidentBot.Host.Drill;
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
    private readonly DrillHost _host;

    private Bot(DrillFile drill, DrillHost host) => (_drill, _host) = (drill, host);

    public DrillWorld World => _host.World;

    public DrillPlatform Platform => World.Platform;

    /// <summary>Plays the lines of a drill with the usual cast; every expectation in it must hold.</summary>
    public static async Task<Bot> PlayAsync(string lines, string cast = Cast)
    {
        var drill = DrillParser.Parse("@title test\n" + cast + lines, "test");
        var bot = new Bot(drill, await DrillHost.StartAsync(drill, Path.Combine(AppContext.BaseDirectory, "Drills"), Cancelled));
        var transcript = new StringWriter();
        var outcomes = await new DrillRunner(drill, bot.World, new(transcript)).RunAsync(Cancelled);
        if (outcomes.FirstOrDefault(o => !o.Ok) is { } failed)
        {
            await bot.DisposeAsync();
            Assert.Fail($"{failed.Text} does not hold; found: {failed.Found}\n\n{transcript}");
        }
        return bot;
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

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
