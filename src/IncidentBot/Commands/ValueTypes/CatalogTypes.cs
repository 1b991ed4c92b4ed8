using IncidentBot.Catalog;
using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>Services, by key, alias, name or group.</summary>
internal sealed class ServicesType() : ValueType<IReadOnlyList<Service>>("SERVICES")
{
    private const int MostInAField = 100;

    public override bool IsList => true;

    public override int MostWords => 6;

    public override IReadOnlyList<Service> Parse(string text, ParseContext context) =>
        ListText.Read(text, context.Catalog.Match, item => Unknown(item, context)) is var found
            ? [.. context.Catalog.Services.Where(found.SelectMany(f => f).Contains)]
            : [];

    public override IReadOnlyList<Service> ParseAll(IReadOnlyList<string> texts, ParseContext context) => Parse(string.Join(',', texts), context);

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        context.Catalog.Services.Count > MostInAField
            ? base.Field(option, typed, context)
            : Ask.Choose(option, [.. context.Catalog.Services.Select(s => new Choice(s.Key, s.Name, s.Group))],
                typed.Count == 0 ? [] : [.. ParseAll(typed, context).Select(s => s.Key)], multiple: true);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        context.Catalog.Complete(start).Append(("all", "every service")).Where(c => c.Item1.StartsWith(start, StringComparison.OrdinalIgnoreCase) || c.Item2.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    internal static RefusalException Unknown(string item, ParseContext context) =>
        Refuse.Unknown(item, "service", context.Catalog.Nearest(item), ChatText.Of($"{"services":code} lists them all."));

    protected override string Hint(ParseContext context) => string.Join(", ", context.Catalog.Services.Take(2).Select(s => s.Key));
}

/// <summary>One service.</summary>
internal sealed class ServiceType() : ValueType<Service>("SERVICE")
{
    public override int MostWords => 6;

    public override Service Parse(string text, ParseContext context) => context.Catalog.Match(text) switch
    {
        [var one] => one,
        null => throw ServicesType.Unknown(text, context),
        var several => throw new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is several services. Name one: {string.Join(", ", several.Take(8).Select(s => s.Key))}.")),
    };

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        Ask.Choose(option, [.. context.Catalog.Services.Select(s => new Choice(s.Key, s.Name, s.Group))], [.. typed.TakeLast(1).Select(t => Parse(t, context).Key)]);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => context.Catalog.Complete(start);
}

/// <summary>Countries and sets of them.</summary>
internal sealed class RegionsType() : ValueType<RegionSelection>("REGIONS")
{
    public override bool IsList => true;

    public override int MostWords => 6;

    public override RegionSelection Parse(string text, ParseContext context) => RegionReader.Read(text, context.Catalog);

    public override RegionSelection ParseAll(IReadOnlyList<string> texts, ParseContext context) => Parse(string.Join(',', texts), context);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => RegionReader.Complete(start, context.Catalog);

    protected override string Hint(ParseContext context) => "gb, fr, Japan, eu, all, or eu,!dk for all of it but Denmark";
}

/// <summary>One country.</summary>
internal sealed class CountryType() : ValueType<Country>("REGION")
{
    public override int MostWords => 6;

    public override Country Parse(string text, ParseContext context) => RegionReader.Country(text);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        RegionReader.Complete(start, context.Catalog).Where(c => Countries.Find(c.Value) is not null);

    protected override string Hint(ParseContext context) => "gb, or United Kingdom";
}
