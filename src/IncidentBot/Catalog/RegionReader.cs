using System.Collections.Frozen;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Commands.ValueTypes;

namespace IncidentBot.Catalog;

/// <summary>Reads countries and sets of them, as people type them.</summary>
internal static class RegionReader
{
    private static readonly FrozenDictionary<string, Country> ByName = Countries.All
        .SelectMany(c => c.OtherNames.Append(c.Name).Append(c.InSentence).Append(c.Code).Select(n => (Key: NameKey.Of(n), Country: c)))
        .DistinctBy(n => n.Key)
        .ToFrozenDictionary(n => n.Key, n => n.Country);

    private sealed record Item(bool LeavesOut, Country? Country, IReadOnlyList<string> Codes);

    /// <summary>Reads <c>gb, France, eu, !dk</c>.</summary>
    /// <exception cref="RefusalException">One of them is unknown, or nothing is left.</exception>
    public static RegionSelection Read(string text, ServiceCatalog catalog)
    {
        var items = ListText.Read(text, item => Find(item, catalog), item => Unknown(item, catalog));
        var chosen = items.Where(i => !i.LeavesOut).ToList();
        var named = chosen.Where(i => i.Country is not null).SelectMany(i => i.Codes);
        var sets = chosen.Count == 0 ? Countries.All.Select(c => c.Code) : chosen.Where(i => i.Country is null).SelectMany(i => i.Codes);
        var selection = new RegionSelection(OutsideText.OneLine(text, 200), Sorted(named), Sorted(sets), Sorted(items.Where(i => i.LeavesOut).SelectMany(i => i.Codes)));
        if (selection.Countries.Count == 0)
            throw new RefusalException(ChatText.Of($"“{selection.Text}” leaves out everything it names, so that no country remains."));
        return selection;
    }

    /// <summary>Reads one country.</summary>
    /// <exception cref="RefusalException">It is none.</exception>
    public static Country Country(string text) =>
        ByName.GetValueOrDefault(NameKey.Of(text))
        ?? throw Refuse.Unknown(text, "country", Guesses(text, new Dictionary<string, IReadOnlyList<string>>()), ChatText.Of($"Write its code, as in {"gb":code}, or its English name."));

    /// <summary>The codes of a set: everybody's, the catalog's own, or all; null where there is none of that name.</summary>
    public static IReadOnlyList<string>? Set(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> own) =>
        NameKey.Of(name) switch
        {
            "all" or "everywhere" or "world" or "worldwide" => [.. Countries.All.Select(c => c.Code)],
            var key => own.FirstOrDefault(r => NameKey.Of(r.Key) == key).Value ?? Countries.Sets.GetValueOrDefault(key),
        };

    /// <summary>The codes of a country's name or of everybody's set; null where it is neither.</summary>
    public static IReadOnlyList<string>? TryCodes(string name) =>
        ByName.GetValueOrDefault(NameKey.Of(name)) is { } country ? [country.Code] : Set(name, new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Codes and sets that begin with what was typed, or whose names do.</summary>
    public static IEnumerable<(string Value, string Hint)> Complete(string start, ServiceCatalog catalog)
    {
        var sign = start.StartsWith('!') ? "!" : "";
        var typed = start[sign.Length..];
        bool Begins(string text) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
        return SetNames(catalog.Regions).Where(Begins).Select(s => (sign + s, $"{Set(s, catalog.Regions)!.Count} countries"))
            .Concat(Countries.All.Where(c => Begins(c.Code)).Concat(Countries.All.Where(c => Begins(c.Name))).Distinct().Select(c => (sign + c.Code.ToLowerInvariant(), c.Name)));
    }

    private static Item? Find(string text, ServiceCatalog catalog)
    {
        var leavesOut = text.StartsWith('!');
        var name = leavesOut ? text[1..].Trim() : text;
        if (ByName.GetValueOrDefault(NameKey.Of(name)) is { } country) return new(leavesOut, country, [country.Code]);
        return Set(name, catalog.Regions) is { } codes ? new(leavesOut, null, codes) : null;
    }

    private static RefusalException Unknown(string item, ServiceCatalog catalog) =>
        Refuse.Unknown(item.TrimStart('!'), "country or region", Guesses(item.TrimStart('!'), catalog.Regions),
            ChatText.Of($"Write codes, names or sets with commas between them, as in {"gb, France, eu,!dk":code}."));

    private static IReadOnlyList<string> Guesses(string item, IReadOnlyDictionary<string, IReadOnlyList<string>> own) =>
        Commands.Nearest.Of(item, Countries.All.SelectMany(c => c.OtherNames.Append(c.Name)).Concat(SetNames(own)));

    private static IEnumerable<string> SetNames(IReadOnlyDictionary<string, IReadOnlyList<string>> own) => own.Keys.Concat(Countries.Sets.Keys.Order(StringComparer.Ordinal)).Append("all").Distinct(StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Sorted(IEnumerable<string> codes) => [.. codes.Distinct().Order(StringComparer.Ordinal)];
}
