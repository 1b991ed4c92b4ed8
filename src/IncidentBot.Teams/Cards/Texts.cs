using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Cards;

/// <summary>A text in the small Markdown of cards: bold, italic, links and lists. Mentions work in it.</summary>
/// <param name="Text">Of what is escaped already.</param>
internal sealed record TextBlock(string Text) : CardElement("TextBlock")
{
    /// <summary>Whether it goes on in the next line where there is no more room.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary><c>heading</c> for what screen readers should know as one; null for a text.</summary>
    public string? Style { get; init; }

    /// <summary>How large; null for as usual.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How bold; null for as usual.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Its colour; null for as usual.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether it is paler than the rest.</summary>
    public bool? IsSubtle { get; init; }
}

/// <summary>A text of which nothing is markup but its runs. Mentions do not work in it.</summary>
/// <param name="Inlines">In reading order.</param>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement("RichTextBlock");

/// <summary>Words of a rich text, shown as they stand; but for dates in <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>.</summary>
/// <param name="Text">The words; may hold line breaks.</param>
internal sealed record TextRun(string Text)
{
    /// <summary>The schema's word for what it is.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>How large; null for as usual.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How bold; null for as usual.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Whether it is slanted.</summary>
    public bool? Italic { get; init; }

    /// <summary><c>monospace</c> for what is typed; null for as usual.</summary>
    public string? FontType { get; init; }

    /// <summary>Whether it is paler than the rest.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    public OpenUrlAction? SelectAction { get; init; }
}

/// <summary>How large a text is.</summary>
internal enum TextSize
{
    /// <summary>Small print.</summary>
    Small,
    /// <summary>A heading.</summary>
    Large,
}

/// <summary>How bold a text is.</summary>
internal enum TextWeight
{
    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>The colour of a text.</summary>
internal enum TextColor
{
    /// <summary>Red.</summary>
    Attention,
}
