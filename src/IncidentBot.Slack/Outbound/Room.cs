using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Outbound;

/// <summary>
/// How much Slack takes at once. That a message's blocks may have some 13,000 characters in all, containers included, stands in no
/// reference: Slack answers <c>msg_blocks_too_long</c> beyond it (github.com/slackapi/bolt-js, issues 2509 and 2867). A view may have 250 KB.
/// </summary>
/// <param name="Most">Blocks.</param>
/// <param name="Longest">Characters of their JSON, each of which may be three bytes.</param>
internal sealed record Room(int Most, int Longest)
{
    /// <summary>More cards than this are not drawn together.</summary>
    public const int MostCards = 15;

    // The line that says what is missing.
    private const int LongestLine = 500;

    /// <summary>A message.</summary>
    public static Room Message { get; } = new(50, 12_000);

    /// <summary>A Home tab.</summary>
    public static Room View { get; } = new(100, 80_000);

    /// <summary>What a form gives to words that are no fields of it.</summary>
    public static Room Form { get; } = new(20, 20_000);

    /// <summary>What each of several gets of it, with a line between them.</summary>
    public Room Share(int count) => new(Most / count - 1, Longest / count - LongestLine);

    /// <summary>Whether they all go in.</summary>
    public bool Holds(IReadOnlyList<Block> blocks) => blocks.Count <= Most && blocks.Sum(Size) <= Longest;

    /// <summary>The blocks, as far as they go in; then a line that says how much is missing and how to see it; then the last row of buttons, which is where the next steps are.</summary>
    public IReadOnlyList<Block> Fit(IReadOnlyList<Block> blocks, string seeMore)
    {
        if (Holds(blocks)) return blocks;
        var foot = Foot(blocks);
        var (most, longest) = (Most - 1 - foot.Count, Longest - LongestLine - foot.Sum(Size));
        var head = new List<Block>();
        foreach (var block in blocks)
        {
            longest -= Size(block);
            if (head.Count == most || longest < 0) break;
            head.Add(block);
        }
        // No line is drawn, and no row of buttons stands, above what is missing.
        while (head is [.., DividerBlock]) head.RemoveAt(head.Count - 1);
        var missing = blocks.Skip(head.Count).Sum(Lines);
        return missing == 0 ? [.. head, .. foot] : [.. head, Line(missing, seeMore), .. foot];
    }

    private List<Block> Foot(IReadOnlyList<Block> blocks)
    {
        if (blocks is not [.., ActionsBlock]) return [];
        var first = (ActionsBlock)blocks.Reverse().TakeWhile(b => b is ActionsBlock).Last();
        var elements = first.Elements.ToList();
        while (elements.Count > 1 && Size(new ActionsBlock(elements)) > Longest / 3) elements.RemoveAt(elements.Count - 1);
        return [first with { Elements = elements }];
    }

    private static ContextBlock Line(int missing, string seeMore) =>
        new([new Markdown(SlackText.Markdown(Chat.ChatText.Of($"{(missing == 1 ? "One more line does" : $"{missing} more lines do")} not fit here. {seeMore:code} shows them.")))]);

    private static int Size(Block block) => SlackJson.Write(block).Length + 1;

    private static int Lines(Block block) => block switch
    {
        HeaderBlock => 1,
        SectionBlock b => (b.Text is null ? 0 : Lines(b.Text)) + (b.Fields?.Count ?? 0),
        ContextBlock b => b.Elements.Sum(Lines),
        ImageBlock => 1,
        _ => 0,
    };

    private static int Lines(TextObject text) => text.Text.Count(c => c == '\n') + 1;
}
