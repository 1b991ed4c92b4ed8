using System.Diagnostics;
using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>A field as it is drawn.</summary>
/// <param name="Name">The field's.</param>
/// <param name="Input">What is filled in.</param>
/// <param name="Beside">What is said of it, above and below.</param>
internal sealed record DrawnField(string Name, InputElement Input, (IReadOnlyList<CardElement> Above, IReadOnlyList<CardElement> Below) Beside)
{
    /// <summary>Whether several may be chosen.</summary>
    public bool IsMany => Input is ChoiceSetInput { IsMultiSelect: true };

    /// <summary>All of it, top to bottom.</summary>
    public IEnumerable<CardElement> Elements => [.. Beside.Above, Input, .. Beside.Below];
}

/// <summary>The fields of a form, each with what stands in it. Its name, behind <see cref="CardData.FieldPrefix"/>, is the input's id, by which the answer comes back.</summary>
internal static class FormFields
{
    private const int LongestLabel = 150;
    private const int LongestHint = 200;
    private const int LongestPlaceholder = 80;
    private const int LongestProblem = 500;

    /// <summary>Draws a field.</summary>
    /// <param name="field">What is asked.</param>
    /// <param name="answers">What was typed already, in all fields; null for what the field says.</param>
    /// <param name="problem">Why its answer was not taken; null where it was not refused.</param>
    public static DrawnField Draw(Field field, IReadOnlyDictionary<string, IReadOnlyList<string>>? answers, Reply? problem)
    {
        var typed = answers is null ? null : answers.GetValueOrDefault(field.Name, []);
        var hint = TeamsText.Plain(field.Hint ?? "", LongestHint);
        InputElement input = field switch
        {
            TextField f => Text(f, Joined(typed) ?? f.Value, hint.Length > 0 ? hint : f.IsList ? "Several with commas between" : "") with
            {
                IsMultiline = f.Multiline ? true : null, MaxLength = Math.Max(f.MaxLength, (Joined(typed) ?? f.Value).Length),
            },
            ChoiceField f => (InputElement?)Menu.Draw(f, typed ?? f.Selected) ?? Text(f, Joined(typed ?? f.Selected)!, hint),
            PersonField f => Text(f, Joined(typed) ?? (f.Selected is { } person ? "@" + person.Handle : ""), hint.Length > 0 ? hint : "@name, or a mail address"),
            TimeField f => Text(f, Joined(typed) ?? f.Value, hint.Length > 0 ? hint : f.IsAhead ? "14:30, or 2015-03-11 14:30" : "08:55, or 10m ago"),
            _ => throw new UnreachableException(),
        };
        // What stands in an empty field is gone with the first letter, and has room for one short line.
        var below = hint.Length > 0 && (input is ChoiceSetInput or TextInput { Value: not null } || hint.Length > LongestPlaceholder)
            ? [CardElements.Small(new RichTextBlock(TeamsText.Rich(ChatText.Plain(hint)))) with { Spacing = Spacing.None }] : (List<CardElement>)[];
        return new(field.Name, input, (problem is null ? [] : [Problem(problem)], below));
    }

    /// <summary>A field that is typed in.</summary>
    public static TextInput Text(Field field, string value, string placeholder) => new(CardData.FieldPrefix + field.Name)
    {
        Label = Label(field),
        Placeholder = placeholder.Length is > 0 and <= LongestPlaceholder ? TeamsText.Plain(placeholder, LongestPlaceholder) : null,
        Value = OutsideText.Clean(value) is { Length: > 0 } text ? text : null,
        IsRequired = field.Required ? true : null,
        ErrorMessage = field.Required ? "This is needed." : null,
    };

    /// <summary>What is asked.</summary>
    public static string Label(Field field) => TeamsText.Plain(field.Label, LongestLabel) is { Length: > 0 } label ? label : field.Name;

    private static Cards.TextBlock Problem(Reply problem) =>
        new(TeamsWords.Line(TeamsWords.Markdown(TeamsText.Plain(problem.ToPlain(TimeZoneInfo.Utc), LongestProblem)))) { Color = TextColor.Attention, Weight = TextWeight.Bolder };

    private static string? Joined(IReadOnlyList<string>? values) => values is null ? null : string.Join(", ", values);
}
