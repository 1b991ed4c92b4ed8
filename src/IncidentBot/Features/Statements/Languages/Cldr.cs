using System.Collections.Frozen;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>What is taken from Unicode CLDR: what countries are called, and how a list is joined. <c>Data/cldr.mjs</c> makes the file.</summary>
internal static class Cldr
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Names;
    private static readonly FrozenDictionary<string, Glue> Lists;

    /// <summary>The languages that there is something for: <c>en</c>, <c>de</c>, <c>fr</c>, <c>es</c>, <c>ja</c>.</summary>
    public static IReadOnlyList<string> Languages { get; }

    static Cldr()
    {
        using var file = typeof(Cldr).Assembly.GetManifestResourceStream("IncidentBot.Features.Statements.Languages.Data.cldr.txt")!;
        var rows = new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('|')).ToList();

        Lists = rows.Where(r => r[0] == "list").ToFrozenDictionary(r => r[1], r => new Glue(Between(r[2]), Between(r[3]), Between(r[4]), Between(r[5])));
        Languages = [.. rows.Where(r => r[0] == "list").Select(r => r[1])];
        Names = Languages.Select((language, i) => (language, i)).ToFrozenDictionary(
            l => l.language, l => rows.Where(r => r[0] != "list").ToFrozenDictionary(r => r[0], r => r[l.i + 1]));
    }

    /// <summary>The name of a country as it stands by itself (<c>Vereinigtes Königreich</c>); the code where there is none.</summary>
    public static string Name(string code, string language) => Names[language].GetValueOrDefault(code, code);

    /// <summary><c>A, B und C</c>.</summary>
    public static string Join(string language, IReadOnlyList<string> items)
    {
        if (items.Count < 2) return string.Concat(items);
        var glue = Lists[language];
        if (items.Count == 2) return items[0] + glue.OfTwo + items[1];
        return items[0] + glue.Start + string.Join(glue.Middle, items.Skip(1).SkipLast(1)) + glue.End + items[^1];
    }

    // In all of these languages a pattern is "{0}", something, "{1}".
    private static string Between(string pattern) => pattern["{0}".Length..^"{1}".Length];

    private sealed record Glue(string OfTwo, string Start, string Middle, string End);
}
