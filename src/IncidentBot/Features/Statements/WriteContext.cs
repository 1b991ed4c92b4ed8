using IncidentBot.Features.Statements.Phrases;

namespace IncidentBot.Features.Statements;

/// <summary>What a statement is written with, beside the facts.</summary>
internal sealed record WriteContext
{
    /// <summary>The locales wanted.</summary>
    public required IReadOnlyList<string> Locales { get; init; }

    /// <summary>The one that readers of all others get.</summary>
    public required string DefaultLocale { get; init; }

    /// <summary>What <c>--set</c> gave: name → value, as typed.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>What is said in every language.</summary>
    public PhraseBook Phrases { get; init; } = PhraseBook.Shipped;

    /// <summary>The promise; null where none is made.</summary>
    public required DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>The zone in which times are given.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Where to follow.</summary>
    public required string StatusUrl { get; init; }

    /// <summary>How to reach someone.</summary>
    public required string Contact { get; init; }

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }
}
