namespace IncidentBot.Slack.Api;

/// <summary>
/// Keeps us below Slack's limits instead of running into them: so many calls of a method a minute, and one message a second in a channel.
/// Whoever comes has a turn given to them; a short wait is waited, a long one is refused, so that the caller comes back with what is true by then.
/// Source: docs.slack.dev, rate limits; where Slack's own counting differs, its <c>Retry-After</c> is heeded.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>What is still waited for; longer is refused.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private const int ManyChannels = 1000;
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gate> _channels = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();

    // Not the clock of the wall, which can be set back.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits for this call's turn.</summary>
    /// <param name="method">Which.</param>
    /// <param name="channel">Where it puts a message; null where it puts none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SlackException"><c>ratelimited</c>, with the time after which there is a turn, where that is long.</exception>
    public Task WaitAsync(string method, string? channel, CancellationToken cancellationToken)
    {
        var wait = TakeTurn(method, channel);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Slack wants to be left alone: with a method, or with messages in a channel.</summary>
    public void HoldBack(string method, string? channel, TimeSpan pause)
    {
        lock (_lock) (channel is null ? MethodGate(method) : ChannelGate(channel)).CloseUntil(Now + pause);
    }

    private TimeSpan TakeTurn(string method, string? channel)
    {
        lock (_lock)
        {
            var now = Now;
            Gate[] gates = channel is null ? [MethodGate(method)] : [MethodGate(method), ChannelGate(channel)];
            var turn = gates.Max(gate => gate.EarliestFrom(now));
            if (turn - now > LongestWait) throw new SlackException(method, "ratelimited", "not before its turn", turn - now);
            foreach (var gate in gates) gate.Take(turn);
            return turn - now;
        }
    }

    private Gate MethodGate(string method)
    {
        if (_methods.TryGetValue(method, out var gate)) return gate;
        var (aMinute, atOnce) = Methods.LimitOf(method);
        return _methods[method] = new(TimeSpan.FromMinutes(1) / aMinute, atOnce);
    }

    private Gate ChannelGate(string channel)
    {
        if (_channels.TryGetValue(channel, out var gate)) return gate;
        if (_channels.Count >= ManyChannels)
            foreach (var quiet in _channels.Where(c => c.Value.EarliestFrom(Now) <= Now).Select(c => c.Key).ToList()) _channels.Remove(quiet);
        return _channels[channel] = new(BetweenMessages, 1);
    }

    /// <summary>Lets one through every interval, and a few at once after a quiet time.</summary>
    private sealed class Gate(TimeSpan interval, int atOnce)
    {
        private TimeSpan _next = TimeSpan.Zero;
        private TimeSpan _closedUntil = TimeSpan.Zero;

        public TimeSpan EarliestFrom(TimeSpan now) => Max(Max(now, _next - (interval * (atOnce - 1))), _closedUntil);

        public void Take(TimeSpan turn) => _next = Max(_next, turn) + interval;

        public void CloseUntil(TimeSpan at) => _closedUntil = Max(_closedUntil, at);

        private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
    }
}
