using System.Text.Json.Nodes;
using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Teams.Support;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>
/// Cuts off each step towards Teams. An edit is cut twice: before Teams has done it, and after, when only the answer is missing. A new message is cut only before: Teams knows no key by which a
/// second one could be told from the first, so a program that dies between Teams' doing it and its own writing that down says it again, rather than never. For the same reason no message is let
/// through once the program is to die, and it dies only when those that went before have been written down.
/// </summary>
internal sealed class TeamsKiller : Killer
{
    private static readonly TimeSpan WrittenDown = TimeSpan.FromSeconds(1);
    private readonly FakeTeams _teams;
    private int _kills;
    private volatile bool _isDying;

    /// <param name="teams">Where.</param>
    /// <param name="bot">The program.</param>
    /// <param name="operations">Which calls are steps.</param>
    public TeamsKiller(FakeTeams teams, RunningBot bot, params IReadOnlyList<string> operations) : base(bot, teams.Tell)
    {
        _teams = teams;
        foreach (var operation in operations) teams.Script.Always(operation, Say);
    }

    /// <summary>How often it kills at most.</summary>
    public int Most { get; init; } = int.MaxValue;

    protected override Task BeforeKillAsync() => Until.HoldsAsync(() => Task.FromResult(_teams.SinceLastPost > WrittenDown), _teams.Tell);

    protected override void AfterKill() => _isDying = false;

    private TeamsAnswer? Say(TeamsCall call)
    {
        if (_isDying) return call.IsPost ? TeamsAnswer.Silence(done: false) : null;
        if (Volatile.Read(ref _kills) >= Most) return null;
        var step = $"{call.Operation} {call.ConversationId} {(call.IsPost ? FirstWords(call.Body!) : call.ActivityId)}";
        var tries = Tries(step);
        if (tries == 0 || tries > (call.IsPost ? 1 : 2)) return null;
        Interlocked.Increment(ref _kills);
        _isDying = true;
        Reach(step);
        return TeamsAnswer.Silence(done: tries == 2);
    }

    private static string FirstWords(JsonObject body) => CardWords.Message(body["activity"] as JsonObject ?? body).Split('\n')[0];
}
