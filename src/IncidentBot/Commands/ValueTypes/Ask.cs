using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>How fields of forms are worded.</summary>
internal static class Ask
{
    /// <summary>The label of an option's field, with a capital.</summary>
    public static string Label(Option option)
    {
        var label = option.Label ?? (option.Summary.Length > 0 ? option.Summary : option.Name);
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>A field in which one of a few is chosen; null where what was typed is none of them.</summary>
    public static ChoiceField? Choose(Option option, IReadOnlyList<Choice> choices, IReadOnlyList<string> selected, bool multiple = false) =>
        selected.All(s => choices.Any(c => c.Value == s))
            ? new(option.Name, Label(option), choices) { Required = option.Required, Hint = option.Hint, Selected = selected, Multiple = multiple }
            : null;
}
