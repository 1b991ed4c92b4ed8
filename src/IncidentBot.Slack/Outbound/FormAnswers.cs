using System.Globalization;
using System.Text.Json;

namespace IncidentBot.Slack.Outbound;

/// <summary>Reads what stands in a form's fields. It comes from outside: what is not as it should be is passed over.</summary>
internal static class FormAnswers
{
    /// <summary>By field name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement stateValues)
    {
        try
        {
            return ByName(stateValues);
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as \ud800, is JSON but no text. Slack sends none.
            return new Dictionary<string, IReadOnlyList<string>>();
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> ByName(JsonElement stateValues)
    {
        var found = new List<(string Name, int Part, string Suffix, List<string> Values)>();
        foreach (var (id, block) in Members(stateValues))
        foreach (var (_, element) in Members(block))
        {
            var mark = id.IndexOf('#', StringComparison.Ordinal);
            var (name, suffix) = mark < 0 ? (id, "") : (id[..mark], id[mark..]);
            if (name.Length > 0 && Values(element) is { } values) found.Add((name, PartOf(suffix), suffix, values));
        }
        return found.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Together([.. g.OrderBy(f => f.Part)]), StringComparer.Ordinal);

        // One with several parts is a text; each part has one value at most.
        static IReadOnlyList<string> Together(List<(string Name, int Part, string Suffix, List<string> Values)> parts) => parts is [var only]
            ? only.Values
            : One(TextInputs.Joined(parts.SelectMany(p => p.Values.Take(1).Select(v => (p.Suffix, v)))));
    }

    private static List<string>? Values(JsonElement element) => Text(element, "type") switch
    {
        "plain_text_input" => One(Text(element, "value")),
        "static_select" or "external_select" or "radio_buttons" => One(Text(Member(element, "selected_option"), "value")),
        "multi_static_select" or "multi_external_select" or "checkboxes" => [.. Items(element, "selected_options").Select(o => Text(o, "value")).Where(v => !string.IsNullOrEmpty(v)).OfType<string>()],
        "users_select" => One(Text(element, "selected_user") is { } id && SlackWords.IsUserId(id) ? "@" + id : null),
        "datetimepicker" => One(Seconds(Member(element, "selected_date_time")) is { } seconds ? PickedTime.Write(seconds) : null),
        _ => null,
    };

    private static List<string> One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private static int PartOf(string suffix) => int.TryParse(suffix.AsSpan().TrimStart('#').TrimEnd("sc"), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 1;

    private static long? Seconds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var seconds) => seconds,
        JsonValueKind.String when long.TryParse(String(value), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => seconds,
        _ => null,
    };

    private static string? String(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Text(JsonElement element, string name) => String(Member(element, name));

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in element.EnumerateObject()) yield return (member.Name, member.Value);
    }
}
