using System.Text;
using IncidentBot.Chat;
using IncidentBot.Teams.Cards;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// How much a card may hold. Documents name 28, 40, 80 and 100 KB for a message, by its age; 28 KB pass all of them, and more nobody reads.
/// </summary>
/// <param name="Longest">Bytes of its JSON.</param>
internal sealed record Room(int Longest)
{
    /// <summary>The most that a card is.</summary>
    public const int LongestCard = 28 * 1024;

    // The line that says what is missing, and what is around the elements.
    private const int LongestLine = 600;

    /// <summary>The elements of a card, for which everything else takes so much.</summary>
    public static Room Beside(object everythingElse) => new(LongestCard - Size(everythingElse));

    /// <summary>What a form gives to words that are no fields of it.</summary>
    public static Room Form { get; } = new(6 * 1024);

    /// <summary>How many bytes something is as JSON.</summary>
    public static int Size(object value) => Encoding.UTF8.GetByteCount(TeamsJson.Write(value)) + 1;

    /// <summary>The elements, as far as they go in; then a line that says how much is missing and how to see it; then the last row of buttons, which is where the next steps are.</summary>
    public IReadOnlyList<CardElement> Fit(IReadOnlyList<CardElement> elements, string seeMore)
    {
        if (elements.Sum(Size) <= Longest) return elements;
        var foot = Foot(elements);
        var longest = Longest - LongestLine - foot.Sum(Size);
        var head = new List<CardElement>();
        foreach (var element in elements)
        {
            longest -= Size(element);
            if (longest < 0) break;
            head.Add(element);
        }
        // No row of buttons stands above what is missing.
        while (head is [.., ActionSet]) head.RemoveAt(head.Count - 1);
        var missing = elements.Skip(head.Count).Sum(Lines);
        return missing == 0 ? [.. head, .. foot] : [.. head, Line(missing, seeMore), .. foot];
    }

    private List<ActionSet> Foot(IReadOnlyList<CardElement> elements)
    {
        if (elements is not [.., ActionSet]) return [];
        var actions = ((ActionSet)elements.Reverse().TakeWhile(e => e is ActionSet).Last()).Actions.ToList();
        while (actions.Count > 1 && Size(new ActionSet(actions)) > Longest / 3) actions.RemoveAt(actions.Count - 1);
        return [new(actions)];
    }

    private static CardElement Line(int missing, string seeMore) => CardElements.Small(new RichTextBlock(TeamsText.Rich(
        ChatText.Of($"{(missing == 1 ? "One more line does" : $"{missing} more lines do")} not fit here. {seeMore:code} shows them."))));

    private static int Lines(CardElement element) => element switch
    {
        Cards.TextBlock b => b.Text.Split("\n\n").Length,
        RichTextBlock b => b.Inlines.Sum(i => i.Text.Count(c => c == '\n')) + 1,
        FactSet b => b.Facts.Count,
        Container b => b.Items.Sum(Lines),
        Image => 1,
        _ => 0,
    };
}
