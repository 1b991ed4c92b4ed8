using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Draws cards. What does not fit is cut, with a line that says so; nothing fails.</summary>
internal static class AdaptiveCards
{
    private const int LongestSummary = 250;
    private const int LongestFallback = 500;
    private const int LongestNote = 300;

    /// <summary>Draws a card as a message.</summary>
    public static Drawn Draw(Card card) => Draw(card, null);

    /// <summary>Draws a card, as a message or as what a dialog shows.</summary>
    /// <param name="card">What is told.</param>
    /// <param name="dialog">Where the dialog was asked for; null for a message.</param>
    public static Drawn Draw(Card card, FormOrigin? dialog)
    {
        var (buttons, mentions) = (new CommandButtons(dialog), new Mentions());
        var elements = new CardElements(buttons, mentions).Of(card);
        var empty = new AdaptiveCard([])
        {
            FallbackText = TeamsWords.Line(TeamsWords.Markdown(PlainOf(card, LongestFallback))),
            Msteams = new() { Width = "Full", Entities = mentions.In(elements) },
        };
        var body = Room.Beside(empty).Fit(elements.Count > 0 ? elements : [new RichTextBlock(TeamsText.Rich(ChatText.Plain("…")))], SeeMore.Of(card));
        return new(empty with { Body = body, Msteams = empty.Msteams with { Entities = mentions.In(body) } }, PlainOf(card, LongestSummary)) { LongCommands = buttons.LongCommands };
    }

    /// <summary>A card with what was just said below it: what a button that was pressed came to.</summary>
    public static AdaptiveCard WithNote(AdaptiveCard card, Card said)
    {
        var text = TeamsText.Plain(Tones.Before(said.Tone) + said.ToPlain(TimeZoneInfo.Utc), LongestNote);
        if (text.Length == 0) return card;
        var note = new Container([new RichTextBlock(TeamsText.Rich(ChatText.Plain(text)))]) { Style = CardElements.StyleOf(said.Tone) ?? ContainerStyle.Emphasis };
        return card with { Body = [.. new Room(Room.LongestCard - Room.Size(card with { Body = [] }) - Room.Size(note)).Fit(card.Body, "/incident show"), note] };
    }

    private static string PlainOf(Card card, int longest) =>
        TeamsText.Plain(Tones.Before(card.Tone) + card.ToPlain(TimeZoneInfo.Utc), longest) is { Length: > 0 } text ? text : "…";
}
