using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>A path into the export: <c>statements[0].state</c>, <c>cost.high</c>.</summary>
internal sealed partial class ExportPath
{
    private readonly string _text;
    private readonly IReadOnlyList<object> _parts;

    private ExportPath(string text, IReadOnlyList<object> parts) => (_text, _parts) = (text, parts);

    /// <summary>Reads a path; null where it is none.</summary>
    public static ExportPath? TryParse(string text)
    {
        if (!Whole().IsMatch(text)) return null;
        var parts = Part().Matches(text).Select(m => m.Groups["index"].Success ? (object)int.Parse(m.Groups["index"].ValueSpan) : m.Groups["name"].Value);
        return new(text, [.. parts]);
    }

    /// <summary>The value at the path. Where there is none, the answer is false and <paramref name="missing"/> says what there is instead.</summary>
    public bool TryFind(JsonNode root, out JsonNode? value, out string missing)
    {
        value = root;
        missing = "";
        var sofar = "";
        foreach (var part in _parts)
        {
            var here = sofar.Length == 0 ? "the incident" : sofar;
            switch (value, part)
            {
                case (JsonObject o, string name) when o.TryGetPropertyValue(name, out var next): value = next; break;
                case (JsonArray a, int index) when index < a.Count: value = a[index]; break;
                case (JsonObject o, _): missing = $"{here} has no {_text}; it has {string.Join(", ", o.Select(p => p.Key))}"; break;
                case (JsonArray a, int): missing = $"{here} has {Count(a.Count)}"; break;
                case (JsonArray a, _): missing = $"{here} is a list of {Count(a.Count)}; name one as in {sofar}[0]"; break;
                default: missing = $"{here} is {Json(value)}"; break;
            }
            if (missing.Length > 0) return false;
            sofar += part is int number ? $"[{number}]" : (sofar.Length == 0 ? "" : ".") + part;
        }
        return true;
    }

    /// <summary>A value as people read it.</summary>
    public static string Json(JsonNode? value) => value?.ToJsonString(Features.Export.ExportJson.Options) ?? "null";

    private static string Count(int count) => count == 1 ? "1 entry" : $"{count} entries";

    [GeneratedRegex(@"^[A-Za-z_][\w-]*(\[[0-9]{1,6}\])*(\.[A-Za-z_][\w-]*(\[[0-9]{1,6}\])*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<name>[A-Za-z_][\w-]*)|\[(?<index>[0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}

/// <summary>How a value is compared with the one that was expected.</summary>
internal sealed record Comparison
{
    private readonly string _operator;
    private readonly JsonNode? _wanted;

    private Comparison(string op, JsonNode? wanted) => (_operator, _wanted) = (op, wanted);

    /// <summary>Makes a comparison; null where the two do not go together, and <paramref name="why"/> says so.</summary>
    public static Comparison? TryMake(string op, JsonNode? wanted, out string why)
    {
        var kind = wanted?.GetValueKind();
        why = op switch
        {
            "~" when kind != JsonValueKind.Number => "“~” compares numbers.",
            "<" or ">" when kind is not (JsonValueKind.Number or JsonValueKind.String) => $"“{op}” compares numbers, or texts and times in quotes.",
            _ => "",
        };
        return why.Length == 0 ? new(op, wanted) : null;
    }

    /// <summary>Whether it holds for a value.</summary>
    public bool Holds(JsonNode? actual) => _operator switch
    {
        "=" => Same(actual),
        "!=" => !Same(actual),
        "<" => Order(actual) < 0,
        ">" => Order(actual) > 0,
        "~" => Number(actual) is { } a && Number(_wanted) is { } w && Math.Abs(a - w) <= Math.Abs(w) / 100,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool Same(JsonNode? actual) => Order(actual) is { } order ? order == 0 : JsonNode.DeepEquals(actual, _wanted);

    /// <summary>Below, at or above what was expected; null where the two cannot be ordered.</summary>
    private int? Order(JsonNode? actual) => (actual?.GetValueKind(), _wanted?.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Number(actual)?.CompareTo(Number(_wanted)),
        (JsonValueKind.String, JsonValueKind.String) => Order(actual!.GetValue<string>(), _wanted!.GetValue<string>()),
        _ => null,
    };

    private static int Order(string actual, string wanted) =>
        Instant(actual) is { } a && Instant(wanted) is { } w ? a.CompareTo(w) : string.CompareOrdinal(actual, wanted);

    private static DateTimeOffset? Instant(string text) =>
        text.Length > 10 && text[4] == '-' && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && double.TryParse(node.ToJsonString(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
