using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What somebody has put into a card's fields; it checks and sends them as Teams' own clients do (§7.2).</summary>
/// <param name="card">The card.</param>
internal sealed class CardEntry(JsonObject card)
{
    private readonly Dictionary<string, string> _filled = [];

    public JsonObject Card => card;

    public string Words => CardWords.Of(card);

    public IReadOnlyList<CardButton> Buttons => CardButton.In(card);

    /// <summary>The ids of the fields, in order.</summary>
    public IReadOnlyList<string> Fields => [.. Inputs.Select(IdOf)];

    private IEnumerable<JsonObject> Inputs => InputsIn(card).Concat(Buttons.SelectMany(b => b.Inputs)).DistinctBy(IdOf);

    /// <summary>Puts a value into a field, which is named by its id, by what follows the last dot of it, or by its label; choices are named by value or title.</summary>
    public void Fill(string field, params IReadOnlyList<string> values)
    {
        var input = Find(field);
        var choices = (input["choices"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        _filled[IdOf(input)] = string.Join(',', values.Select(v => choices.Count == 0 ? v : Chosen(choices, v, field)));
    }

    /// <summary>What stands in a field now.</summary>
    public string Value(string field) => ValueOf(Find(field));

    /// <summary>Teams' clients send no form whose fields do not pass; says which does not.</summary>
    public void AssertCanBeSent(CardButton button)
    {
        if (!button.TakesInputs) return;
        foreach (var input in button.Inputs)
        {
            var (value, label) = (ValueOf(input), (string?)input["label"] ?? IdOf(input));
            Assert.False((bool?)input["isRequired"] == true && value.Length == 0, $"“{label}” is required, and empty.");
            if (input["maxLength"] is { } longest) Assert.True(value.Length <= (int)longest, $"“{label}” is too long.");
            if ((string?)input["regex"] is { } pattern && value.Length > 0) Assert.Matches(new Regex(pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)), value);
        }
    }

    /// <summary>What a button sends: its own data, and the fields, which win over data of the same name.</summary>
    public JsonObject Data(CardButton button)
    {
        var data = (JsonObject)button.Data.DeepClone();
        if (!button.TakesInputs) return data;
        foreach (var input in button.Inputs)
        {
            var value = ValueOf(input);
            // An empty field is absent or empty; choices are left out here, so that both occur.
            if (value.Length > 0 || (string?)input["type"] is "Input.Text") data[IdOf(input)] = value.Length > 0 && (string?)input["type"] == "Input.Number" ? double.Parse(value, CultureInfo.InvariantCulture) : value;
        }
        return data;
    }

    /// <summary>The fields of a card, without those of cards that a button of it shows.</summary>
    internal static IEnumerable<JsonObject> InputsIn(JsonNode? node) => node switch
    {
        JsonObject o when (string?)(o["type"] as JsonValue) is { } type && type.StartsWith("Input.", StringComparison.Ordinal) => [o],
        JsonObject o when (string?)(o["type"] as JsonValue) is { } type && type.StartsWith("Action.", StringComparison.Ordinal) => [],
        JsonObject o => o.SelectMany(p => p.Key is "fallback" or "msteams" ? [] : InputsIn(p.Value)),
        JsonArray a => a.SelectMany(InputsIn),
        _ => [],
    };

    private JsonObject Find(string field) =>
        Inputs.FirstOrDefault(i => IdOf(i) == field) ?? Inputs.FirstOrDefault(i => IdOf(i).EndsWith("." + field, StringComparison.Ordinal))
        ?? Inputs.FirstOrDefault(i => field.Equals((string?)i["label"], StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no field “{field}”, only {string.Join(", ", Inputs.Select(i => $"{IdOf(i)} ({i["label"]})"))}.", nameof(field));

    private string ValueOf(JsonObject input) => _filled.GetValueOrDefault(IdOf(input))
        ?? input["value"]?.ToString()
        ?? ((string?)input["type"] == "Input.Toggle" ? (string?)input["valueOff"] ?? "false" : "");

    private static string IdOf(JsonObject input) => (string?)input["id"] ?? "";

    private static string Chosen(IReadOnlyList<JsonObject> choices, string named, string field) =>
        (string?)(choices.FirstOrDefault(c => (string?)c["value"] == named) ?? choices.FirstOrDefault(c => (string?)c["title"] == named))?["value"]
        ?? throw new ArgumentException($"There is no choice “{named}” in “{field}”, only {string.Join(", ", choices.Select(c => c["title"]))}.", nameof(named));
}
