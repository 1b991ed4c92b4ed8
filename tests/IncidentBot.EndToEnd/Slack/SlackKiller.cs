using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Slack.Support;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>Cuts off each step towards Slack twice: once before Slack has done it, and once after, when only the answer is missing.</summary>
internal sealed class SlackKiller : Killer
{
    /// <param name="slack">Where.</param>
    /// <param name="bot">The program.</param>
    /// <param name="methods">Which calls are steps.</param>
    public SlackKiller(FakeSlack slack, RunningBot bot, params IReadOnlyList<string> methods) : base(bot, slack.Tell)
    {
        foreach (var method in methods) slack.Script.Always(method, Say);
    }

    private SlackAnswer? Say(SlackCall call)
    {
        var tries = Tries($"{call.Method} {call["channel"]} {(string?)call.Json("metadata")?["event_payload"]?["key"] ?? call["ts"] ?? call["timestamp"]}");
        if (tries is not (1 or 2)) return null;
        Reach(call.Method);
        return SlackAnswer.Silence(done: tries == 2);
    }
}
