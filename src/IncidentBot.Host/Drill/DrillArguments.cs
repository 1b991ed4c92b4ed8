namespace IncidentBot.Host.Drill;

/// <summary>What stands behind <c>drill</c> on the command line.</summary>
/// <param name="File">The drill.</param>
/// <param name="Json">Whether the result is printed as JSON instead of the transcript.</param>
/// <param name="Keep">Where the page, the feeds, the report and the database are left; null for nowhere.</param>
internal sealed record DrillArguments(string File, bool Json, string? Keep)
{
    public const string Usage = "usage: drill FILE [--format text|json] [--keep DIR]";

    /// <summary>Reads them; null where they cannot be read, and <paramref name="why"/> says why.</summary>
    public static DrillArguments? TryRead(IReadOnlyList<string> args, out string why)
    {
        string? file = null, keep = null;
        var format = "text";
        why = "";
        for (var i = 0; i < args.Count && why.Length == 0; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] && n.StartsWith("--", StringComparison.Ordinal) ? (n, v) : (args[i], null);
            if (name is "--format" or "--keep")
            {
                value ??= ++i < args.Count ? args[i] : null;
                if (string.IsNullOrEmpty(value)) why = $"{name} needs a value; {Usage}.";
                else if (name == "--keep") keep = value;
                else if (value is "text" or "json") format = value;
                else why = $"“{value}” is not a format; there are text and json.";
            }
            else if (name.StartsWith('-')) why = $"“{name}” is not known here; {Usage}.";
            else if (file is not null) why = $"one drill at a time, please; {Usage}.";
            else file = args[i];
        }
        if (why.Length == 0 && file is null) why = $"which drill? {Usage}.";
        return why.Length == 0 ? new(file!, format == "json", keep) : null;
    }
}
