using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>Reads what stands behind <c>expect</c>.</summary>
internal static partial class ExpectationParser
{
    private const string Forms =
        "after “expect” comes “chat contains \"…\"”, “WHO sees \"…\"”, “status lacks \"…\"”, “status:de contains \"…\"”, “feed contains \"…\"”, “incident 1 status = \"resolved\"” or “nothing public”.";

    public static Expected Parse(int line, DateTimeOffset at, string rest, DrillHead head)
    {
        var text = rest["expect".Length..].Trim();
        if (Nothing().IsMatch(text)) return new ExpectedNothingPublic(line, at, text);
        if (Value().Match(text) is { Success: true } value) return OfValue(line, at, text, value);
        if (Place().Match(text) is { Success: true } place) return OfText(line, at, text, place, head);
        throw new DrillFileException(line, Forms);
    }

    private static ExpectedText OfText(int line, DateTimeOffset at, string text, Match match, DrillHead head)
    {
        var wanted = Quoted.Unescape(match.Groups["wanted"].Value);
        if (string.IsNullOrWhiteSpace(wanted)) throw new DrillFileException(line, "an empty text stands everywhere; write what is expected between the quotes.");
        var verb = match.Groups["verb"].Value.Trim();
        Where where = match.Groups switch
        {
            { } g when g["who"].Success => new Where.Sees(head.Person(g["who"].Value, line)),
            { } g when g["status"].Success => new Where.Status(g["locale"].Success ? g["locale"].Value : null),
            { } g when g["feed"].Success => new Where.Feed(),
            _ => new Where.Chat(),
        };
        if (verb.Length == 0 && where is not Where.Sees) throw new DrillFileException(line, "say whether it “contains” or “lacks” the text.");
        return new(line, at, text, where, verb == "lacks", wanted);
    }

    private static ExpectedValue OfValue(int line, DateTimeOffset at, string text, Match match)
    {
        if (!int.TryParse(match.Groups["number"].ValueSpan, out var number)) throw new DrillFileException(line, $"“{match.Groups["number"].Value}” is not an incident's number.");
        if (ExportPath.TryParse(match.Groups["path"].Value) is not { } path)
            throw new DrillFileException(line, $"“{match.Groups["path"].Value}” is not a path into the export; write it as “status” or “statements[0].state”.");
        if (Comparison.TryMake(match.Groups["op"].Value, Json(match.Groups["value"].Value, line), out var why) is not { } comparison) throw new DrillFileException(line, why);
        return new(line, at, text, number, path, comparison);
    }

    private static JsonNode? Json(string value, int line)
    {
        try
        {
            return JsonNode.Parse(value.Replace('“', '"').Replace('”', '"'), documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new DrillFileException(line, $"“{value}” is not a JSON value; a text stands in quotes, as in \"resolved\".");
        }
    }

    [GeneratedRegex(@"^nothing\s+public$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^incident\s+(INC-)?(?<number>[0-9]+)\s+(?<path>[^\s=!<>~]+)\s*(?<op>!=|=|<|>|~)\s*(?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Value();

    [GeneratedRegex("""^(?<chat>chat|(?<status>status(:(?<locale>[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*))?)|(?<feed>feed)|(?<who>[^\s:"]+)\s+sees)\s+(?<verb>contains\s|lacks\s)?\s*["“”](?<wanted>.*)["“”]$""", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
