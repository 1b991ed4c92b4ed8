using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>How something came to be seen.</summary>
internal enum ShownAs
{
    /// <summary>A new message.</summary>
    Posted,
    /// <summary>A message that was there, and says something else now.</summary>
    Edited,
    /// <summary>The answer to a command, shown to the one who gave it.</summary>
    Replied,
}

/// <summary>Something that was shown, as it read then.</summary>
/// <param name="Number">Counts everything that is shown, from 1.</param>
/// <param name="How">How.</param>
/// <param name="Place">Where.</param>
/// <param name="Only">The handle of the one person who saw it; null for a channel.</param>
/// <param name="Text">What there was to read, buttons included.</param>
internal sealed record Shown(int Number, ShownAs How, Place Place, string? Only, string Text);

/// <summary>A message that is there, with the card that it shows now.</summary>
/// <param name="Place">Where.</param>
/// <param name="Only">The handle of the one person who sees it; null for a channel.</param>
/// <param name="Card">What it shows now.</param>
internal sealed record Standing(Place Place, string? Only, Card Card);

/// <summary>Cards and forms as they are read in a drill.</summary>
internal static class DrillText
{
    /// <summary>The card's text and the labels of its buttons.</summary>
    public static string Of(Card card, TimeZoneInfo zone)
    {
        var buttons = string.Join(' ', card.Buttons.Select(b => $"[{b.Label}]"));
        return (card.ToPlain(zone) + "\n" + buttons).Trim();
    }

    /// <summary>What a reply tells or asks.</summary>
    public static string Of(Reply reply, TimeZoneInfo zone) => reply switch
    {
        { Card: { } card } => Of(card, zone),
        { Form: { } form } => Of(form, zone),
        _ => "",
    };

    private static string Of(Form form, TimeZoneInfo zone)
    {
        var fields = form.Fields.Select(f => string.Join(' ', new[] { f.Label + ":", ValueOf(f), f.Hint }.OfType<string>()));
        return string.Join('\n', [form.Title, form.Introduction?.ToPlain(zone) ?? "", .. fields, $"[{form.SubmitLabel}]"]).Replace("\n\n", "\n", StringComparison.Ordinal);
    }

    private static string ValueOf(Field field) => field switch
    {
        TextField f => f.Value,
        TimeField f => f.Value,
        ChoiceField f => string.Join(", ", f.Choices.Select(c => c.Label)),
        PersonField f => f.Selected is { } person ? "@" + person.Handle : "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
