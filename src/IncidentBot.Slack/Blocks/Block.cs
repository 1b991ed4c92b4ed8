using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Blocks;

/// <summary>A block of a message or view. Source: docs.slack.dev, Block Kit reference.</summary>
[JsonDerivedType(typeof(HeaderBlock))]
[JsonDerivedType(typeof(SectionBlock))]
[JsonDerivedType(typeof(ContextBlock))]
[JsonDerivedType(typeof(DividerBlock))]
[JsonDerivedType(typeof(ImageBlock))]
[JsonDerivedType(typeof(ActionsBlock))]
[JsonDerivedType(typeof(InputBlock))]
public abstract record Block
{
    private protected Block(string type) => Type = type;

    /// <summary>Slack's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>At most 255 characters; unique in its message or view. In a view, the same id keeps what was typed.</summary>
    [JsonPropertyOrder(-1)]
    public string? BlockId { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Text">At most 150 characters.</param>
public sealed record HeaderBlock(PlainText Text) : Block("header");

/// <summary>A text, or short texts in two columns; one of the two at least.</summary>
/// <param name="Text">At most 3000 characters.</param>
public sealed record SectionBlock(TextObject? Text) : Block("section")
{
    /// <summary>At most 10, each at most 2000 characters.</summary>
    public IReadOnlyList<TextObject>? Fields { get; init; }
}

/// <summary>Small print.</summary>
/// <param name="Elements">At most 10.</param>
public sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : Block("context");

/// <summary>A line between two parts.</summary>
public sealed record DividerBlock() : Block("divider");

/// <summary>A picture, which Slack itself must be able to fetch.</summary>
/// <param name="ImageUrl">At most 3000 characters.</param>
/// <param name="AltText">At most 2000 characters.</param>
public sealed record ImageBlock(string ImageUrl, string AltText) : Block("image");

/// <summary>A row of buttons and the like.</summary>
/// <param name="Elements">At most 25.</param>
public sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : Block("actions");

/// <summary>A field of a modal.</summary>
/// <param name="Label">At most 2000 characters.</param>
/// <param name="Element">What is filled in.</param>
public sealed record InputBlock(PlainText Label, BlockElement Element) : Block("input")
{
    /// <summary>Small print below it, at most 2000 characters.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>Whether it may stay empty; null for no.</summary>
    public bool? Optional { get; init; }
}
