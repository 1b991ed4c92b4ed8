using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Blocks;

/// <summary>What can be pressed, picked or filled in.</summary>
[JsonDerivedType(typeof(Button))]
[JsonDerivedType(typeof(PlainTextInput))]
[JsonDerivedType(typeof(DateTimePicker))]
[JsonDerivedType(typeof(UserSelectMenu))]
[JsonDerivedType(typeof(RadioButtonGroup))]
[JsonDerivedType(typeof(StaticSelectMenu))]
[JsonDerivedType(typeof(StaticMultiSelectMenu))]
[JsonDerivedType(typeof(ExternalSelectMenu))]
[JsonDerivedType(typeof(ExternalMultiSelectMenu))]
public abstract record BlockElement
{
    private protected BlockElement(string type) => Type = type;

    /// <summary>Slack's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>At most 255 characters; unique in its block.</summary>
    [JsonPropertyOrder(-1)]
    public required string ActionId { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Text">At most 75 characters, of which some 30 are seen.</param>
public sealed record Button(PlainText Text) : BlockElement("button")
{
    /// <summary>Comes back when it is pressed; at most 2000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>How it is set; null for as usual.</summary>
    public ButtonStyle? Style { get; init; }

    /// <summary>Asked before it acts.</summary>
    public ConfirmationDialog? Confirm { get; init; }
}

/// <summary>How a button is set.</summary>
public enum ButtonStyle
{
    /// <summary>Green: what is expected.</summary>
    Primary,
    /// <summary>Red: what ends or takes back something.</summary>
    Danger,
}

/// <summary>A question before something is done.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Text">At most 300 characters.</param>
/// <param name="Confirm">Yes, in at most 30 characters.</param>
/// <param name="Deny">No, in at most 30 characters.</param>
public sealed record ConfirmationDialog(PlainText Title, PlainText Text, PlainText Confirm, PlainText Deny)
{
    /// <summary>How yes is set; null for as usual.</summary>
    public ButtonStyle? Style { get; init; }
}

/// <summary>A line or paragraph to be typed.</summary>
public sealed record PlainTextInput() : BlockElement("plain_text_input")
{
    /// <summary>What stands in it already.</summary>
    public string? InitialValue { get; init; }

    /// <summary>Whether it may hold several lines.</summary>
    public bool? Multiline { get; init; }

    /// <summary>1 to 3000.</summary>
    public int? MaxLength { get; init; }
}

/// <summary>A date and a time of day, picked and shown in the person's own zone.</summary>
public sealed record DateTimePicker() : BlockElement("datetimepicker")
{
    /// <summary>What is picked already, in seconds since 1970 UTC, of ten digits.</summary>
    public long? InitialDateTime { get; init; }
}
