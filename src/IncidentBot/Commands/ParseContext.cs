using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;

namespace IncidentBot.Commands;

/// <summary>What a value is read against.</summary>
/// <param name="Now">The present.</param>
/// <param name="Zone">In which the person writes times.</param>
/// <param name="Catalog">Services and regions.</param>
/// <param name="Severities">The configuration's names for severities.</param>
internal sealed record ParseContext(DateTimeOffset Now, TimeZoneInfo Zone, ServiceCatalog Catalog, SeverityNames Severities)
{
    /// <summary>The locales that statements are written in; empty where any will do.</summary>
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>The roles that people can have in an incident; the configuration adds its own.</summary>
    public IReadOnlyList<string> Roles { get; init; } = ["commander", "comms", "scribe"];

    /// <summary>The templates that statements can be drafted from.</summary>
    public IReadOnlyList<string> Templates { get; init; } = ["investigating", "identified", "update", "apology", "resolved", "maintenance"];

    /// <summary>What is said in every language under one key.</summary>
    public PhraseBook Phrases { get; init; } = PhraseBook.Shipped;

    /// <summary>What the platform's own markup in the line stands for: <c>@ada</c> → the account <c>U123</c>, a link's label → its address.</summary>
    public IReadOnlyDictionary<string, string> Marked { get; init; } = new Dictionary<string, string>();
}
