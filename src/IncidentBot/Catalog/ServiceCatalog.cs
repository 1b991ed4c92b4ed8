namespace IncidentBot.Catalog;

/// <summary>The services and named regions of the settings, checked.</summary>
internal sealed class ServiceCatalog
{
    private readonly Dictionary<string, Service> _byKey;
    private readonly Dictionary<string, IReadOnlyList<Service>> _byWord = [];

    /// <summary>Makes a catalog of services and of the operator's own regions (name → sorted codes).</summary>
    public ServiceCatalog(IReadOnlyList<Service> services, IReadOnlyDictionary<string, IReadOnlyList<string>> regions)
    {
        Services = services;
        Regions = regions;
        _byKey = services.ToDictionary(s => s.Key, StringComparer.OrdinalIgnoreCase);
        // A key wins over another's name, a service over a group.
        foreach (var service in services) _byWord.TryAdd(NameKey.Of(service.Key), [service]);
        foreach (var service in services)
            foreach (var name in service.Aliases.Append(service.Name)) _byWord.TryAdd(NameKey.Of(name), [service]);
        foreach (var group in Groups)
            _byWord.TryAdd(NameKey.Of(group), [.. services.Where(s => group.Equals(s.Group, StringComparison.OrdinalIgnoreCase))]);
        _byWord.TryAdd("all", services);
        _byWord.TryAdd("everything", services);
        _byWord.Remove("");
    }

    /// <summary>In the order of the settings.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>The operator's own regions: name → sorted codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Regions { get; }

    /// <summary>The operator's own phrases: key → locale → half a sentence.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Phrases { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The groups, in the order in which they first appear.</summary>
    public IReadOnlyList<string> Groups => [.. Services.Select(s => s.Group).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The service of a key; null where there is none (any more).</summary>
    public Service? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The public name of a key; the key itself where the catalog no longer has it.</summary>
    public string NameOf(string key) => Find(key)?.Name ?? key;

    /// <summary>The keys of the services that stay off the public page.</summary>
    public IReadOnlyList<string> Hidden => [.. Services.Where(s => s.Hidden).Select(s => s.Key)];

    /// <summary>The services that a word means: a key, an alias, a name, a group, or <c>all</c>; null where it means none.</summary>
    public IReadOnlyList<Service>? Match(string text) => _byWord.GetValueOrDefault(NameKey.Of(text));

    /// <summary>The keys and groups nearest to a word that means none of them.</summary>
    public IReadOnlyList<string> Nearest(string text)
    {
        var spellings = Services.SelectMany(s => s.Aliases.Append(s.Name).Append(s.Key).Select(n => (Spelling: n, s.Key))).Concat(Groups.Select(g => (Spelling: g, Key: g))).ToList();
        var near = Commands.Nearest.Of(text, spellings.Select(s => s.Spelling));
        return [.. near.Select(n => spellings.First(s => s.Spelling.Equals(n, StringComparison.OrdinalIgnoreCase)).Key).Distinct()];
    }

    /// <summary>Keys and groups that begin with what was typed, or whose names do, with what they are.</summary>
    public IEnumerable<(string Value, string Hint)> Complete(string start)
    {
        bool Begins(string text) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        return Services.Where(s => Begins(s.Key) || Begins(s.Name) || s.Aliases.Any(Begins)).Select(s => (s.Key, s.Name))
            .Concat(Groups.Where(Begins).Select(g => (g, $"the group {g}")));
    }
}
