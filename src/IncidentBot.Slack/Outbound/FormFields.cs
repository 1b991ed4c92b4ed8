using System.Diagnostics;
using IncidentBot.Chat;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>The fields of a form, each with what stands in it. Its name is the block's id and the element's, by which the answer comes back.</summary>
internal static class FormFields
{
    private const int LongestLabel = 2000;

    /// <summary>Draws a field: one input, or several for a text that is longer than one holds.</summary>
    /// <param name="field">What is asked.</param>
    /// <param name="answer">What stands in it; null for what the field itself brings.</param>
    public static IEnumerable<InputBlock> Draw(Field field, IReadOnlyList<string>? answer) => field switch
    {
        TextField { IsList: true } f => List(f, [.. (answer ?? [f.Value]).SelectMany(Items)]),
        TextField f => TextInputs.Draw(f, answer is null ? f.Value : string.Join("\n", answer), f.Multiline, f.MaxLength),
        ChoiceField f => Choice(f, answer ?? f.Selected),
        PersonField f => Person(f, answer),
        TimeField f => Time(f, answer is null ? f.Value : string.Join(" ", answer)),
        _ => throw new UnreachableException(),
    };

    /// <summary>An input of a field.</summary>
    public static InputBlock Input(Field field, BlockElement element) => new(new(Label(field)), element)
    {
        BlockId = field.Name,
        Hint = field.Hint is { } hint && OutsideText.OneLine(hint, LongestLabel) is { Length: > 0 } words ? new(words) : null,
        Optional = field.Required ? null : true,
    };

    /// <summary>What is asked.</summary>
    public static string Label(Field field) => OutsideText.OneLine(field.Label, LongestLabel) is { Length: > 0 } label ? label : field.Name;

    private static IEnumerable<InputBlock> List(TextField field, IReadOnlyList<string> items)
    {
        var chosen = items.Distinct(StringComparer.Ordinal).Select(i => new Choice(i, i)).ToList();
        if (!Menu.CanHold(chosen)) return TextInputs.Draw(field, string.Join(", ", items), false, field.MaxLength);
        return [Input(field, new ExternalMultiSelectMenu
        {
            ActionId = field.Name,
            Placeholder = new("Type to search"),
            MinQueryLength = 1,
            InitialOptions = chosen.Count == 0 ? null : [.. chosen.Select(Menu.OptionOf)],
        })];
    }

    private static IEnumerable<InputBlock> Choice(ChoiceField field, IReadOnlyList<string> selected) =>
        Menu.Draw(field, selected) is { } menu ? [Input(field, menu)] : TextInputs.Draw(field, string.Join(", ", selected), false, null);

    private static IEnumerable<InputBlock> Person(PersonField field, IReadOnlyList<string>? answer)
    {
        var named = answer is null ? SlackWords.AccountOf(field.Selected) is { } id ? "@" + id : field.Selected is { } elsewhere ? "@" + elsewhere.Handle : ""
            : string.Join(", ", answer);
        if (named.Length > 0 && !SlackWords.IsUserId(named.TrimStart('@'))) return TextInputs.Draw(field, named, false, null);
        return [Input(field, new UserSelectMenu { ActionId = field.Name, Placeholder = new("Choose somebody"), InitialUser = named.Length == 0 ? null : named.TrimStart('@') })];
    }

    // What was typed in words, such as "09:30", means another instant to each reader: it stays as typed.
    private static IEnumerable<InputBlock> Time(TimeField field, string value)
    {
        var seconds = PickedTime.Read(value);
        if (!field.IsAhead || (seconds is null && value.Length > 0)) return TextInputs.Draw(field, value, false, null);
        return [Input(field, new DateTimePicker { ActionId = field.Name, InitialDateTime = seconds })];
    }

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
