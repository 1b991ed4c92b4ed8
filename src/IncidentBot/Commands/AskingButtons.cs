using IncidentBot.Chat;
using IncidentBot.Store;

namespace IncidentBot.Commands;

/// <summary>
/// Marks the buttons of a card that leaves whose commands answer with a form: those that lack a value, and those whose verb says so itself.
/// Some chats must know beforehand that a window will open.
/// </summary>
internal sealed class AskingButtons(CommandParser parser, ParseContexts contexts, IncidentStore store)
{
    /// <summary>The card with its buttons marked.</summary>
    /// <param name="card">The card.</param>
    /// <param name="zone">Of its reader; UTC where there are many.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Card> MarkAsync(Card card, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (!card.Buttons.Any()) return card;
        var context = contexts.For(zone);
        var blocks = new List<Block>(card.Blocks.Count);
        foreach (var block in card.Blocks) blocks.Add(block is ButtonsBlock row ? await MarkAsync(row, context, cancellationToken) : block);
        return card with { Blocks = blocks };
    }

    private async Task<ButtonsBlock> MarkAsync(ButtonsBlock row, ParseContext context, CancellationToken cancellationToken)
    {
        var buttons = new List<Button>(row.Buttons.Count);
        foreach (var button in row.Buttons) buttons.Add(button with { Asks = await AsksAsync(button.Command, context, cancellationToken) });
        return new(buttons);
    }

    private async Task<bool> AsksAsync(CommandLine command, ParseContext context, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = parser.Parse(command.ToString(), null, context);
            return parsed.Missing is not null || (parsed.Verb.Asks is { } asks && await asks(parsed.Arguments, store, cancellationToken));
        }
        catch (RefusalException)
        {
            // Pressed, it will be refused with a card.
            return false;
        }
    }
}
