namespace IncidentBot.Features.Statements;

/// <summary>
/// What customers can do meanwhile. <c>--set workaround=…</c> puts it into the record; every later statement tells it too, until one says
/// <c>--set workaround=no</c>.
/// </summary>
internal static class Workaround
{
    /// <summary>Its name among what <c>--set</c> gives.</summary>
    public const string Name = "workaround";

    /// <summary>Whether a value says that there is none.</summary>
    public static bool IsNone(string value) => value.Trim().ToLowerInvariant() is "" or "no" or "none" or "false" or "0" or "off";

    /// <summary>What was set, "no" as well; null where nothing was.</summary>
    public static string? In(IReadOnlyDictionary<string, string> set) =>
        set.Where(s => s.Key.Equals(Name, StringComparison.OrdinalIgnoreCase)).Select(s => s.Value).LastOrDefault();

    /// <summary>What is set, and with it the workaround of the statement before where nothing else is said of it.</summary>
    public static IReadOnlyDictionary<string, string> Keep(IReadOnlyDictionary<string, string> set, IReadOnlyDictionary<string, string>? before) =>
        In(set) is null && before is not null && In(before) is { } kept && !IsNone(kept)
            ? new Dictionary<string, string>(set) { [Name] = kept }
            : set;
}
