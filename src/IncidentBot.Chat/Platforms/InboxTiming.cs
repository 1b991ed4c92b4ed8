namespace IncidentBot.Chat.Platforms;

/// <summary>How long an inbox takes over what.</summary>
public sealed record InboxTiming
{
    /// <summary>After which a delivery is acknowledged though it is not done: Slack waits for three seconds, its way to us included, and whoever pressed a button in Teams should not wait longer either.</summary>
    public TimeSpan InTime { get; init; } = TimeSpan.FromSeconds(2.4);

    /// <summary>How long the store may then take to write it down.</summary>
    public TimeSpan ForKeeping { get; init; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How long anything may take; shorter than <see cref="Lease"/>, so that nobody takes up what is still being done.</summary>
    public TimeSpan LongestWork { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>After which a claim is taken to be that of a process that has died.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often is looked whether another replica is done.</summary>
    public TimeSpan BetweenLooks { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>How often is looked for what was left behind.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what was left behind is worth doing.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a delivery is known again: Slack's delayed events come for a day.</summary>
    public TimeSpan Known { get; init; } = TimeSpan.FromDays(2);

    /// <summary>How often something is taken up that never comes to an end.</summary>
    public int MostAttempts { get; init; } = 5;
}
