using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Show;

/// <summary>An incident in two lines, as lists show it.</summary>
internal sealed class IncidentLines(Cadence cadence, ServiceCatalog catalog, SeverityNames severities, TimeProvider time)
{
    private const int MostServices = 3;

    /// <summary>Its title; below it how bad, where it stands, since when, what is affected and when customers hear the next.</summary>
    public ChatText Of(Incident incident) => ChatText.Of(
        $"{incident.ToString():b} {incident.Title}{(incident.IsPrivate ? " (private)" : "")}{(incident.IsDrill ? " (a drill)" : "")}\n{HowBad(incident)}{Names.InWords(incident.Status)}, {When(incident)}{What(incident)}{Due(incident)}");

    /// <summary>A button that shows it.</summary>
    public static Button Show(Incident incident) => new($"Show {incident}", new CommandLine("show").Value(incident.ToString()));

    private string HowBad(Incident incident) => incident.Kind == IncidentKind.Maintenance ? "planned work, " : severities.InWords(incident.Severity) + ", ";

    private static ChatText When(Incident incident) => (incident.Kind, incident.EndedAt) switch
    {
        (_, { } ended) => ChatText.Of($"{incident.StartedAt:full} to {ended:full}"),
        (IncidentKind.Maintenance, null) => ChatText.Of($"{incident.StartedAt:full} to {incident.PlannedEnd!.Value:full}"),
        _ => ChatText.Of($"since {incident.StartedAt:full}"),
    };

    private string What(Incident incident)
    {
        var now = incident.Impacts.Where(i => i.To is null).ToList();
        if (incident.Kind == IncidentKind.Outage && incident.IsOpen && now.Count == 0) return incident.Impacts.Count == 0 ? "; nothing marked as affected yet" : "; nothing impaired any more";
        var keys = (now.Count > 0 ? now : incident.Impacts).Select(i => i.Service).ToHashSet();
        var names = catalog.Services.Where(s => keys.Remove(s.Key)).Select(s => s.Name).ToList();
        names.AddRange(keys);
        if (names.Count > MostServices) names = [.. names.Take(MostServices - 1), $"{names.Count - MostServices + 1} more"];
        return names.Count == 0 ? "" : "; " + RegionWords.Join(names);
    }

    private ChatText Due(Incident incident)
    {
        if (incident.PublicDeadline(cadence) is not { } due) return ChatText.Empty;
        var now = time.GetUtcNow();
        var late = due.DueAt < now ? $" ({Incidents.Nudges.Words(due.DueAt, now)})" : "";
        return ChatText.Of($"; next public update due by {due.DueAt}{late}{(Silence.Words(incident, cadence, now) is { } silence ? "; " + silence : "")}");
    }
}
