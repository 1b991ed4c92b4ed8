using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>A choice as what is easiest to press on a phone: a few are seen at once, more are in a menu, very many are searched for.</summary>
internal static class Menu
{
    /// <summary>The value of what stands for no choice: an empty one the client would not send.</summary>
    public const string None = " ";

    private const int MostSeenAtOnce = 5;
    private const int MostInMenu = 15;
    private const int LongestLabel = 100;

    /// <summary>Draws a choice; null where there is nothing to choose from.</summary>
    public static ChoiceSetInput? Draw(ChoiceField field, IReadOnlyList<string> selected)
    {
        // What was chosen stays chosen, also where it is not (or no more) among the choices.
        var gone = selected.Where(s => field.Choices.All(c => c.Value != s)).Select(s => new Choice(s, s));
        List<Choice> choices = [.. field.Choices.Concat(gone).Where(c => c.Value.Length > 0).DistinctBy(c => c.Value)];
        if (choices.Count == 0) return null;
        List<InputChoice> shown = [.. choices.GroupBy(c => c.Group).SelectMany(g => g).Select(c => new InputChoice(TitleOf(c), field.Multiple ? ChoiceValue.Write(c.Value) : c.Value))];
        // What is chosen from a menu cannot be taken back there.
        if (!field.Multiple && !field.Required) shown.Add(new("None of these", None));
        var chosen = choices.Select(c => c.Value).Where(selected.Contains).ToList();
        return new(CardData.FieldPrefix + field.Name, shown)
        {
            Label = FormFields.Label(field),
            Style = shown.Count <= MostSeenAtOnce ? ChoiceStyle.Expanded : shown.Count > MostInMenu && !field.Multiple ? ChoiceStyle.Filtered : ChoiceStyle.Compact,
            IsMultiSelect = field.Multiple ? true : null,
            Placeholder = field.Multiple ? "Choose any" : "Choose one",
            Value = chosen.Count == 0 ? null : field.Multiple ? string.Join(',', chosen.Select(ChoiceValue.Write)) : chosen[0],
            IsRequired = field.Required ? true : null,
            ErrorMessage = field.Required ? "Choose one." : null,
        };
    }

    private static string TitleOf(Choice choice)
    {
        var label = TeamsText.Plain(choice.Label, LongestLabel) is { Length: > 0 } line ? line : TeamsText.Plain(choice.Value, LongestLabel);
        return TeamsWords.Choice(choice.Group is { } group && TeamsText.Plain(group, LongestLabel / 2) is { Length: > 0 } heading ? $"{heading} · {label}" : label);
    }
}
