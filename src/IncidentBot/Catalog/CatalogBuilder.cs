using System.Globalization;
using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Features.Statements.Languages;

namespace IncidentBot.Catalog;

/// <summary>Makes the catalog of its settings, and collects a sentence for each that is wrong.</summary>
internal sealed partial class CatalogBuilder(CatalogOptions options)
{
    private const int LongestName = 100;
    private const int LongestPhrase = 500;
    private readonly List<string> _failures = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _regions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong, each with its key.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Makes the catalog; only good where <see cref="Failures"/> is empty.</summary>
    public ServiceCatalog Build()
    {
        _failures.Clear();
        _regions.Clear();
        foreach (var name in options.Regions.Keys) Region(name, []);
        var services = options.Services.Select(Service).ToList();
        CheckNames(services);
        foreach (var hidden in options.Hidden.Where(h => !services.Any(s => s.Key.Equals(h, StringComparison.OrdinalIgnoreCase))))
            Fail("Hidden", $"names the service \"{Shown(hidden)}\", which is not in Catalog:Services.");
        return new ServiceCatalog([.. services.DistinctBy(s => s.Key, StringComparer.OrdinalIgnoreCase)], _regions)
        {
            Phrases = options.Phrases.ToDictionary(p => p.Key, IReadOnlyDictionary<string, string> (p) => Phrase("Phrases:" + Shown(p.Key), p.Key, p.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    private Service Service(ServiceOptions settings, int i)
    {
        var key = $"Services:{i}";
        if (settings.Key.Length is 0 or > 60 || !settings.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || settings.Key[0] == '-')
            Fail(key + ":Key", $"is \"{Shown(settings.Key)}\"; it must be lower-case letters, digits and hyphens, like \"app-store\".");
        var name = settings.Name ?? settings.Key;
        if (name.Trim().Length is 0 or > LongestName) Fail(key + ":Name", $"must have 1 to {LongestName} characters.");
        return new Service(settings.Key, OutsideText.OneLine(name))
        {
            Aliases = [.. settings.Aliases.Where(a => a.Trim().Length > 0)],
            Group = string.IsNullOrWhiteSpace(settings.Group) ? null : settings.Group.Trim(),
            Description = settings.Description,
            Countries = settings.Countries.Count == 0 ? [.. Countries.All.Select(c => c.Code).Order(StringComparer.Ordinal)] : Codes(key + ":Countries", settings.Countries, []),
            Revenue = settings.Revenue is { } revenue ? Revenue(key + ":Revenue", revenue) : null,
            Shares = Shares(key + ":Shares", settings.Shares),
            Owner = settings.Owner,
            Hidden = options.Hidden.Contains(settings.Key, StringComparer.OrdinalIgnoreCase),
        };
    }

    private Dictionary<string, string> Phrase(string key, string name, Dictionary<string, string>? words)
    {
        if (name.Length > 60 || !PhraseKey().IsMatch(name)) Fail(key, "must be lower-case letters, digits and hyphens, like \"cannot-buy\".");
        if (words is not { Count: > 0 }) Fail(key, "has no words; give them by locale, as in { \"en\": \"customers cannot buy\", \"de\": \"Sie können nichts kaufen\" }.");
        foreach (var (locale, text) in words ?? [])
        {
            if (Language.For(locale) is null) Fail($"{key}:{Shown(locale)}", $"is in no language that statements are written in; those are {string.Join(", ", Language.All.Select(l => l.Code))}.");
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestPhrase) Fail($"{key}:{Shown(locale)}", $"must have 1 to {LongestPhrase} characters: half a sentence.");
        }
        return (words ?? []).ToDictionary(w => w.Key, w => OutsideText.OneLine(w.Value ?? ""));
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex PhraseKey();

    private Revenue Revenue(string key, RevenueOptions settings)
    {
        if (settings.Amount < 0) Fail(key + ":Amount", $"is {settings.Amount}; it must not be below zero.");
        if (settings.Currency.Length != 3 || !settings.Currency.All(char.IsAsciiLetter)) Fail(key + ":Currency", $"is \"{Shown(settings.Currency)}\"; it must be an ISO 4217 code like \"USD\".");
        if (settings.QuarterDays is < 89 or > 93) Fail(key + ":QuarterDays", $"is {settings.QuarterDays}; a quarter has 90 to 92 days.");
        var hours = settings.Per.ToLowerInvariant() switch
        {
            "hour" => 1,
            "day" => 24,
            "quarter" => Math.Max(1, settings.QuarterDays) * 24,
            "year" => 365 * 24,
            _ => 0,
        };
        if (hours == 0) Fail(key + ":Per", $"is \"{Shown(settings.Per)}\"; it must be hour, day, quarter or year.");
        return new(settings.Amount / Math.Max(1, hours), settings.Currency.ToUpperInvariant(), settings.Source);
    }

    private Dictionary<string, decimal> Shares(string key, IDictionary<string, string> settings)
    {
        var shares = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (country, text) in settings)
        {
            if (Countries.Find(country) is not { } known) Fail(key, $"names \"{Shown(country)}\", which is not a country code of ISO 3166-1.");
            else if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || share is < 0 or > 1)
                Fail($"{key}:{country}", $"is \"{Shown(text)}\"; a share is a number between 0 and 1.");
            else shares[known.Code] = share;
        }
        if (shares.Values.Sum() > 1) Fail(key, $"add up to {shares.Values.Sum()}; all shares together are at most 1.");
        return shares;
    }

    /// <summary>The codes of one of the operator's regions, which may be made of others.</summary>
    private IReadOnlyList<string> Region(string name, HashSet<string> within)
    {
        if (_regions.TryGetValue(name, out var known)) return known;
        var settings = options.Regions.First(r => r.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        var key = "Regions:" + Shown(name);
        if (!within.Add(name.ToUpperInvariant()))
        {
            Fail(key, "is made of itself.");
            return [];
        }
        if (Countries.Find(name) is { } country) Fail(key, $"has the code of {country.InSentence}; choose another name.");
        var codes = Codes(key, settings.Value, within);
        within.Remove(name.ToUpperInvariant());
        return _regions[settings.Key] = codes;
    }

    private List<string> Codes(string key, IList<string> names, HashSet<string> within)
    {
        if (names.Count == 0) Fail(key, "is empty; name countries like \"GB\", or a region.");
        var codes = new List<string>();
        foreach (var name in names.Select(n => n?.Trim() ?? ""))
        {
            if (Countries.Find(name) is { } country) codes.Add(country.Code);
            else if (options.Regions.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)) codes.AddRange(Region(name, within));
            else if (RegionReader.TryCodes(name) is { } set) codes.AddRange(set);
            else Fail(key, $"names \"{Shown(name)}\", which is neither a country of ISO 3166-1 nor a region.");
        }
        return [.. codes.Distinct().Order(StringComparer.Ordinal)];
    }

    private void CheckNames(List<Service> services)
    {
        foreach (var (service, i) in services.Select((s, i) => (s, i)))
        {
            foreach (var name in service.Aliases.Append(service.Name).Append(service.Key).Select(NameKey.Of).Distinct())
            {
                if (name is "all") Fail($"Services:{i}", "has the name \"all\", which means every service.");
                var other = services.FindIndex(0, i, s => s.Aliases.Append(s.Name).Append(s.Key).Any(n => NameKey.Of(n) == name));
                if (other >= 0) Fail($"Services:{i}", $"has the name \"{Shown(name)}\", which Catalog:Services:{other} has already.");
            }
        }
    }

    private void Fail(string key, string what) => _failures.Add($"Catalog:{key} {what}");

    private static string Shown(string? text) => OutsideText.OneLine(text ?? "", 60);
}
