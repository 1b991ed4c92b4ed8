using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Cards;

/// <summary>A part of a card's body: of the schema's elements, those that are used here.</summary>
[JsonDerivedType(typeof(TextBlock))]
[JsonDerivedType(typeof(RichTextBlock))]
[JsonDerivedType(typeof(FactSet))]
[JsonDerivedType(typeof(Image))]
[JsonDerivedType(typeof(Container))]
[JsonDerivedType(typeof(ActionSet))]
[JsonDerivedType(typeof(TextInput))]
[JsonDerivedType(typeof(ChoiceSetInput))]
internal abstract record CardElement
{
    private protected CardElement(string type) => Type = type;

    /// <summary>The schema's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>The room above it; null for as usual.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Whether a line is drawn above it.</summary>
    public bool? Separator { get; init; }
}

/// <summary>Room above an element.</summary>
internal enum Spacing
{
    /// <summary>None at all.</summary>
    None,
    /// <summary>A little.</summary>
    Small,
    /// <summary>More than usual.</summary>
    Medium,
}

/// <summary>Elements that belong together.</summary>
/// <param name="Items">Top to bottom.</param>
internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement("Container")
{
    /// <summary>Its colours, which the client fits to its theme; null for those around it.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether it reaches to the card's edges.</summary>
    public bool? Bleed { get; init; }
}

/// <summary>The colours of a container.</summary>
internal enum ContainerStyle
{
    /// <summary>A little set off.</summary>
    Emphasis,
    /// <summary>Green.</summary>
    Good,
    /// <summary>Yellow.</summary>
    Warning,
    /// <summary>Red.</summary>
    Attention,
    /// <summary>The client's own colour.</summary>
    Accent,
}

/// <summary>Labels and values in two columns. Both are Markdown; mentions work in the values.</summary>
/// <param name="Facts">Top to bottom.</param>
internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement("FactSet");

/// <summary>A label and its value.</summary>
/// <param name="Title">Bold.</param>
/// <param name="Value">What is so.</param>
internal sealed record Fact(string Title, string Value);

/// <summary>A picture that Teams fetches itself: at most 1024 by 1024 pixels and 1 MB, by https.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="AltText">What it shows, for those who do not see it.</param>
internal sealed record Image(string Url, string AltText) : CardElement("Image");

/// <summary>A row of buttons.</summary>
/// <param name="Actions">At most six are shown.</param>
internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement("ActionSet");
