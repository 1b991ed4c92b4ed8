using IncidentBot.Catalog;
using IncidentBot.Incidents;
using IncidentBot.Public;

namespace IncidentBot.StatusPage.Model;

/// <summary>Where a service is at one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Countries">Sorted codes.</param>
/// <param name="Everywhere">Whether that is all of where it is offered.</param>
internal sealed record Whereabouts(Level Level, IReadOnlyList<string> Countries, bool Everywhere)
{
    /// <summary>A service's impacts laid over each other: every country under its worst level, the worst level first.</summary>
    public static IReadOnlyList<Whereabouts> Of(IReadOnlyList<PublicImpact> impacts, Service? service)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<Whereabouts>();
        foreach (var level in impacts.GroupBy(i => PublicWords.LevelOf(i.Level)).Where(g => g.Key != Level.Operational).OrderByDescending(g => g.Key))
        {
            var everywhere = level.Any(i => i.Everywhere);
            IReadOnlyList<string> countries = [.. level.SelectMany(i => i.Countries).Where(taken.Add).Order(StringComparer.Ordinal)];
            everywhere |= service is { Countries.Count: > 1 } && service.Countries.All(c => countries.Contains(c));
            if (countries.Count > 0 || (everywhere && found.Count == 0)) found.Add(new Whereabouts(level.Key, countries, everywhere));
            if (everywhere) break;
        }
        return found;
    }
}
