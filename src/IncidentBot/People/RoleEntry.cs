using IncidentBot.Incidents;

namespace IncidentBot.People;

/// <summary>An entry of the settings that names whoever has a role in the incident: <c>role/comms</c>.</summary>
internal static class RoleEntry
{
    private const string Prefix = "role/";

    /// <summary>The roles that every incident has.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["commander", "comms", "deputy", "scribe"];

    /// <summary>The role, in lower case; null where the entry names none.</summary>
    public static string? Of(string entry) =>
        entry.Trim() is var text && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..].Trim().ToLowerInvariant() : null;

    /// <summary>Whoever has the role that an entry names; null where nobody has it, or it names none.</summary>
    public static string? HolderIn(Incident incident, string entry) =>
        Of(entry) is { } role ? incident.Roles.Where(r => r.Key.Equals(role, StringComparison.OrdinalIgnoreCase)).Select(r => r.Value).FirstOrDefault() : null;

    /// <summary>Says which roles of a list there are not.</summary>
    public static IEnumerable<string> Faults(string key, IEnumerable<string> entries, IReadOnlyList<string> roles)
    {
        string[] known = [.. Usual, .. roles];
        return entries.Select((e, i) => (Role: Of(e), Index: i)).Where(e => e.Role is { } role && !known.Contains(role, StringComparer.OrdinalIgnoreCase))
            .Select(e => $"{key}:{e.Index} names the role “{e.Role}”, and the roles are {string.Join(", ", known)}; People:Roles adds more.");
    }
}
