namespace IncidentBot.Commands;

/// <summary>How a verb is typed, in one line.</summary>
internal static class Usage
{
    /// <summary><c>affect SERVICES [in REGIONS] [as LEVEL]</c>; <c>note TEXT [--at TIME]</c>.</summary>
    public static string Of(Verb verb)
    {
        var parts = new List<string> { verb.Name };
        if (verb.AboutIncident) parts.Add("[INC-42]");
        parts.AddRange(verb.Options.Where(o => !o.Hidden).Select(o => Part(o, verb.Text is not null)));
        return string.Join(' ', parts).Trim();
    }

    private static string Part(Option option, bool dashed)
    {
        var text = option switch
        {
            { IsPositional: true } or { FreeText: true } => option.ValueName,
            { IsFlag: true } => "--" + option.Name,
            _ when dashed => "--" + option.Name + " " + option.ValueName,
            _ => (option.Word ?? option.Name) + " " + option.ValueName,
        };
        return (option.Required ? text : "[" + text + "]") + (option.Repeated ? "…" : "");
    }
}
