using IncidentBot.Incidents;

namespace IncidentBot.Commands;

/// <summary>How the incident's own words are typed: the first spelling of each is the one we write.</summary>
internal static class Vocabulary
{
    /// <summary>Levels, worst last.</summary>
    public static IReadOnlyList<(Level, string[])> Levels { get; } =
    [
        (Level.Operational, ["ok", "operational", "up", "fine"]),
        (Level.DegradedPerformance, ["degraded", "degraded_performance", "slow"]),
        (Level.PartialOutage, ["partial", "partial_outage"]),
        (Level.MajorOutage, ["major", "major_outage", "outage", "down"]),
        (Level.UnderMaintenance, ["maintenance", "under_maintenance"]),
    ];

    /// <summary>Statuses, in the order of an incident's life, then planned work's.</summary>
    public static IReadOnlyList<(Status, string[])> Statuses { get; } =
    [
        (Status.Investigating, ["investigating"]),
        (Status.Identified, ["identified"]),
        (Status.Monitoring, ["monitoring"]),
        (Status.Resolved, ["resolved"]),
        (Status.Cancelled, ["cancelled", "canceled"]),
        (Status.Scheduled, ["scheduled"]),
        (Status.InProgress, ["in_progress"]),
        (Status.Verifying, ["verifying"]),
        (Status.Completed, ["completed"]),
    ];

    /// <summary>Which customers.</summary>
    public static IReadOnlyList<(Users, string[])> Users { get; } = [(Incidents.Users.All, ["all", "everyone"]), (Incidents.Users.Some, ["some"])];
}
