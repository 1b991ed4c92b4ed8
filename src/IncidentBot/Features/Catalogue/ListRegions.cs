using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Catalogue;

/// <summary>Lists the named sets of countries.</summary>
internal sealed record ListRegions : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("regions", "lists the named sets of countries, and how countries can be typed")
    {
        Group = VerbGroup.See,
        Example = "regions",
        Build = _ => new ListRegions(),
    };
}

internal sealed class ListRegionsHandler(ServiceCatalog catalog) : IRequestHandler<ListRegions, Reply>
{
    private const int MostCountries = 6;

    public Task<Reply> Handle(ListRegions request, CancellationToken cancellationToken) => Task.FromResult(Reply.Tell(Card.Of(
        new TitleBlock(ChatText.Plain("Regions")),
        new TextBlock(ChatText.Of($"A country is typed by its code or its English name: {"gb":code}, {"\"United Kingdom\"":code}. {"all":code} is every country, and {"!":code} leaves one out: {"eu,!dk":code}.")),
        catalog.Regions.Count == 0 ? null : new TextBlock(ChatText.Of($"{"Our own":b}")),
        catalog.Regions.Count == 0 ? null : Sets(catalog.Regions),
        new TextBlock(ChatText.Of($"{"Everybody's":b}")),
        Sets(Countries.Sets))));

    private static FactsBlock Sets(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> sets) =>
        new([.. sets.OrderBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
            .Select(s => new Fact(OutsideText.OneLine(s.Key, 60), ChatText.Plain($"{s.Value.Count} {(s.Value.Count == 1 ? "country" : "countries")}: {RegionWords.InSentence(s.Value, MostCountries)}")))]);
}
