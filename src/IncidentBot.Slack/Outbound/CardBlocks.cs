using System.Diagnostics;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>A card's blocks as Slack's, however many they become.</summary>
internal sealed class CardBlocks(CommandButtons buttons)
{
    private const int LongestHeader = 150;
    private const int LongestText = 3000;
    private const int LongestField = 2000;
    private const int MostFields = 10;

    // A longer value would be a tall thin column; it gets the whole width.
    private const int LongestInColumn = 200;

    private const int LongestUrl = 3000;
    private const int LongestAlt = 2000;

    /// <summary>Draws them.</summary>
    public List<Blocks.Block> Of(Card card)
    {
        var drawn = new List<Blocks.Block>();
        var sign = Tones.Before(card.Tone);
        foreach (var block in card.Blocks)
        {
            drawn.AddRange(block switch
            {
                TitleBlock b => Title(Signed(ref sign, b.Text)),
                TextBlock b => Sections(Signed(ref sign, b.Text)),
                FactsBlock b => Facts(b.Facts),
                NoteBlock b => SlackText.Parts(b.Text, LongestText).Select(t => new ContextBlock([new Markdown(t)])),
                Chat.DividerBlock => [new Blocks.DividerBlock()],
                Chat.ImageBlock b => [Image(b)],
                ButtonsBlock b => buttons.Rows(b.Buttons),
                _ => throw new UnreachableException(),
            });
        }
        return drawn;
    }

    /// <summary>A text over as many sections as it needs.</summary>
    public static IEnumerable<Blocks.Block> Sections(ChatText text) => SlackText.Parts(text, LongestText).Select(t => new SectionBlock(new Markdown(t)));

    // A heading is plain: a title with an instant in it, or one that is too long, is a bold text instead.
    private static IEnumerable<Blocks.Block> Title(ChatText title)
    {
        var plain = OutsideText.OneLine(title.ToPlain(TimeZoneInfo.Utc));
        if (plain.Length == 0) return [];
        return plain.Length <= LongestHeader && title.Runs.All(r => r is TextRun)
            ? [new HeaderBlock(new(plain))]
            : Sections(new([.. title.Runs.Select(r => r is TextRun t ? t with { Style = TextStyle.Bold } : r)]));
    }

    private static IEnumerable<Blocks.Block> Facts(IReadOnlyList<Fact> facts)
    {
        var fields = new List<TextObject>();
        foreach (var fact in facts)
        {
            var label = OutsideText.OneLine(fact.Label, 100);
            var text = ChatText.Of($"{label:b}\n{(fact.Value.IsEmpty ? ChatText.Plain("–") : fact.Value)}");
            var inColumn = fact.Value.ToPlain(TimeZoneInfo.Utc) is { Length: <= LongestInColumn } && SlackText.Parts(text, LongestField) is [var one] ? new Markdown(one) : null;
            if (fields.Count == MostFields || (inColumn is null && fields.Count > 0))
            {
                yield return new SectionBlock(Text: null) { Fields = fields };
                fields = [];
            }
            if (inColumn is not null) fields.Add(inColumn);
            else foreach (var section in Sections(text)) yield return section;
        }
        if (fields.Count > 0) yield return new SectionBlock(Text: null) { Fields = fields };
    }

    // Slack refuses a whole message for a picture that it cannot fetch: nothing but what a browser fetches from anywhere is shown as one.
    private static Blocks.Block Image(Chat.ImageBlock image)
    {
        var alt = OutsideText.OneLine(image.Alt, LongestAlt) is { Length: > 0 } words ? words : "A picture";
        return SlackWords.IsWeb(image.Url) && !image.Url.IsLoopback && image.Url.AbsoluteUri.Length <= LongestUrl
            ? new Blocks.ImageBlock(image.Url.AbsoluteUri, alt)
            : new ContextBlock([new Markdown(SlackText.Cut(ChatText.Plain(alt), LongestText))]);
    }

    private static ChatText Signed(ref string sign, ChatText text)
    {
        var signed = sign.Length == 0 || text.IsEmpty ? text : ChatText.Plain(sign) + text;
        if (!text.IsEmpty) sign = "";
        return signed;
    }
}
