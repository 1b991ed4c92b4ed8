using System.Collections.Frozen;

namespace IncidentBot.Catalog;

/// <summary>A country of ISO 3166-1.</summary>
/// <param name="Code">Alpha-2, upper case.</param>
/// <param name="Name">In English, as in a list: <c>United Kingdom</c>.</param>
/// <param name="InSentence">In English, in running text: <c>the United Kingdom</c>.</param>
/// <param name="OtherNames">What else people type.</param>
internal sealed record Country(string Code, string Name, string InSentence, IReadOnlyList<string> OtherNames);

/// <summary>The countries of ISO 3166-1 with their English names from CLDR, and the sets of them that everybody knows.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, Country> ByCode;

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Country> All { get; }

    /// <summary>Named sets: <c>eu</c> (the European Union), <c>emea</c>, <c>apac</c>, <c>americas</c>, <c>europe</c>, <c>africa</c>, <c>asia</c>, <c>oceania</c>; sorted codes.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Sets { get; }

    static Countries()
    {
        using var file = typeof(Countries).Assembly.GetManifestResourceStream("IncidentBot.Catalog.countries.txt")!;
        var rows = new StreamReader(file).ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('|'))
            .ToList();

        All = [.. rows.Select(r => new Country(r[0], r[1], (r[2] + " " + r[1]).Trim(), r[6].Split(';', StringSplitOptions.RemoveEmptyEntries)))];
        ByCode = All.ToFrozenDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase);

        IReadOnlyList<string> Codes(Func<string[], bool> wanted) => [.. rows.Where(wanted).Select(r => r[0]).Order(StringComparer.Ordinal)];
        Sets = new Dictionary<string, IReadOnlyList<string>>
        {
            ["eu"] = Codes(r => r[4] == "eu"),
            ["emea"] = Codes(r => r[3] is "Europe" or "Africa" || r[5] == "west-asia"),
            ["apac"] = Codes(r => r[3] == "Oceania" || (r[3] == "Asia" && r[5] == "")),
            ["americas"] = Codes(r => r[3] == "Americas"),
            ["europe"] = Codes(r => r[3] == "Europe"),
            ["africa"] = Codes(r => r[3] == "Africa"),
            ["asia"] = Codes(r => r[3] == "Asia"),
            ["oceania"] = Codes(r => r[3] == "Oceania"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The country of a code, in any case; null where there is none.</summary>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The name of a code as in a list, or the code itself where there is no such country.</summary>
    public static string Name(string code) => Find(code)?.Name ?? code;

    /// <summary>The name of a code in running text, or the code itself where there is no such country.</summary>
    public static string InSentence(string code) => Find(code)?.InSentence ?? code;
}
