using System.Text.Json.Serialization;

namespace IncidentBot.Teams.Cards;

/// <summary>An Adaptive Card as Teams shows it. Source: adaptivecards.io, schema 1.5; learn.microsoft.com, cards reference.</summary>
/// <param name="Body">Top to bottom.</param>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>The newest that every client of Teams takes from a bot.</summary>
    public const string NewestVersion = "1.5";

    /// <summary>What an attachment says that it is.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The schema's word for what it is.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema.</summary>
    [JsonPropertyOrder(-2), JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The schema's version.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; } = NewestVersion;

    /// <summary>Shown by clients too old for this version.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What only Teams knows.</summary>
    public TeamsCardProperties? Msteams { get; init; }
}

/// <summary>What only Teams knows of a card. Source: learn.microsoft.com, format cards in Teams.</summary>
internal sealed record TeamsCardProperties
{
    /// <summary><c>Full</c>: as wide as the conversation.</summary>
    public string? Width { get; init; }

    /// <summary>Who is mentioned in its texts.</summary>
    public IReadOnlyList<CardMention>? Entities { get; init; }
}

/// <summary>Somebody who is mentioned in a card's text.</summary>
/// <param name="Text">What stands in the text, exactly: <c>&lt;at&gt;Ada Lovelace&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">Who it is.</param>
internal sealed record CardMention(string Text, MentionedPerson Mentioned)
{
    /// <summary>Teams' word for what it is.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";
}

/// <summary>A person in a card's mention.</summary>
/// <param name="Id">Their Entra object id, which cards take as well as a <c>29:</c> id.</param>
/// <param name="Name">What is shown.</param>
internal sealed record MentionedPerson(string Id, string Name);
