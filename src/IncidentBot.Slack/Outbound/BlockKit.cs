using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>Draws cards. What does not fit is cut, with a line that says so; nothing fails.</summary>
internal static class BlockKit
{
    /// <summary>What notifications and screen readers get.</summary>
    private const int LongestText = 4000;

    /// <summary>Draws a card as a message.</summary>
    public static Drawn Draw(Chat.Card card)
    {
        var buttons = new CommandButtons();
        var blocks = new CardBlocks(buttons).Of(card);
        return new(TextOf([card]), Room.Message.Fit(blocks, SeeMore.Of(card))) { LongCommands = buttons.LongCommands };
    }

    /// <summary>Draws cards below one another as somebody's Home tab.</summary>
    public static Drawn DrawHome(IReadOnlyList<Chat.Card> cards)
    {
        var buttons = new CommandButtons();
        var drawing = new CardBlocks(buttons);
        var drawn = cards.Select(c => (Card: c, Blocks: drawing.Of(c))).Where(d => d.Blocks.Count > 0).ToList();
        if (!Room.View.Holds([.. drawn.SelectMany(d => d.Blocks.Prepend(new DividerBlock()))]))
            drawn = [.. drawn.Take(Room.MostCards).Select((d, _) => (d.Card, Room.View.Share(Math.Min(drawn.Count, Room.MostCards)).Fit(d.Blocks, SeeMore.Of(d.Card)).ToList()))];
        return new(TextOf(cards), [.. drawn.SelectMany((d, n) => n == 0 ? d.Blocks : d.Blocks.Prepend(new DividerBlock()))]) { LongCommands = buttons.LongCommands };
    }

    private static string TextOf(IReadOnlyList<Chat.Card> cards)
    {
        var plain = string.Join("\n\n", cards.Select(c => Tones.Before(c.Tone) + c.ToPlain(TimeZoneInfo.Utc)));
        return SlackText.Cut(Chat.ChatText.Plain(plain), LongestText) is { Length: > 0 } text ? text : "…";
    }
}
