using System.Collections.Frozen;

namespace IncidentBot.Features.Statements.Languages;

/// <summary>How a country stands in a sentence, with preposition, article and case: <c>im Vereinigten Königreich</c>, <c>aux États-Unis</c>.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<(string Language, string Code), string> Exceptions;
    private static readonly FrozenDictionary<string, string> Rules;

    static PlaceWords()
    {
        using var file = typeof(PlaceWords).Assembly.GetManifestResourceStream("IncidentBot.Features.Statements.Languages.Data.places.txt")!;
        var rows = new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('|')).ToList();
        Rules = rows.Where(r => r[1].Length == 0).ToFrozenDictionary(r => r[0], r => r[2]);
        Exceptions = rows
            .SelectMany(r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (Key: (r[0], code), Words: r[2])))
            .ToFrozenDictionary(e => e.Key, e => e.Words);
    }

    /// <summary>The countries for which a language's rule does not do.</summary>
    public static IEnumerable<string> ExceptionsIn(string language) => Exceptions.Keys.Where(e => e.Language == language).Select(e => e.Code);

    /// <summary>In a sentence.</summary>
    public static string In(string code, string language) =>
        Exceptions.GetValueOrDefault((language, code), Rules[language]).Replace("*", Cldr.Name(code, language));

    /// <summary>
    /// Several of them: a preposition that is the one before it is not said again (<c>in Frankreich, der Schweiz und auf Kuba</c>),
    /// unless the language <paramref name="repeats"/> it (<c>en France, en Suisse et au Japon</c>).
    /// </summary>
    public static IReadOnlyList<string> Shared(IReadOnlyList<string> places, bool repeats) =>
        repeats ? places : [.. places.Select((place, i) => i > 0 && Preposition(places[i - 1]) == Preposition(place) ? place[(Preposition(place).Length + 1)..] : place)];

    private static string Preposition(string place) => place[..place.IndexOf(' ')];
}
