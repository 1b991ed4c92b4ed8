using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IncidentBot.Incidents;

/// <summary>One severity under <c>Severities</c>: <c>"Severities": {"1": {"Name": "critical", "Aliases": ["blocker"]}}</c>.</summary>
internal sealed class SeverityOptions
{
    /// <summary>What the operator calls it; null for no more than its number.</summary>
    public string? Name { get; set; }

    /// <summary>What else people type.</summary>
    public IReadOnlyList<string> Aliases { get; set; } = [];
}

/// <summary>Severities as people type and read them: 1 (worst) to 4, and the names the configuration gives.</summary>
internal sealed class SeverityNames(IReadOnlyDictionary<int, SeverityOptions> configured)
{
    /// <summary>Without names.</summary>
    public static SeverityNames Plain { get; } = new(new Dictionary<int, SeverityOptions>());

    /// <summary>All of them, worst first.</summary>
    public static IReadOnlyList<int> All { get; } = [1, 2, 3, 4];

    /// <summary>Reads the section <c>Severities</c>.</summary>
    /// <exception cref="OptionsValidationException">A name or alias means another severity already.</exception>
    public static SeverityNames From(IConfiguration configuration)
    {
        var names = new Dictionary<int, SeverityOptions>();
        foreach (var section in configuration.GetSection("Severities").GetChildren())
            if (All.Any(s => section.Key == s.ToString())) names[int.Parse(section.Key)] = section.Get<SeverityOptions>() ?? new();
        var read = new SeverityNames(names);
        var twice = All.SelectMany(s => read.Own(s).Where(word => All.Any(other => other != s && read.Spellings(other).Contains(word, StringComparer.OrdinalIgnoreCase)))
            .Select(word => $"Severities:{s}: “{word}” means another severity already; give it a word of its own.")).ToList();
        return twice.Count == 0 ? read : throw new OptionsValidationException("Severities", typeof(SeverityOptions), twice);
    }

    /// <summary>The severity of <c>1</c>, <c>sev1</c>, <c>SEV-1</c>, <c>p1</c> or a name of it; null where it is none.</summary>
    public int? Find(string text)
    {
        var word = text.Trim();
        foreach (var severity in All)
            if (Spellings(severity).Contains(word, StringComparer.OrdinalIgnoreCase)) return severity;
        return null;
    }

    /// <summary>What the configuration calls it; null where it has no name.</summary>
    public string? NameOf(int severity) => configured.GetValueOrDefault(severity)?.Name;

    /// <summary>For people: <c>SEV-1</c>, or <c>SEV-1 critical</c>.</summary>
    public string InWords(int severity) => NameOf(severity) is { } name ? $"SEV-{severity} {name}" : $"SEV-{severity}";

    private IEnumerable<string> Spellings(int severity)
    {
        foreach (var start in (string[])["", "sev", "sev-", "sev ", "severity ", "severity-", "p", "p-", "s"]) yield return start + severity;
        foreach (var word in Own(severity)) yield return word;
    }

    private IEnumerable<string> Own(int severity) =>
        configured.GetValueOrDefault(severity) is { } own ? own.Aliases.Prepend(own.Name ?? "").Where(word => word.Length > 0) : [];
}
