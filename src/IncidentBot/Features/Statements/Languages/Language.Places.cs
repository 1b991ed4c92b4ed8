using System.Collections.Frozen;

namespace IncidentBot.Features.Statements.Languages;

internal abstract partial class Language
{
    // Every statement sorts the same names, several times over.
    private FrozenDictionary<string, int>? _order;

    /// <summary>A country as it stands by itself: <c>United Kingdom</c>.</summary>
    public virtual string Country(string code) => Cldr.Name(code, Code);

    /// <summary>A country in a sentence: <c>in the United Kingdom</c>.</summary>
    public virtual string In(string code) => PlaceWords.In(code, Code);

    /// <summary>Codes in the order of their names.</summary>
    public IReadOnlyList<string> Sorted(IEnumerable<string> codes)
    {
        var order = _order ??= Catalog.Countries.All.Select(c => c.Code).OrderBy(code => Alphabet.Key(Country(code)), StringComparer.Ordinal).Select((code, place) => (code, place)).ToFrozenDictionary(c => c.code, c => c.place);
        return [.. codes.OrderBy(code => order[code])];
    }

    /// <summary><c>in all countries</c>, <c>in France and 12 more countries</c>; with room for no name <c>in 13 countries</c>.</summary>
    public string Regions(IReadOnlyList<string> codes, bool everywhere, int room)
    {
        if (codes.Count == 1) return Places([codes[0]]);
        if (everywhere) return Everywhere;
        if (room == 0) return Counted(codes.Count);

        var sorted = Sorted(codes);
        if (sorted.Count <= Math.Max(room, 2)) return Places(sorted);
        // "and 1 more country" would take the place of the name it leaves out.
        var named = Math.Max(1, Math.Min(room - 1, sorted.Count - 2));
        return PlacesAndMore([.. sorted.Take(named)], sorted.Count - named);
    }

    /// <summary>These countries, all named: <c>in France and the United Kingdom</c>.</summary>
    public virtual string Places(IReadOnlyList<string> codes) => List(PlaceWords.Shared([.. codes.Select(In)], RepeatsPreposition));

    /// <summary>These, and so many more.</summary>
    protected virtual string PlacesAndMore(IReadOnlyList<string> codes, int more) => List(PlaceWords.Shared([.. codes.Select(In), More(more)], RepeatsPreposition));

    /// <summary>Where something is, as a label: Japanese leaves its particle off.</summary>
    public virtual string Standing(string regions) => regions;

    /// <summary>Whether every country in a list has its own preposition.</summary>
    protected virtual bool RepeatsPreposition => false;

    /// <summary><c>in all countries</c>.</summary>
    public abstract string Everywhere { get; }

    /// <summary><c>in 46 countries</c>.</summary>
    protected abstract string Counted(int countries);

    /// <summary><c>in 12 more countries</c>, after some that are named; at least 2.</summary>
    protected abstract string More(int countries);
}
