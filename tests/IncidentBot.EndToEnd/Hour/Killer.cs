using System.Collections.Concurrent;
using System.Threading.Channels;

namespace IncidentBot.EndToEnd.Hour;

/// <summary>
/// Ends the program (SIGKILL) at every step that it takes towards a chat: each is cut off as often as the chat says, and goes through the next time.
/// </summary>
/// <param name="bot">The program.</param>
/// <param name="tell">What everybody sees, for a failed test's message.</param>
internal abstract class Killer(RunningBot bot, Func<string> tell)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, int> _tries = new();
    private readonly Channel<string> _reached = Channel.CreateUnbounded<string>();
    private volatile bool _isOn;

    /// <summary>The steps that it has cut off.</summary>
    public ICollection<string> Steps => _tries.Keys;

    /// <summary>Does something, and kills whatever follows from it until that is all done.</summary>
    public async Task DuringAsync(Func<Task> act, Func<Task<bool>> isDone)
    {
        _isOn = true;
        await act();
        while (await IsReachedAsync(isDone))
        {
            await BeforeKillAsync();
            await bot.KillAsync();
            // Others that were under way died with it.
            while (_reached.Reader.TryRead(out _)) { }
            AfterKill();
            await bot.StartAsync();
        }
        _isOn = false;
    }

    /// <summary>What must be so before the program may die.</summary>
    protected virtual Task BeforeKillAsync() => Task.CompletedTask;

    /// <summary>The program is dead.</summary>
    protected virtual void AfterKill() { }

    /// <summary>How often a step was tried, this time included; 0 where nothing is to be cut off.</summary>
    protected int Tries(string step) => _isOn ? _tries.AddOrUpdate(step, 1, (_, n) => n + 1) : 0;

    /// <summary>A step is cut off: the program is to die of it.</summary>
    protected void Reach(string step) => _reached.Writer.TryWrite(step);

    /// <summary>Waits for the next step, or until all is done: false for that.</summary>
    private async Task<bool> IsReachedAsync(Func<Task<bool>> isDone)
    {
        var isReached = false;
        await Until.HoldsAsync(async () => (isReached = _reached.Reader.TryRead(out _)) || await isDone(), () => $"It was never all done.\n{tell()}\n--- the program\n{bot.Output}", Longest);
        return isReached;
    }
}
