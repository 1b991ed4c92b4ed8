using System.Text.Json;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Reads what stands in a form's fields. It comes from outside: what is not as it should be is passed over.</summary>
internal static class FormAnswers
{
    /// <summary>By field name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(JsonElement data)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (data.ValueKind != JsonValueKind.Object) return answers;
        var many = CardData.Read(data).Many ?? [];
        foreach (var (id, value) in Members(data))
            if (id.StartsWith(CardData.FieldPrefix, StringComparison.Ordinal) && id[CardData.FieldPrefix.Length..] is { Length: > 0 } name && Values(value, many.Contains(name)) is { } values)
                answers[name] = values;
        return answers;
    }

    private static List<string>? Values(JsonElement value, bool many)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => TeamsJson.Text(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "",
            _ => null,
        };
        if (text is null) return null;
        if (string.IsNullOrWhiteSpace(text)) return [];
        return many ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ChoiceValue.Read)] : [text];
    }

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement data)
    {
        foreach (var member in data.EnumerateObject())
        {
            string name;
            try
            {
                name = member.Name;
            }
            catch (InvalidOperationException)
            {
                // Half a character, written as \ud800, is JSON but no name.
                continue;
            }
            yield return (name, member.Value);
        }
    }
}

/// <summary>One of several chosen values: they come back with commas between, so none has a comma itself.</summary>
internal static class ChoiceValue
{
    /// <summary>As it stands in the card.</summary>
    public static string Write(string value) => value.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>As it was.</summary>
    public static string Read(string written) => written.Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
