namespace IncidentBot.Features.Statements;

/// <summary>The settings under <c>Statements</c>.</summary>
internal sealed class StatementsOptions
{
    /// <summary>In which locales statements are written, BCP 47; default <c>en</c>.</summary>
    public IReadOnlyList<string> Locales { get; set; } = [];

    /// <summary>The one that readers of all others get; must be among <see cref="Locales"/>.</summary>
    public string DefaultLocale { get; set; } = "en";

    /// <summary>A folder with the operator's own templates (<c>apology.en.hbs</c>), which replace or add to those shipped; null for none.</summary>
    public string? TemplatesFolder { get; set; }

    /// <summary>Seconds between the last approval and the first delivery, during which it can be taken back; 0 to 3600.</summary>
    public int HoldSeconds { get; set; }

    /// <summary>How customers reach someone, as it stands in statements: an address, a page, a number.</summary>
    public string Contact { get; set; } = "support@example.com";
}
