using System.Collections.Concurrent;
using System.Threading.Channels;
using IncidentBot.Tests.Slack.Support;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>
/// Ends the program (SIGKILL) at every step that it takes towards Slack: each is cut off twice, once before Slack has done it and once after, when only the answer is
/// missing; the third time it goes through.
/// </summary>
/// <param name="day">Whose program.</param>
/// <param name="methods">Which calls are steps.</param>
internal sealed class Killer(SlackDay day, params IReadOnlyList<string> methods)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, int> _tries = new();
    private readonly Channel<string> _reached = Channel.CreateUnbounded<string>();
    private volatile bool _isOn;

    /// <summary>The steps that it has cut off, twice each.</summary>
    public ICollection<string> Steps => _tries.Keys;

    /// <summary>Does something, and kills whatever follows from it until that is all done.</summary>
    public async Task DuringAsync(Func<Task> act, Func<Task<bool>> isDone)
    {
        foreach (var method in methods) day.Slack.Script.Always(method, call => _isOn ? Say(call) : null);
        _isOn = true;
        await act();
        while (await IsReachedAsync(isDone))
        {
            await day.Bot.KillAsync();
            // Others that were under way died with it.
            while (_reached.Reader.TryRead(out _)) { }
            await day.Bot.StartAsync();
        }
        _isOn = false;
    }

    /// <summary>Waits for the next step, or until all is done: false for that.</summary>
    private async Task<bool> IsReachedAsync(Func<Task<bool>> isDone)
    {
        var isReached = false;
        await day.HoldsAsync(async () => (isReached = _reached.Reader.TryRead(out _)) || await isDone(), "all is done in the end", Longest);
        return isReached;
    }

    private SlackAnswer? Say(SlackCall call)
    {
        var tries = _tries.AddOrUpdate($"{call.Method} {call["channel"]} {(string?)call.Json("metadata")?["event_payload"]?["key"] ?? call["ts"] ?? call["timestamp"]}", 1, (_, n) => n + 1);
        if (tries > 2) return null;
        _reached.Writer.TryWrite(call.Method);
        return SlackAnswer.Silence(done: tries == 2);
    }
}
