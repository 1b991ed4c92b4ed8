using System.Globalization;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What a field holds, in the words of <c>state.values</c>.</summary>
internal static class ViewState
{
    /// <summary>For each kind of element: under which name its state stands, under which it is given at first, and whether it is a list.</summary>
    private static readonly Dictionary<string, (string Name, string Initial, bool IsList)> Kinds = new()
    {
        ["plain_text_input"] = ("value", "initial_value", false), ["email_text_input"] = ("value", "initial_value", false),
        ["url_text_input"] = ("value", "initial_value", false), ["number_input"] = ("value", "initial_value", false),
        ["static_select"] = ("selected_option", "initial_option", false), ["external_select"] = ("selected_option", "initial_option", false),
        ["radio_buttons"] = ("selected_option", "initial_option", false), ["checkboxes"] = ("selected_options", "initial_options", true),
        ["multi_static_select"] = ("selected_options", "initial_options", true), ["multi_external_select"] = ("selected_options", "initial_options", true),
        ["users_select"] = ("selected_user", "initial_user", false), ["multi_users_select"] = ("selected_users", "initial_users", true),
        ["conversations_select"] = ("selected_conversation", "initial_conversation", false), ["channels_select"] = ("selected_channel", "initial_channel", false),
        ["datepicker"] = ("selected_date", "initial_date", false), ["timepicker"] = ("selected_time", "initial_time", false),
        ["datetimepicker"] = ("selected_date_time", "initial_date_time", false),
    };

    public static bool Knows(string? type) => type is not null && Kinds.ContainsKey(type);

    public static JsonObject Initial(JsonObject element)
    {
        var kind = Kinds[(string)element["type"]!];
        return With(element, element[kind.Initial]?.DeepClone());
    }

    public static JsonObject Of(JsonObject element, IReadOnlyList<string> values)
    {
        var (name, _, isList) = Kinds[(string)element["type"]!];
        if (name is "selected_option" or "selected_options") return OfOptions(element, [.. values.Select(v => Option(element, v))]);
        if (isList) return With(element, new JsonArray([.. values.Select(v => (JsonNode)v)]));
        return With(element, values switch
        {
            [] => null,
            [var one] when name == "selected_date_time" => long.Parse(one, CultureInfo.InvariantCulture),
            _ => values[0],
        });
    }

    public static JsonObject OfOptions(JsonObject element, IReadOnlyList<JsonObject> options) => Kinds[(string)element["type"]!].IsList
        ? With(element, new JsonArray([.. options.Select(o => o.DeepClone())]))
        : With(element, options.Count == 0 ? null : options[0].DeepClone());

    public static bool IsEmpty(JsonNode state) =>
        Kinds[(string)state["type"]!] is var kind && state[kind.Name] is var value && (value is null or JsonArray { Count: 0 } || (value is JsonValue v && v.TryGetValue<string>(out var text) && text.Length == 0));

    private static JsonObject With(JsonObject element, JsonNode? value) => new() { ["type"] = (string)element["type"]!, [Kinds[(string)element["type"]!].Name] = value };

    private static JsonObject Option(JsonObject element, string named)
    {
        var options = (element["options"] as JsonArray ?? []).Concat((element["option_groups"] as JsonArray ?? []).SelectMany(g => (JsonArray)g!["options"]!)).OfType<JsonObject>().ToList();
        var option = options.Find(o => (string?)o["value"] == named) ?? options.Find(o => (string?)o["text"]?["text"] == named);
        return option ?? throw new ArgumentException($"There is no choice “{named}”, only {string.Join(", ", options.Select(o => (string?)o["value"]))}.", nameof(named));
    }
}
