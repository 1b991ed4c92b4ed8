namespace IncidentBot.Jobs;

/// <summary>What falls due by the clock: reminders, nudges, deliveries. The scheduler wakes it; tests and drills turn it by hand on their own clock.</summary>
internal interface IDueWork
{
    /// <summary>When the earliest piece of work is due, which may have passed already; null where nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Does everything that is due at the clock's present time, and what follows from it at once, until nothing more is.</summary>
    Task RunDueAsync(CancellationToken cancellationToken);
}
