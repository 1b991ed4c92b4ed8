using System.Text.Json.Serialization;

namespace IncidentBot.Incidents;

/// <summary>What kind of thing an incident is.</summary>
internal enum IncidentKind
{
    /// <summary>Something customers can feel that nobody wanted.</summary>
    Outage,
    /// <summary>Planned work; never counted as an outage.</summary>
    Maintenance,
}

/// <summary>Where an incident stands. Written as in <see cref="Names.Of(Status)"/>.</summary>
internal enum Status
{
    /// <summary>Nobody knows why yet.</summary>
    Investigating,
    /// <summary>The cause is known.</summary>
    Identified,
    /// <summary>Mended, and watched.</summary>
    Monitoring,
    /// <summary>Over.</summary>
    Resolved,
    /// <summary>A false alarm, or merged into another.</summary>
    Cancelled,
    /// <summary>Planned work that has not begun.</summary>
    Scheduled,
    /// <summary>Planned work under way.</summary>
    InProgress,
    /// <summary>Planned work done, and checked.</summary>
    Verifying,
    /// <summary>Planned work over.</summary>
    Completed,
}

/// <summary>How a service fares. Ordered from best to worst but for maintenance, which is nobody's failure.</summary>
internal enum Level
{
    /// <summary>As it should be.</summary>
    Operational,
    /// <summary>Planned work.</summary>
    UnderMaintenance,
    /// <summary>Slow, or failing now and then.</summary>
    DegradedPerformance,
    /// <summary>Out for some, or in part.</summary>
    PartialOutage,
    /// <summary>Out.</summary>
    MajorOutage,
}

/// <summary>Which customers are affected.</summary>
internal enum Users
{
    /// <summary>Every one there.</summary>
    All,
    /// <summary>Some of them.</summary>
    Some,
}

/// <summary>The contract's spellings of this vocabulary: in the export, on the page, in commands.</summary>
internal static class Names
{
    /// <summary><c>outage</c>, <c>maintenance</c>.</summary>
    public static string Of(IncidentKind kind) => kind == IncidentKind.Outage ? "outage" : "maintenance";

    /// <summary><c>investigating</c> … <c>in_progress</c> … .</summary>
    public static string Of(Status status) => status == Status.InProgress ? "in_progress" : status.ToString().ToLowerInvariant();

    /// <summary><c>operational</c>, <c>degraded_performance</c>, … .</summary>
    public static string Of(Level level) => level switch
    {
        Level.Operational => "operational",
        Level.UnderMaintenance => "under_maintenance",
        Level.DegradedPerformance => "degraded_performance",
        Level.PartialOutage => "partial_outage",
        Level.MajorOutage => "major_outage",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>For people: <c>major outage</c>.</summary>
    public static string InWords(Level level) => Of(level).Replace('_', ' ');

    /// <summary>For people: <c>in progress</c>.</summary>
    public static string InWords(Status status) => Of(status).Replace('_', ' ');
}
