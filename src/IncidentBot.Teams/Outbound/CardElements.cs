using System.Diagnostics;
using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Cards;
using Fact = IncidentBot.Chat.Fact;
using TextBlock = IncidentBot.Chat.TextBlock;
using TextRun = IncidentBot.Chat.TextRun;

namespace IncidentBot.Teams.Outbound;

/// <summary>A card's blocks as Teams' elements, however many they become.</summary>
internal sealed class CardElements(CommandButtons buttons, Mentions mentions)
{
    /// <summary>The longest text of one element.</summary>
    public const int LongestText = 2000;

    // A longer value would be a tall thin column; it gets the whole width.
    private const int LongestInColumn = 300;

    private const int LongestLabel = 100;
    private const int LongestAlt = 1000;

    /// <summary>Draws them.</summary>
    public List<CardElement> Of(Card card)
    {
        var drawn = new List<CardElement>();
        var (sign, parted) = (Tones.Before(card.Tone), false);
        foreach (var block in card.Blocks)
        {
            if (block is DividerBlock)
            {
                parted = drawn.Count > 0;
                continue;
            }
            var elements = block switch
            {
                TitleBlock b => Title(Signed(sign, b.Text)),
                TextBlock b => Texts(Signed(sign, b.Text)),
                FactsBlock b => Facts(b.Facts),
                NoteBlock b => [.. Texts(b.Text).Select(Small)],
                ImageBlock b => [Picture(b)],
                ButtonsBlock b => [.. buttons.Rows(b.Buttons)],
                _ => throw new UnreachableException(),
            };
            if (elements.Count == 0) continue;
            if (sign.Length > 0 && block is TitleBlock or TextBlock) (elements, sign) = ([.. Coloured(elements, card.Tone)], "");
            if (parted) elements[0] = elements[0] with { Separator = true, Spacing = Spacing.Medium };
            parted = false;
            drawn.AddRange(elements);
        }
        return drawn;
    }

    /// <summary>A text over as many elements as it needs.</summary>
    public List<CardElement> Texts(ChatText text) => [.. TextParts.Of(text, LongestText).SelectMany(Paragraphs).Select((e, n) => n == 0 ? e : e with { Spacing = Spacing.Small })];

    /// <summary>An element as small print.</summary>
    public static CardElement Small(CardElement element) => element switch
    {
        RichTextBlock b => b with { Inlines = [.. b.Inlines.Select(i => i with { Size = TextSize.Small, IsSubtle = true })] },
        Cards.TextBlock b => b with { Size = TextSize.Small, IsSubtle = true },
        _ => element,
    };

    /// <summary>The colours of a tone; null for none.</summary>
    public static ContainerStyle? StyleOf(Tone tone) => tone switch
    {
        Tone.Neutral => null,
        Tone.Good => ContainerStyle.Good,
        Tone.Warning => ContainerStyle.Warning,
        Tone.Danger => ContainerStyle.Attention,
        Tone.Info => ContainerStyle.Accent,
        _ => throw new UnreachableException(),
    };

    // Lines in which somebody is mentioned are Markdown; what stands between them is not.
    private IEnumerable<CardElement> Paragraphs(ChatText text)
    {
        if (!TeamsText.Mentions(text.Runs)) return [new RichTextBlock(TeamsText.Rich(text))];
        var paragraphs = new List<(bool Mentions, List<ChatRun> Runs)>();
        foreach (var line in TextParts.Lines(text))
        {
            var mentioning = TeamsText.Mentions(line);
            if (paragraphs is [.., var last] && last.Mentions == mentioning) last.Runs.AddRange([new TextRun("\n"), .. line]);
            else paragraphs.Add((mentioning, [.. line]));
        }
        return paragraphs.SelectMany(
            p => TextParts.Of(new(p.Runs), int.MaxValue),
            CardElement (p, t) => p.Mentions ? new Cards.TextBlock(TeamsText.Markdown(t, mentions)) : new RichTextBlock(TeamsText.Rich(t)));
    }

    private List<CardElement> Title(ChatText title) =>
        [.. TextParts.Of(title, LongestText).Select((t, n) => new Cards.TextBlock(TeamsText.Markdown(t, mentions))
        {
            Style = n == 0 ? "heading" : null, Size = TextSize.Large, Weight = TextWeight.Bolder,
        })];

    private List<CardElement> Facts(IReadOnlyList<Fact> facts)
    {
        var drawn = new List<CardElement>();
        var rows = new List<Cards.Fact>();
        foreach (var fact in facts)
        {
            var label = TeamsText.Plain(fact.Label, LongestLabel) is { Length: > 0 } words ? words : "–";
            var value = TextParts.Of(fact.Value, LongestText);
            if (value is [] or [_] && fact.Value.ToPlain(TimeZoneInfo.Utc).Length <= LongestInColumn)
            {
                rows.Add(new(TeamsWords.Line(TeamsWords.Markdown(label)), value is [var only] ? TeamsText.Markdown(only, mentions) : "–"));
                continue;
            }
            Flush();
            drawn.Add(new RichTextBlock(TeamsText.Rich(ChatText.Of($"{label:b}"))));
            drawn.AddRange(Texts(fact.Value).Select((e, n) => n == 0 ? e with { Spacing = Spacing.None } : e));
        }
        Flush();
        return drawn;

        void Flush()
        {
            foreach (var set in rows.Chunk(10)) drawn.Add(new FactSet(set));
            rows.Clear();
        }
    }

    // Teams fetches pictures from where everybody can.
    private static CardElement Picture(ImageBlock image)
    {
        var alt = TeamsText.Plain(image.Alt, LongestAlt) is { Length: > 0 } words ? words : "A picture";
        return image.Url is { IsAbsoluteUri: true, Scheme: "https", IsLoopback: false } && TeamsWords.AddressOf(image.Url) is { } url
            ? new Image(url, alt)
            : Small(new RichTextBlock(TeamsText.Rich(ChatText.Plain(alt))));
    }

    // One piece of it is enough to be seen, and no colour lies behind a page of text.
    private static IEnumerable<CardElement> Coloured(List<CardElement> elements, Tone tone) =>
        elements.Skip(1).Prepend(new Container([elements[0]]) { Style = StyleOf(tone), Bleed = true });

    private static ChatText Signed(string sign, ChatText text) => sign.Length == 0 || text.IsEmpty ? text : ChatText.Plain(sign) + text;
}
