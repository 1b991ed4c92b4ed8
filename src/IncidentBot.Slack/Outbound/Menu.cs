using IncidentBot.Chat;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>A choice as what is easiest to press on a phone: a few are seen at once, more are in a menu, very many are searched for.</summary>
internal static class Menu
{
    private const int MostSeenAtOnce = 5;
    private const int MostOptions = 100;
    private const int LongestLabel = 75;
    private const int LongestValue = 150;
    private const string OtherGroup = "Other";

    /// <summary>Whether each can be an option, and all of them together can stand in a menu.</summary>
    public static bool CanHold(IReadOnlyCollection<Choice> choices) => choices.Count <= MostOptions && choices.All(CanBeOption);

    /// <summary>One of them.</summary>
    public static Option OptionOf(Choice choice) => new(Words(choice.Label, choice.Value), choice.Value);

    /// <summary>Draws a choice; null where some value is longer than an option can carry, or there is nothing to choose from.</summary>
    public static BlockElement? Draw(ChoiceField field)
    {
        var selected = field.Selected;
        // What was chosen stays chosen, also where it is not (or no more) among the choices.
        List<Choice> choices = [.. field.Choices.Concat(selected.Where(s => field.Choices.All(c => c.Value != s)).Select(s => new Choice(s, s))).DistinctBy(c => c.Value)];
        if (choices.Count == 0 || !choices.All(CanBeOption)) return null;
        var options = choices.Select(c => (Option: OptionOf(c), c.Group)).ToList();
        List<Option> chosen = [.. options.Select(o => o.Option).Where(o => selected.Contains(o.Value)).Take(field.Multiple ? MostOptions : 1)];
        if (options.Count > MostOptions) return Searched(field, chosen);
        // A round button once pressed cannot be taken back, so an empty answer must not be wanted.
        var onlyOne = !field.Multiple && (field.Required || chosen.Count > 0);
        if (onlyOne && options.Count <= MostSeenAtOnce)
            return new RadioButtonGroup([.. options.Select(o => o.Option)]) { ActionId = field.Name, InitialOption = chosen.FirstOrDefault() };
        var groups = options.Any(o => o.Group is not null) ? Groups(options) : null;
        var flat = groups is null ? options.Select(o => o.Option).ToList() : null;
        return field.Multiple
            ? new StaticMultiSelectMenu { ActionId = field.Name, Placeholder = new("Choose any"), Options = flat, OptionGroups = groups, InitialOptions = chosen.Count == 0 ? null : chosen }
            : new StaticSelectMenu { ActionId = field.Name, Placeholder = new("Choose one"), Options = flat, OptionGroups = groups, InitialOption = chosen.FirstOrDefault() };
    }

    private static BlockElement Searched(ChoiceField field, List<Option> chosen) => field.Multiple
        ? new ExternalMultiSelectMenu { ActionId = field.Name, Placeholder = new("Type to search"), MinQueryLength = 1, InitialOptions = chosen.Count == 0 ? null : chosen }
        : new ExternalSelectMenu { ActionId = field.Name, Placeholder = new("Type to search"), MinQueryLength = 1, InitialOption = chosen.FirstOrDefault() };

    private static List<OptionGroup> Groups(IEnumerable<(Option Option, string? Group)> options) =>
        [.. options.GroupBy(o => o.Group ?? OtherGroup).Select(g => new OptionGroup(Words(g.Key, OtherGroup), [.. g.Select(o => o.Option)]))];

    private static bool CanBeOption(Choice choice) => choice.Value.Length is > 0 and <= LongestValue;

    private static PlainText Words(string label, string otherwise) => new(OutsideText.OneLine(label, LongestLabel) is { Length: > 0 } line ? line : OutsideText.Cut(otherwise, LongestLabel));
}
