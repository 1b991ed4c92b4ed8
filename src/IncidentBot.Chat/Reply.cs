using System.Text.Json.Serialization;

namespace IncidentBot.Chat;

/// <summary>
/// What a command answers to the one who gave it, and to nobody else: a card, or a form that asks for what is missing.
/// What a team must know is posted into channels through <see cref="IChatPlatform"/> instead.
/// </summary>
public sealed record Reply
{
    [JsonConstructor]
    private Reply() { }

    /// <summary>Whether it was done, or answered. False for a refusal.</summary>
    [JsonInclude]
    public bool Ok { get; private init; } = true;

    /// <summary>What is told; null where <see cref="Form"/> asks.</summary>
    [JsonInclude]
    public Card? Card { get; private init; }

    /// <summary>What is asked; null where <see cref="Card"/> tells.</summary>
    [JsonInclude]
    public Form? Form { get; private init; }

    /// <summary>For a refusal of a form: the field whose answer was wrong, so that the form stays open and shows why there; null where no field is to blame.</summary>
    [JsonInclude]
    public string? Field { get; private init; }

    /// <summary>It was done, or here is what was asked for.</summary>
    public static Reply Tell(Card card) => new() { Card = card };

    /// <summary>It was done, or here is what was asked for, in one text.</summary>
    public static Reply Tell(ChatText text) => Tell(Card.Say(text));

    /// <summary>This is still needed.</summary>
    public static Reply Ask(Form form) => new() { Form = form };

    /// <summary>It was not done, and this says why and what would work.</summary>
    public static Reply Refuse(Card card, string? field = null) => new() { Ok = false, Card = card, Field = field };

    /// <summary>The same with another card in its card's place.</summary>
    public Reply WithCard(Card card) => this with { Card = card };

    /// <summary>The card's text, or the form's title: what the API answers as <c>text</c>.</summary>
    /// <param name="zone">The reader's time zone.</param>
    public string ToPlain(TimeZoneInfo zone) => Card?.ToPlain(zone) ?? Form?.Title ?? "";
}
