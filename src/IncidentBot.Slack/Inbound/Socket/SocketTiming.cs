namespace IncidentBot.Slack.Inbound.Socket;

/// <summary>How patient the sockets are.</summary>
internal sealed record SocketTiming
{
    /// <summary>How many stand at once, so that one can be replaced while the other listens. Slack allows ten.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>How far apart they start, so that they do not expire together.</summary>
    public TimeSpan Apart { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the other side is asked whether it lives.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take to say so.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection may take until Slack greets it.</summary>
    public TimeSpan UntilHello { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a closing may take.</summary>
    public TimeSpan UntilClosed { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The first wait after a failure; each further one is twice as long.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often is looked whether an operator has mended what only an operator can.</summary>
    public TimeSpan BetweenLooks { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The wait after so many failures in a row: growing, and never the same for two.</summary>
    public TimeSpan Backoff(int failures)
    {
        var full = Math.Min(LongestBackoff.TotalSeconds, FirstBackoff.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 30)));
        return TimeSpan.FromSeconds(full * (0.5 + Random.Shared.NextDouble() / 2));
    }
}
