using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Host.Drill;
using IncidentBot.Jobs;

namespace IncidentBot.Tests.Host.Drill;

/// <summary>A product that does what a test tells it, behind the seams that a drill uses.</summary>
internal sealed class ScriptedWorld : ICommandRouter, IDueWork
{
    private readonly List<(DateTimeOffset At, Func<Task> Do)> _due = [];

    public ScriptedWorld(string lines)
    {
        Drill = DrillParser.Parse("@date 2015-03-11\n@person ada ada@example.com\n@person ben ben@example.com\n@person cleo cleo@example.com approver\n" + lines, "test");
        Clock = new(Drill.Steps[0].At);
        Platform = new(Drill);
    }

    public DrillFile Drill { get; }

    public DrillClock Clock { get; }

    public DrillPlatform Platform { get; }

    public List<CommandRequest> Requests { get; } = [];

    /// <summary>What was done when, by the clock of the drill.</summary>
    public List<string> Done { get; } = [];

    public StringWriter Output { get; } = new();

    public Func<CommandRequest, Task<Reply>> OnCommand { get; set; } = _ => Task.FromResult(Reply.Tell(ChatText.Plain("Done.")));

    public List<JsonNode> Incidents { get; } = [];

    public Func<string, string> Page { get; set; } = path => path.EndsWith("json", StringComparison.Ordinal) ? "{}" : "<p>All is well</p>";

    public Task<IReadOnlyList<Outcome>> RunAsync() => new DrillRunner(Drill, new()
    {
        Router = this,
        Work = this,
        Platform = Platform,
        Clock = Clock,
        Incidents = _ => Task.FromResult<IReadOnlyList<JsonNode>>(Incidents),
        Page = (path, _) => Task.FromResult(Page(path)),
    }, new(Output)).RunAsync(default);

    public void Due(string time, Func<Task> work) => _due.Add((DateTimeOffset.Parse($"2015-03-11T{time}:00Z"), work));

    public async Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Done.Add($"{Clock.GetUtcNow():HH:mm} {request.Text}");
        return await OnCommand(request);
    }

    /// <summary>Opens an incident with its channel, as the product would.</summary>
    public async Task OpenAsync(int number)
    {
        Incidents.Add(new JsonObject { ["number"] = number, ["status"] = "investigating", ["roles"] = new JsonObject() });
        await Platform.OpenChannelAsync(new($"incident-{number}", $"inc-{number}-the-shop-is-down", "", false), default);
    }

    public Task PostAsync(string channel, string key, string text, params Button[] buttons) =>
        Platform.PostAsync(new("drill", channel), Card.Of(new TextBlock(ChatText.Plain(text)), ButtonsBlock.Of(buttons)), key, default);

    public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult(_due.Count == 0 ? null : (DateTimeOffset?)_due.Min(d => d.At));

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var due in _due.Where(d => d.At <= Clock.GetUtcNow()).OrderBy(d => d.At).ToList())
        {
            _due.Remove(due);
            Done.Add($"{Clock.GetUtcNow():HH:mm} due {due.At:HH:mm}");
            await due.Do();
        }
    }
}
