namespace IncidentBot.Catalog;

/// <summary>The settings under <c>Catalog</c>, as written; <see cref="CatalogBuilder"/> checks them.</summary>
internal sealed class CatalogOptions
{
    /// <summary>In the order in which they are listed.</summary>
    public IList<ServiceOptions> Services { get; set; } = [];

    /// <summary>The operator's own regions: name → codes or names of other sets.</summary>
    public IDictionary<string, IList<string>> Regions { get; set; } = new Dictionary<string, IList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys of services that stay off the public page.</summary>
    public IList<string> Hidden { get; set; } = [];

    /// <summary>What is said in every language under one key, beside what is shipped: key → locale → half a sentence.</summary>
    public IDictionary<string, Dictionary<string, string>> Phrases { get; set; } = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>One service under <c>Catalog:Services</c>.</summary>
internal sealed class ServiceOptions
{
    /// <summary>Lower case, digits and hyphens.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its public name; the key where it is missing.</summary>
    public string? Name { get; set; }

    /// <summary>What else people type.</summary>
    public IList<string> Aliases { get; set; } = [];

    /// <summary>Under which it is listed.</summary>
    public string? Group { get; set; }

    /// <summary>For customers.</summary>
    public string? Description { get; set; }

    /// <summary>Codes, names of countries or of regions; all where it is missing. A single one may stand without its list.</summary>
    public IList<string> Countries { get; set; } = [];

    /// <summary>What it earns.</summary>
    public RevenueOptions? Revenue { get; set; }

    /// <summary>Country → share of the customers, 0 to 1.</summary>
    public IDictionary<string, string> Shares { get; set; } = new Dictionary<string, string>();

    /// <summary>The team that owns it.</summary>
    public string? Owner { get; set; }
}

/// <summary>What a service earns, as the operator knows it.</summary>
internal sealed class RevenueOptions
{
    /// <summary>How much.</summary>
    public decimal Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary><c>hour</c>, <c>day</c>, <c>quarter</c> or <c>year</c>.</summary>
    public string Per { get; set; } = "hour";

    /// <summary>How long that quarter was.</summary>
    public int QuarterDays { get; set; } = 91;

    /// <summary>Where the figure comes from.</summary>
    public string? Source { get; set; }
}
