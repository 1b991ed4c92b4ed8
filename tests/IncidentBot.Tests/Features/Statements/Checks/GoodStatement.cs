using System.Globalization;
using System.Text.RegularExpressions;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>
/// A statement that is as it should be, with the record that it tells of, from a file in the folder <c>Good</c>: <c>=== what it is</c>, lines
/// <c>name: value</c>, and the parts as in a template.
/// </summary>
internal sealed partial record GoodStatement(string Name, CheckInput Input)
{
    private static readonly Dictionary<string, Level> Levels = new()
    {
        ["ok"] = Level.Operational, ["degraded"] = Level.DegradedPerformance, ["partial"] = Level.PartialOutage, ["major"] = Level.MajorOutage, ["maintenance"] = Level.UnderMaintenance,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GoodStatement> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Features", "Statements", "Checks", "Good"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Beginning().Split(File.ReadAllText(file)).Skip(1).Select(Read)),
    ];

    private static GoodStatement Read(string text)
    {
        var parts = Part().Split(text);
        var lines = parts[0].Split('\n');
        string Value(string name, string otherwise = "") => lines.FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line ? line[(name.Length + 2)..].Trim() : otherwise;
        DateTimeOffset? Time(string name) => Regex.Match(Value("times"), name + @" (?:(\d+) March )?(\d\d:\d\d)") is { Success: true } m
            ? Outage.At(m.Groups[2].Value).AddDays(m.Groups[1].Success ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 11 : 0) : null;

        var status = Enum.GetValues<Status>().Single(s => Names.Of(s) == Value("status"));
        var planned = Value("kind") == "maintenance" || status is Status.Scheduled or Status.InProgress or Status.Verifying or Status.Completed;
        var users = Value("users") == "some" ? Users.Some : Users.All;
        var services = Value("services").Split("; ").Select(s => Service(s, users)).ToList();
        var facts = new Facts
        {
            Number = 1,
            Kind = planned ? IncidentKind.Maintenance : IncidentKind.Outage,
            Severity = int.Parse(Value("severity", "4"), CultureInfo.InvariantCulture),
            Status = status,
            Since = Time("since")!.Value,
            Until = Time("until"),
            Services = services,
            Users = services.Select(s => s.Users).Distinct().ToList() is [var one] ? one : null,
            PublicCause = Value("cause") is { Length: > 0 } cause ? cause : null,
        };
        var set = lines.Where(l => l.StartsWith("set ", StringComparison.Ordinal)).Select(l => l[4..].Split(": ", 2)).Select(s => (s[0], s[1])).ToArray();
        var context = Outage.Context("09:00", null, set) with { Now = Time("now")!.Value, NextUpdateAt = Time("next") };
        var template = Value("template", planned ? "maintenance" : status == Status.Resolved ? "resolved" : "update");
        var input = Outage.Input(new(Value("locale", "en"), parts[2].Trim(), parts[4].Trim(), parts[6].Trim()), template, facts, context);
        return new(lines[0].Trim(), input with { IsFirst = Value("first") == "yes" });
    }

    // "App Store = major in GB US, degraded in FR for some"
    private static ServiceFacts Service(string text, Users users)
    {
        var (name, rest) = text.Split(" = ") is [var n, var r] ? (n, r) : throw new FormatException(text);
        if (rest.EndsWith(" for all", StringComparison.Ordinal)) users = Users.All;
        if (rest.EndsWith(" for some", StringComparison.Ordinal)) users = Users.Some;
        var levels = rest.Replace(" for all", "").Replace(" for some", "").Split(", ")
            .Select(l => l.Split(" in ")).Select(l => (Level: Levels[l[0]], Countries: l.Length > 1 ? l[1].Split(' ') : [])).ToList();
        return Outage.Service(name, levels.Max(l => l.Level), [.. levels.SelectMany(l => l.Countries).Order(StringComparer.Ordinal)]) with
        {
            Users = users,
            Levels = levels.Count == 1 ? [] : [.. levels.Select(l => new LevelIn(l.Level, l.Countries))],
        };
    }

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex Beginning();

    [GeneratedRegex("^--- (title|full|short)$", RegexOptions.Multiline)]
    private static partial Regex Part();
}
