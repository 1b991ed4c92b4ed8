namespace IncidentBot.Teams.Api;

/// <summary>What a call counts as. Source: msteams-docs, rate limits.</summary>
internal enum Traffic
{
    /// <summary>Puts a message somewhere, or changes one: the documentation does not name that, and it is counted alike.</summary>
    Send,
    /// <summary>Looks something up.</summary>
    Get,
}

/// <summary>
/// Keeps us below Teams' limits instead of running into them: so many calls for each thread (a personal chat, a group chat, a channel's thread), and so many in all.
/// Whoever comes has a turn given to them; a short wait is waited, a long one is refused, so that the caller comes back with what is true by then.
/// Source: msteams-docs, rate limits (teams.md §5.7); where Teams' own counting differs, its <c>Retry-After</c> is heeded.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>What is still waited for; longer is refused.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private const int ManyThreads = 1000;

    private static readonly Window[] Sends = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];
    private static readonly Window[] Gets = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];
    private static readonly Window[] InAll = [new(50, 1)];

    private readonly Lock _lock = new();
    private readonly Dictionary<(Traffic Traffic, string Thread), Gate> _threads = [];
    private readonly Gate _all = new(InAll);
    private readonly long _start = time.GetTimestamp();

    // Not the clock of the wall, which can be set back.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits for this call's turn.</summary>
    /// <param name="operation">Which, for the exception.</param>
    /// <param name="traffic">What it counts as.</param>
    /// <param name="thread">The conversation's id, with the thread; null for what belongs to none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectorException"><c>429</c>, with the time after which there is a turn, where that is long.</exception>
    public async Task WaitAsync(string operation, Traffic traffic, string? thread, CancellationToken cancellationToken)
    {
        // One after the other: a turn in all is given to those whose turn it is in their thread, so that a busy thread keeps no place for later.
        if (thread is not null) await UntilTurnAsync(operation, () => GateOf(traffic, thread), cancellationToken);
        await UntilTurnAsync(operation, () => _all, cancellationToken);
    }

    /// <summary>Teams wants to be left alone with a thread; with everything, where the call belonged to none.</summary>
    public void HoldBack(Traffic traffic, string? thread, TimeSpan pause)
    {
        lock (_lock) (thread is null ? _all : GateOf(traffic, thread)).CloseUntil(Now + pause);
    }

    private Task UntilTurnAsync(string operation, Func<Gate> gate, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var here = gate();
            var turn = here.EarliestFrom(Now);
            wait = turn - Now;
            if (wait > LongestWait) throw new ConnectorException(operation, 429, "NotBeforeItsTurn", retryAfter: wait);
            here.Take(turn);
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private Gate GateOf(Traffic traffic, string thread)
    {
        if (_threads.TryGetValue((traffic, thread), out var gate)) return gate;
        if (_threads.Count >= ManyThreads)
            foreach (var quiet in _threads.Where(t => t.Value.IsQuiet(Now)).Select(t => t.Key).ToList()) _threads.Remove(quiet);
        return _threads[(traffic, thread)] = new(traffic == Traffic.Send ? Sends : Gets);
    }

    /// <summary>So many in so long.</summary>
    private sealed record Window(int Most, int Seconds)
    {
        public TimeSpan Length { get; } = TimeSpan.FromSeconds(Seconds);
    }

    /// <summary>Lets as many through as all its windows allow, wherever on the clock they are laid.</summary>
    private sealed class Gate(Window[] windows)
    {
        private readonly int _mostKept = windows.Max(w => w.Most);
        private readonly TimeSpan _longest = windows.Max(w => w.Length);
        // Those that were given, and are to come, in order: none is earlier than the one given before it.
        private readonly List<TimeSpan> _turns = [];
        private TimeSpan _closedUntil = TimeSpan.Zero;

        public TimeSpan EarliestFrom(TimeSpan at)
        {
            var turn = Max(at, _closedUntil);
            foreach (var window in windows)
                if (_turns.Count >= window.Most) turn = Max(turn, _turns[^window.Most] + window.Length);
            return turn;
        }

        public void Take(TimeSpan turn)
        {
            _turns.Add(turn);
            if (_turns.Count > _mostKept * 2) _turns.RemoveRange(0, _turns.Count - _mostKept);
        }

        public void CloseUntil(TimeSpan at) => _closedUntil = Max(_closedUntil, at);

        public bool IsQuiet(TimeSpan now) => _closedUntil <= now && (_turns.Count == 0 || _turns[^1] + _longest <= now);

        private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
    }
}
