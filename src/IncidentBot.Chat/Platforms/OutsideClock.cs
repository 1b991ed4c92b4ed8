namespace IncidentBot.Chat.Platforms;

/// <summary>Compares this machine's clock with a platform's, for the doctor.</summary>
public static class OutsideClock
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(1);

    /// <summary>What there is to say of it. What is five minutes old is refused by every platform, and what is due is due by this clock.</summary>
    /// <param name="ahead">By how much the platform's is ahead of ours.</param>
    /// <param name="whose">The platform's name with its genitive: <c>Slack's</c>.</param>
    public static Finding Compare(TimeSpan ahead, string whose) => ahead.Duration() <= MostAhead
        ? Finding.Good($"this machine's clock agrees with {whose}")
        : Finding.Bad($"this machine's clock is {InstantText.Length(ahead)} {(ahead > TimeSpan.Zero ? "behind" : "ahead of")} {whose}", $"Have it set by NTP: reminders come by it, and {whose} calls are refused when they are five minutes off");
}
