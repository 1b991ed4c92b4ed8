using System.Diagnostics;
using IncidentBot.Chat;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>The fields of a form, each with what stands in it. Its name is the block's id and the element's, by which the answer comes back.</summary>
internal static class FormFields
{
    private const int LongestLabel = 2000;

    /// <summary>Draws a field: one input, or several for a text that is longer than one holds.</summary>
    public static IEnumerable<InputBlock> Draw(Field field) => field switch
    {
        TextField { IsList: true } f => List(f),
        TextField f => TextInputs.Draw(f, f.Value, f.Multiline, f.MaxLength),
        ChoiceField f => Choice(f),
        PersonField f => Person(f),
        TimeField f => Time(f),
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

    private static IEnumerable<InputBlock> List(TextField field)
    {
        var chosen = field.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(i => new Choice(i, i)).ToList();
        if (!Menu.CanHold(chosen)) return TextInputs.Draw(field, field.Value, multiline: false, field.MaxLength);
        return [Input(field, new ExternalMultiSelectMenu
        {
            ActionId = field.Name,
            Placeholder = new("Type to search"),
            MinQueryLength = 1,
            InitialOptions = chosen.Count == 0 ? null : [.. chosen.Select(Menu.OptionOf)],
        })];
    }

    private static IEnumerable<InputBlock> Choice(ChoiceField field) =>
        Menu.Draw(field) is { } menu ? [Input(field, menu)] : TextInputs.Draw(field, string.Join(", ", field.Selected), multiline: false, maxLength: null);

    // Somebody whom this workspace does not have cannot be picked in it, but can be named.
    private static IEnumerable<InputBlock> Person(PersonField field)
    {
        var id = SlackWords.AccountOf(field.Selected);
        return field.Selected is { } elsewhere && id is null
            ? TextInputs.Draw(field, "@" + elsewhere.Handle, multiline: false, maxLength: null)
            : [Input(field, new UserSelectMenu { ActionId = field.Name, Placeholder = new("Choose somebody"), InitialUser = id })];
    }

    // What was typed in words, such as "09:30", means another instant to each reader: it stays as typed.
    private static IEnumerable<InputBlock> Time(TimeField field)
    {
        var seconds = PickedTime.Read(field.Value);
        return field.IsAhead && (seconds is not null || field.Value.Length == 0)
            ? [Input(field, new DateTimePicker { ActionId = field.Name, InitialDateTime = seconds })]
            : TextInputs.Draw(field, field.Value, multiline: false, maxLength: null);
    }
}
