using IncidentBot.Catalog;

namespace IncidentBot.Incidents;

/// <summary>Countries in English running text.</summary>
internal static class RegionWords
{
    /// <summary><c>the United Kingdom and France</c>; <c>Germany, France and 12 more countries</c> where there are more than <paramref name="most"/>.</summary>
    public static string InSentence(IReadOnlyList<string> countries, int most)
    {
        var names = countries.Select(Countries.InSentence).Order(StringComparer.Ordinal).ToList();
        if (names.Count > most) names = [.. names.Take(Math.Max(1, most - 1)), $"{names.Count - Math.Max(1, most - 1)} more countries"];
        return Join(names);
    }

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
