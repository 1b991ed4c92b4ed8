using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>Reads a drill file. Whatever it is given, it throws nothing but a <see cref="DrillFileException"/>.</summary>
internal static partial class DrillParser
{
    /// <summary>Reads a whole file; its name stands for a title that is not given.</summary>
    public static DrillFile Parse(string text, string name)
    {
        var lines = Lines(text).ToList();
        var head = DrillHead.Read(lines.Where(l => l.Text[0] == '@'));
        var timed = lines.Where(l => l.Text[0] != '@').ToList();
        if (timed.Count == 0) throw new DrillFileException(lines.Count == 0 ? 1 : lines[^1].Number, "the drill has no timed line, such as “08:57  ada: /incident open The shop is down”.");

        var clock = new DrillTimes(head.DateOr(timed[0].Number), head.Zone);
        return new()
        {
            Title = head.Title ?? name,
            Zone = head.Zone,
            Catalog = head.Catalog,
            CatalogLine = head.CatalogLine,
            People = head.People,
            Steps = [.. timed.Select(l => Step(l, clock, head))],
        };
    }

    private static IEnumerable<DrillLine> Lines(string text) =>
        text.TrimStart('\uFEFF').Split('\n')
            .Select((line, index) => new DrillLine(index + 1, line.Trim()))
            .Where(l => l.Text.Length > 0 && l.Text[0] != '#');

    private static DrillStep Step(DrillLine line, DrillTimes clock, DrillHead head)
    {
        var at = clock.Read(line, out var rest);
        if (ExpectLine().IsMatch(rest)) return ExpectationParser.Parse(line.Number, at, rest, head);
        if (PressLine().Match(rest) is { Success: true } press)
            return new Pressed(line.Number, at, head.Person(press.Groups["who"].Value, line.Number), Quoted.Unescape(press.Groups["label"].Value), Reference(press.Groups["ref"]));
        if (TypedLine().Match(rest) is { Success: true } typed)
            return new Typed(line.Number, at, head.Person(typed.Groups["who"].Value, line.Number), Channel(typed.Groups["channel"]), typed.Groups["text"].Value);
        throw new DrillFileException(line.Number, rest.Contains("presses", StringComparison.Ordinal)
            ? "a button is pressed as in “cleo presses \"Approve\" on S-1”."
            : "after the time comes “WHO: LINE”, “WHO in CHANNEL: LINE”, “WHO presses \"LABEL\" on REF” or “expect …”.");
    }

    private static string? Channel(Group channel) => channel.Success ? channel.Value.TrimStart('#').ToLowerInvariant() : null;

    private static string? Reference(Group reference) => reference.Success ? reference.Value : null;

    [GeneratedRegex(@"^expect(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ExpectLine();

    [GeneratedRegex("""^(?<who>[^\s:"]+)(\s+in\s+(?<channel>[^\s:"]+))?\s*:\s*(?<text>\S.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex TypedLine();

    [GeneratedRegex("""^(?<who>[^\s:"]+)\s+presses\s+["“”](?<label>.+)["“”](\s+on\s+(?<ref>\S+))?$""", RegexOptions.CultureInvariant)]
    private static partial Regex PressLine();
}

/// <summary>A line that says something.</summary>
internal sealed record DrillLine(int Number, string Text);

/// <summary>Texts between quotes.</summary>
internal static partial class Quoted
{
    /// <summary>What stands between the quotes, with <c>\"</c> and <c>\\</c> meaning the character itself.</summary>
    public static string Unescape(string inside) => Escape().Replace(inside, "$1");

    [GeneratedRegex("""\\(["\\])""", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
