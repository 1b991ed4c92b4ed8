using System.Text.Json.Serialization;

namespace IncidentBot.Chat;

/// <summary>
/// What the bot says: a small closed set of blocks that every platform draws, within its own limits (it cuts and chunks, and never fails).
/// </summary>
/// <param name="Blocks">Top to bottom.</param>
public sealed record Card(IReadOnlyList<Block> Blocks)
{
    /// <summary>What the card's edge tells at a glance.</summary>
    public Tone Tone { get; init; }

    /// <summary>Whether it is what people look for in its channel: pinned there, where the platform has pins.</summary>
    public bool Pinned { get; init; }

    /// <summary>Makes a card of its blocks, leaving out those that are null.</summary>
    public static Card Of(params ReadOnlySpan<Block?> blocks)
    {
        var present = new List<Block>(blocks.Length);
        foreach (var block in blocks)
            if (block is not null) present.Add(block);
        return new(present);
    }

    /// <summary>A card of one text.</summary>
    public static Card Say(ChatText text) => new([new TextBlock(text)]);

    /// <summary>All buttons of the card, in order.</summary>
    [JsonIgnore]
    public IEnumerable<Button> Buttons => Blocks.OfType<ButtonsBlock>().SelectMany(b => b.Buttons);

    /// <summary>The card as text that says the same: for notifications, screen readers, the API and drills. Buttons are left out.</summary>
    /// <param name="zone">The reader's time zone.</param>
    public string ToPlain(TimeZoneInfo zone)
    {
        var lines = new List<string>();
        foreach (var block in Blocks)
        {
            switch (block)
            {
                case TitleBlock b: lines.Add(b.Text.ToPlain(zone)); break;
                case TextBlock b: lines.Add(b.Text.ToPlain(zone)); break;
                case NoteBlock b: lines.Add(b.Text.ToPlain(zone)); break;
                case FactsBlock b: lines.AddRange(b.Facts.Select(f => f.Label + ": " + f.Value.ToPlain(zone))); break;
                case ImageBlock b: lines.Add(b.Alt); break;
                case DividerBlock: lines.Add(""); break;
                case ButtonsBlock: break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }
        return string.Join('\n', lines).Trim();
    }
}

/// <summary>What a card's edge tells at a glance.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Neutral,
    /// <summary>Well, or done.</summary>
    Good,
    /// <summary>Needs an eye.</summary>
    Warning,
    /// <summary>Bad: an outage, a refusal, an overdue promise.</summary>
    Danger,
    /// <summary>A question or a step that waits for somebody.</summary>
    Info,
}

/// <summary>A part of a card: one of a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(TitleBlock), "title")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(NoteBlock), "note")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(ButtonsBlock), "buttons")]
public abstract record Block
{
    private protected Block() { }
}

/// <summary>The card's heading.</summary>
/// <param name="Text">One line.</param>
public sealed record TitleBlock(ChatText Text) : Block;

/// <summary>A paragraph or several.</summary>
/// <param name="Text">May hold line breaks.</param>
public sealed record TextBlock(ChatText Text) : Block;

/// <summary>Labels and values, in one or two columns as there is room.</summary>
/// <param name="Facts">In order.</param>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : Block;

/// <summary>One label and its value.</summary>
/// <param name="Label">A word or two of ours.</param>
/// <param name="Value">What is so.</param>
public sealed record Fact(string Label, ChatText Value);

/// <summary>Small print.</summary>
/// <param name="Text">A line or two.</param>
public sealed record NoteBlock(ChatText Text) : Block;

/// <summary>A line between two parts.</summary>
public sealed record DividerBlock : Block;

/// <summary>A picture.</summary>
/// <param name="Url">Where it is: <c>http</c> or <c>https</c>.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
public sealed record ImageBlock(Uri Url, string Alt) : Block;

/// <summary>A row of buttons.</summary>
/// <param name="Buttons">Most wanted first.</param>
public sealed record ButtonsBlock(IReadOnlyList<Button> Buttons) : Block
{
    /// <summary>A row of buttons, leaving out those that are null; null where none is left.</summary>
    public static ButtonsBlock? Of(params ReadOnlySpan<Button?> buttons)
    {
        var present = new List<Button>(buttons.Length);
        foreach (var button in buttons)
            if (button is not null) present.Add(button);
        return present.Count == 0 ? null : new(present);
    }
}

/// <summary>A button: a command that could have been typed.</summary>
/// <param name="Label">What it does, in a word or three.</param>
/// <param name="Command">The command line it stands for, without <c>/incident</c>; made by <see cref="CommandLine"/>.</param>
public sealed record Button(string Label, CommandLine Command)
{
    /// <summary>How it is set.</summary>
    public ButtonStyle Style { get; init; }

    /// <summary>Asked before it acts, where it cannot be undone; null where it can.</summary>
    public string? Confirm { get; init; }

    /// <summary>
    /// Whether its command is known to answer with a form, set by the product as a card leaves it: for platforms whose buttons must say beforehand that a window will open.
    /// Where it is not known, a form may come all the same.
    /// </summary>
    public bool Asks { get; init; }
}

/// <summary>How a button is set.</summary>
public enum ButtonStyle
{
    /// <summary>One of several.</summary>
    Normal,
    /// <summary>The expected next step.</summary>
    Primary,
    /// <summary>Ends or takes back something.</summary>
    Danger,
}
