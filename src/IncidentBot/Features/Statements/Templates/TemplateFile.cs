using System.Text.RegularExpressions;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>A template file's parts, and what may stand in them.</summary>
internal static partial class TemplateFile
{
    /// <summary>The lines <c>name: value</c> before the first part, and the parts by name.</summary>
    public static (Dictionary<string, string> Header, Dictionary<string, string> Parts) Split(string text)
    {
        var pieces = PartLine().Split(text.Replace("\r\n", "\n").TrimStart('\uFEFF'));
        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in pieces[0].Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var colon = line.IndexOf(':');
            var key = colon < 0 ? line.Trim() : line[..colon].Trim();
            if (colon < 0 || key is not ("about" or "for" or "set" or "tells"))
                throw new FormatException($"It begins with \"{key}\"; before the first part only the lines about:, for:, set: and tells: may stand.");
            header[key] = line[(colon + 1)..].Trim();
        }

        var parts = new Dictionary<string, string>();
        for (var i = 1; i + 1 < pieces.Length; i += 2) parts[pieces[i]] = pieces[i + 1];
        return (header, parts);
    }

    /// <summary>The names in a line of the header.</summary>
    public static IReadOnlyList<string> Names(Dictionary<string, string> header, string key) =>
        header.TryGetValue(key, out var value) ? value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>A status by its name.</summary>
    public static Status Status(string name) =>
        Enum.GetValues<Status>().Where(s => Incidents.Names.Of(s) == name).Select(s => (Status?)s).FirstOrDefault()
        ?? throw new FormatException($"It is for the status \"{name}\", which there is not.");

    /// <summary>Holds every expression of a part against the short list of what a template may say: variables, <c>if</c>, <c>unless</c>, <c>sentence</c>.</summary>
    public static void Check(string part, string source, IReadOnlyList<string> declared)
    {
        foreach (Match expression in Expression().Matches(source))
        {
            var inner = expression.Groups["inner"].Value.Trim();
            if (inner is "else" or "/if" or "/unless" || inner.StartsWith('!')) continue;

            var known = Known().Match(inner);
            if (!known.Success)
                throw new FormatException($"Its part \"--- {part}\" says {{{{{inner}}}}}; a template may say {{{{name}}}}, {{{{sentence name}}}}, {{{{#if name}}}} and {{{{#unless name}}}}.");

            var name = known.Groups["name"].Value;
            var helper = known.Groups["helper"].Value;
            if (TemplateVariables.Flags.Contains(name) && helper is "#if " or "#unless ") continue;
            if (TemplateVariables.FromFacts.ContainsKey(name) || declared.Contains(name) || name == "action") continue;

            var set = TemplateVariables.Settable.Contains(name) ? $" Add it to the line \"set:\" so that --set {name}=… can give it." : " Declare names of your own in the line \"set:\".";
            throw new FormatException($"Its part \"--- {part}\" uses the variable \"{name}\", which there is not.{set}");
        }
    }

    [GeneratedRegex(@"^---[ \t]*(title|full|short)[ \t]*(?:---)?[ \t]*$\n?", RegexOptions.Multiline)]
    private static partial Regex PartLine();

    [GeneratedRegex(@"\{\{(?<inner>\{?[^{}]*\}?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^(?<helper>#if |#unless |sentence )?(?<name>[a-z][a-z0-9_]*)$")]
    private static partial Regex Known();
}
