using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A button of a card, with the fields that go with it: those of its own card and of the ones around it.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Json">The action.</param>
/// <param name="Inputs">Which fields are sent with it, unless it says none.</param>
internal sealed record CardButton(string Label, JsonObject Json, IReadOnlyList<JsonObject> Inputs)
{
    /// <summary><c>Action.Execute</c> and the like.</summary>
    public string Type => (string?)Json["type"] ?? "";

    public string Verb => (string?)Json["verb"] ?? "";

    public JsonObject Data => Json["data"] as JsonObject ?? [];

    /// <summary>Whether it opens a dialog.</summary>
    public bool OpensDialog => Type == "Action.Submit" && (string?)Data["msteams"]?["type"] == "task/fetch";

    /// <summary>Whether fields are sent with it, and checked before.</summary>
    public bool TakesInputs => (string?)Json["associatedInputs"] != "none" && !OpensDialog;

    /// <summary>All buttons of a card, in reading order.</summary>
    public static IReadOnlyList<CardButton> In(JsonObject? card) => card is null ? [] : [.. In(card, [])];

    private static IEnumerable<CardButton> In(JsonObject card, IReadOnlyList<JsonObject> around)
    {
        IReadOnlyList<JsonObject> inputs = [.. around, .. CardEntry.InputsIn(card)];
        foreach (var action in ActionsIn(card))
        {
            yield return new CardButton((string?)action["title"] ?? "", action, inputs);
            if (action["card"] is not JsonObject shown) continue;
            foreach (var inner in In(shown, inputs)) yield return inner;
        }
    }

    private static IEnumerable<JsonObject> ActionsIn(JsonNode? node) => node switch
    {
        JsonObject o when ((string?)(o["type"] as JsonValue))?.StartsWith("Action.", StringComparison.Ordinal) == true => [o],
        JsonObject o => o.SelectMany(p => p.Key is "fallback" or "msteams" or "refresh" ? [] : ActionsIn(p.Value)),
        JsonArray a => a.SelectMany(ActionsIn),
        _ => [],
    };
}
