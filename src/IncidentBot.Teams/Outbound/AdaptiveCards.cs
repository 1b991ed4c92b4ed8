using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>Draws cards. What does not fit is cut, with a line that says so; nothing fails.</summary>
internal static class AdaptiveCards
{
    // Each reader's client shows times in its own zone and does not say which; statements that are quoted beside them say theirs.
    private static readonly CardElement WhoseTimes = CardElements.Small(new RichTextBlock(TeamsText.Rich(ChatText.Plain("Times are in your own time zone."))));

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
        if (elements.Count == 0) elements.Add(new RichTextBlock(TeamsText.Rich(ChatText.Plain("…"))));
        if (TellsOfTimes(card, elements)) elements.Insert(elements.FindLastIndex(e => e is not ActionSet) + 1, WhoseTimes);
        var body = Room.Beside(empty).Fit(elements, SeeMore.Of(card));
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

    // What is told in one breath is too short for a note beneath it.
    private static bool TellsOfTimes(Card card, IReadOnlyCollection<CardElement> elements) => elements.Count(e => e is not ActionSet) > 1 && card.Blocks.Any(b => b switch
    {
        TitleBlock t => TeamsText.HasTimeOfDay(t.Text),
        IncidentBot.Chat.TextBlock t => TeamsText.HasTimeOfDay(t.Text),
        NoteBlock n => TeamsText.HasTimeOfDay(n.Text),
        FactsBlock f => f.Facts.Any(x => TeamsText.HasTimeOfDay(x.Value)),
        _ => false,
    });

    private static string PlainOf(Card card, int longest) =>
        TeamsText.Plain(Tones.Before(card.Tone) + card.ToPlain(TimeZoneInfo.Utc), longest) is { Length: > 0 } text ? text : "…";
}
