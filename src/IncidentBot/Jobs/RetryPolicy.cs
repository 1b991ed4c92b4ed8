using IncidentBot.Chat;

namespace IncidentBot.Jobs;

/// <summary>When a job that failed is tried again.</summary>
internal static class RetryPolicy
{
    private const int MostAttempts = 30;

    /// <summary>
    /// How long to wait after an attempt; null to give up. Doubles from one second to an hour, never less than the other side asked for.
    /// Thirty attempts are about a day.
    /// </summary>
    public static TimeSpan? After(int attempts, Exception problem)
    {
        if (problem is DeliveryException { IsFinal: true } || attempts >= MostAttempts) return null;
        var wait = TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Clamp(attempts - 1, 0, 12))));
        return problem is DeliveryException { RetryAfter: { } asked } && asked > wait ? asked : wait;
    }
}

/// <summary>A job that wants to know that it was given up.</summary>
internal interface IGivenUp
{
    /// <summary>What is done then.</summary>
    IJob GivenUp(string why);
}
