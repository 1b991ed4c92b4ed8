namespace IncidentBot.Catalog;

/// <summary>Countries as somebody chose them, before it is known where a service is offered.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Named">Countries named one by one: sorted codes.</param>
/// <param name="FromSets">Countries that came in through sets: sorted codes.</param>
/// <param name="LeftOut">Countries that are left out: sorted codes.</param>
internal sealed record RegionSelection(string Text, IReadOnlyList<string> Named, IReadOnlyList<string> FromSets, IReadOnlyList<string> LeftOut)
{
    /// <summary>Every country, named or through a set, less those left out: sorted codes.</summary>
    public IReadOnlyList<string> Countries { get; } = [.. Named.Union(FromSets).Except(LeftOut).Order(StringComparer.Ordinal)];

    /// <summary>The countries of a footprint that are meant: sorted codes; empty where there is none.</summary>
    public IReadOnlyList<string> Within(IEnumerable<string> footprint) => [.. Countries.Intersect(footprint)];

    /// <summary>The countries that were named one by one although the footprint has them not: sorted codes. Those that only came through a set are no mistake.</summary>
    public IReadOnlyList<string> NamedOutside(IEnumerable<string> footprint) => [.. Named.Except(LeftOut).Except(footprint).Order(StringComparer.Ordinal)];
}
