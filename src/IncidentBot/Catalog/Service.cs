namespace IncidentBot.Catalog;

/// <summary>Something that a customer knows by name.</summary>
/// <param name="Key">Lower case, digits and hyphens: how it is typed and stored.</param>
/// <param name="Name">Its public name.</param>
internal sealed record Service(string Key, string Name)
{
    /// <summary>What else people type.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The group under which it is listed; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>For customers; null where the name says it all.</summary>
    public string? Description { get; init; }

    /// <summary>Its footprint: sorted ISO 3166-1 alpha-2 codes; never empty.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>What it earns; null where that is not known.</summary>
    public Revenue? Revenue { get; init; }

    /// <summary>Country code → its share of the customers, 0 to 1; countries that are not in it have an unknown share.</summary>
    public IReadOnlyDictionary<string, decimal> Shares { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The team that owns it; null where none is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether it stays off the public page.</summary>
    public bool Hidden { get; init; }
}

/// <summary>What a service earns.</summary>
/// <param name="PerHour">In <paramref name="Currency"/>, over the whole footprint.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Source">Where the figure comes from, for the reader of the report; null where none is given.</param>
internal sealed record Revenue(decimal PerHour, string Currency, string? Source);
