using IncidentBot.Incidents;
using IncidentBot.Public;

namespace IncidentBot.StatusPage.Model;

/// <summary>The documents' words, read.</summary>
internal static class PublicWords
{
    private static readonly string[] Indicators = ["none", "maintenance", "minor", "major", "critical"];

    /// <summary>The level of a word; what nobody knows counts as degraded, for it is not well.</summary>
    public static Level LevelOf(string word) =>
        Enum.GetValues<Level>().Where(level => Names.Of(level) == word).Append(Level.DegradedPerformance).First();

    /// <summary>Whether it is planned work.</summary>
    public static bool IsPlanned(this PublicIncident incident) => incident.Kind == Names.Of(IncidentKind.Maintenance);

    /// <summary>Whether any of its statements stands.</summary>
    public static bool Stands(this PublicIncident incident) => incident.Statements.Any(s => s.State != "withdrawn");

    /// <summary>Whether it is an outage that is not over, as told.</summary>
    public static bool IsOpenOutage(this PublicIncident incident) =>
        !incident.IsPlanned() && incident.Stands() && incident.ResolvedAt is null && incident.Status is not ("resolved" or "cancelled");

    /// <summary>When it ended, as far as was told; null while it lasts.</summary>
    public static DateTimeOffset? EndOf(this PublicIncident incident) =>
        incident.IsOpenOutage() ? null : incident.EndsAt ?? incident.ResolvedAt ?? incident.UpdatedAt;

    /// <summary>
    /// Where it stands now. Planned work follows the clock between statements; a statement made after the planned end
    /// (the work overran) is believed. Where every statement was taken back, nothing is left that could be under way.
    /// </summary>
    public static string StatusNow(this PublicIncident incident, PageClock clock)
    {
        if (!incident.Stands()) return "cancelled";
        if (!incident.IsPlanned() || incident.Status is "completed" or "cancelled") return incident.Status;
        if (incident.ResolvedAt is not null) return "completed";
        var told = incident.Status == "scheduled" ? incident.StartedAt : incident.UpdatedAt;
        if (incident.EndsAt is { } end && told < end && clock.HasCome(end)) return "completed";
        return incident.Status == "scheduled" && clock.HasCome(incident.StartedAt) ? "in_progress" : incident.Status;
    }

    /// <summary>Statuspage's indicator for a level.</summary>
    public static string IndicatorOf(Level level) => level switch
    {
        Level.Operational => "none",
        Level.UnderMaintenance => "maintenance",
        Level.DegradedPerformance => "minor",
        Level.PartialOutage => "major",
        _ => "critical",
    };

    /// <summary>The worse of two indicators.</summary>
    public static string Worse(string one, string other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>How bad an indicator is, from 0.</summary>
    public static int Rank(string indicator) => Math.Max(0, Array.IndexOf(Indicators, indicator));
}
