using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Cards;

/// <summary>What is filled in.</summary>
internal abstract record InputElement : CardElement
{
    private protected InputElement(string type, string id) : base(type) => Id = id;

    /// <summary>By which the answer comes back; unique in its card.</summary>
    [JsonPropertyOrder(-1)]
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the client sends nothing while it is empty; null for no.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What the client says then.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A line or a paragraph to be typed.</summary>
internal sealed record TextInput(string Id) : InputElement("Input.Text", Id)
{
    /// <summary>Shown while nothing is typed.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands in it already.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it may hold several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>The longest answer, in UTF-16 units.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>One or any of a list.</summary>
/// <param name="Id">By which the answer comes back; unique in its card.</param>
/// <param name="Choices">In order.</param>
internal sealed record ChoiceSetInput(string Id, IReadOnlyList<InputChoice> Choices) : InputElement("Input.ChoiceSet", Id)
{
    /// <summary>How it looks; null for compact.</summary>
    public ChoiceStyle? Style { get; init; }

    /// <summary>Whether several may be chosen; the answer then is their values with commas between.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>Shown while nothing is chosen, where it is a menu.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What is chosen already: a value, or several with commas between.</summary>
    public string? Value { get; init; }

    /// <summary>Whether long choices go on in the next line.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Value">What comes back. Of several they come with commas between, so it has none.</param>
internal sealed record InputChoice(string Title, string Value);

/// <summary>How choices look.</summary>
internal enum ChoiceStyle
{
    /// <summary>A menu.</summary>
    Compact,
    /// <summary>All of them seen at once.</summary>
    Expanded,
    /// <summary>A menu that is searched by typing.</summary>
    Filtered,
}
