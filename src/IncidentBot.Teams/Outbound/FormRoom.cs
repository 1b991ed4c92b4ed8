using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Makes a form's fields fit: what is chosen from a long list is typed instead, before a field is left out; what was typed is kept as long as Teams takes it at all.</summary>
internal static class FormRoom
{
    // Beyond it Teams refuses a message; a form that is full of what somebody wrote may come near.
    private const int LongestAtAll = 72 * 1024;
    private const int LongestLine = 600;
    private const int ShortestMenu = 400;
    private const int ShortestValue = 100;

    /// <summary>The fields that fit, and where some do not, a line that says so.</summary>
    public static (IReadOnlyList<DrawnField> Fields, IReadOnlyList<CardElement> More) Fit(IReadOnlyList<DrawnField> fields, Room room)
    {
        var fitting = fields.ToList();
        while (Size(fitting) > room.Longest && fitting.Where(f => f.Input is ChoiceSetInput).MaxBy(f => Room.Size(f.Input)) is { } longest && Room.Size(longest.Input) > ShortestMenu)
            fitting[fitting.IndexOf(longest)] = Typed(longest);
        var most = room.Longest;
        if (Size(fitting) > most)
        {
            // Only words that somebody wrote may take more room than a card has.
            most += Math.Min(LongestAtAll - most, fitting.Sum(f => f.Input is TextInput { Value: { } value } ? Room.Size(value) : 0));
            for (var shortest = 10_000; Size(fitting) > most && shortest > ShortestValue; shortest /= 2) fitting = [.. fitting.Select(f => Shorter(f, shortest))];
        }
        if (Size(fitting) <= most) return (fitting, []);
        while (fitting.Count > 0 && Size(fitting) > most - LongestLine) fitting.RemoveAt(fitting.Count - 1);
        var more = ChatText.Of($"There are {fields.Count - fitting.Count} more fields than fit here. Type them as options: {"/incident help":code} tells how.");
        return (fitting, [CardElements.Small(new RichTextBlock(TeamsText.Rich(more)))]);
    }

    private static int Size(List<DrawnField> fields) => fields.Sum(f => f.Elements.Sum(Room.Size));

    private static DrawnField Typed(DrawnField field)
    {
        var menu = (ChoiceSetInput)field.Input;
        var value = menu.IsMultiSelect == true ? string.Join(", ", (menu.Value ?? "").Split(',').Select(ChoiceValue.Read)) : menu.Value;
        return field with
        {
            Input = new TextInput(menu.Id)
            {
                Label = menu.Label, Value = string.IsNullOrEmpty(value) ? null : value, IsRequired = menu.IsRequired, ErrorMessage = menu.IsRequired == true ? "This is needed." : null,
                Placeholder = menu.IsMultiSelect == true ? "Several with commas between" : null,
            },
        };
    }

    private static DrawnField Shorter(DrawnField field, int longest) =>
        field.Input is TextInput { Value: { } value } input && value.Length > longest ? field with { Input = input with { Value = OutsideText.Cut(value, longest) } } : field;
}
