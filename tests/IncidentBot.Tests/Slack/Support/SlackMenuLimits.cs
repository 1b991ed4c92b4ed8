using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Slack's limits on menus.</summary>
internal static class SlackMenuLimits
{
    public static void Check(Breaches breaches, JsonNode menu, string type)
    {
        var options = new List<JsonNode>();
        if (menu["options"] is JsonArray flat)
        {
            breaches.Most("options", flat.Count, type == "radio_buttons" ? 10 : 100);
            options.AddRange(flat!);
        }
        if (menu["option_groups"] is JsonArray groups)
        {
            breaches.Most("option groups", groups.Count, 100);
            foreach (var group in groups)
            {
                SlackLimits.Plain(breaches, "group label", group!["label"]!, 75);
                breaches.Most("options of a group", group["options"]!.AsArray().Count, 100);
                breaches.Unless(group["options"]!.AsArray().Count > 0, "a group without options");
                options.AddRange(group["options"]!.AsArray()!);
            }
        }
        var isExternal = type.Contains("external", StringComparison.Ordinal);
        breaches.Unless(isExternal ? menu["options"] is null && menu["option_groups"] is null : menu["options"] is null != menu["option_groups"] is null, "options and groups at once, or neither");
        breaches.Unless(isExternal || options.Count > 0, "no options");
        breaches.Unique("option value", options.Select(o => (string?)o["value"]));
        var initial = menu["initial_options"] is JsonArray several ? several.ToList() : menu["initial_option"] is { } one ? [one] : [];
        breaches.Unless(menu["initial_options"] is not JsonArray { Count: 0 }, "initial_options without one");
        breaches.Most("initial options", initial.Count, 100);
        breaches.Unless(isExternal || initial.All(i => options.Any(o => JsonNode.DeepEquals(o, i))), "an initial option that is none of the options");
        foreach (var option in options.Concat(initial.OfType<JsonNode>()))
        {
            SlackLimits.Plain(breaches, "option", option["text"]!, 75);
            breaches.Length("option value", (string?)option["value"] ?? "", 1, 150);
        }
    }
}

/// <summary>What was found to break a limit.</summary>
internal sealed class Breaches
{
    public List<string> Found { get; } = [];

    public void Unless(bool holds, string what)
    {
        if (!holds) Found.Add(what);
    }

    public void Most(string what, int count, int most) => Unless(count <= most, $"{what}: {count}, {most} are the most");

    public void Length(string what, string text, int least, int most) => Unless(text.Length >= least && text.Length <= most, $"{what} has {text.Length} characters, not {least} to {most}");

    public void Unique(string what, IEnumerable<string?> ids) => Unless(ids.Where(i => i is not null).GroupBy(i => i).All(g => g.Count() == 1), $"{what} twice");
}
