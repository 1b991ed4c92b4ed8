namespace IncidentBot.Catalog;

/// <summary>The services and named regions of the settings, checked.</summary>
internal sealed class ServiceCatalog
{
    private readonly Dictionary<string, Service> _byKey;

    /// <summary>Makes a catalog of services and of the operator's own regions (name → sorted codes).</summary>
    public ServiceCatalog(IReadOnlyList<Service> services, IReadOnlyDictionary<string, IReadOnlyList<string>> regions)
    {
        Services = services;
        Regions = regions;
        _byKey = services.ToDictionary(s => s.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of the settings.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>The operator's own regions: name → sorted codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Regions { get; }

    /// <summary>The groups, in the order in which they first appear.</summary>
    public IReadOnlyList<string> Groups => [.. Services.Select(s => s.Group).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The service of a key; null where there is none (any more).</summary>
    public Service? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The public name of a key; the key itself where the catalog no longer has it.</summary>
    public string NameOf(string key) => Find(key)?.Name ?? key;
}
