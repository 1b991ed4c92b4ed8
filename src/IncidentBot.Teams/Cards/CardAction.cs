using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Cards;

/// <summary>What can be pressed.</summary>
[JsonDerivedType(typeof(ExecuteAction))]
[JsonDerivedType(typeof(SubmitAction))]
[JsonDerivedType(typeof(OpenUrlAction))]
internal abstract record CardAction
{
    private protected CardAction(string type) => Type = type;

    /// <summary>The schema's word for what it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>What it says; null where what is pressed says it.</summary>
    [JsonPropertyOrder(-1)]
    public string? Title { get; init; }

    /// <summary>How it is set; null for as usual. Not every client of Teams shows it.</summary>
    public ActionStyle? Style { get; init; }
}

/// <summary>How a button is set.</summary>
internal enum ActionStyle
{
    /// <summary>What is expected.</summary>
    Positive,
    /// <summary>What ends or takes back something.</summary>
    Destructive,
}

/// <summary>Answered with what the card becomes: <c>adaptiveCard/action</c>.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="Data">Comes back when it is pressed.</param>
internal sealed record ExecuteAction(string Verb, CardData Data) : CardAction("Action.Execute")
{
    /// <summary><c>none</c> where what stands in the card's fields is neither asked for nor sent; null for all of it.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>Opens a dialog (<c>task/fetch</c>) where its data says so, and in a dialog sends it (<c>task/submit</c>).</summary>
/// <param name="Data">Comes back when it is pressed.</param>
internal sealed record SubmitAction(CardData Data) : CardAction("Action.Submit")
{
    /// <summary><c>none</c> where what stands in the card's fields is neither asked for nor sent; null for all of it.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>Leads to a page.</summary>
/// <param name="Url">Ours, or one that somebody gave as a link.</param>
internal sealed record OpenUrlAction(string Url) : CardAction("Action.OpenUrl");
