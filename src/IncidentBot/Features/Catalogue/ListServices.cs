using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Catalogue;

/// <summary>Lists the services of the catalog.</summary>
internal sealed record ListServices : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("services", "lists the services, and how they can be typed")
    {
        Group = VerbGroup.See,
        Example = "services",
        Build = _ => new ListServices(),
    };
}

internal sealed class ListServicesHandler(ServiceCatalog catalog) : IRequestHandler<ListServices, Reply>
{
    private const int MostCountries = 4;

    public Task<Reply> Handle(ListServices request, CancellationToken cancellationToken)
    {
        var blocks = new List<Block> { new TitleBlock(ChatText.Plain("Services")) };
        foreach (var group in catalog.Services.GroupBy(s => s.Group ?? "", StringComparer.OrdinalIgnoreCase))
        {
            if (group.Key.Length > 0) blocks.Add(new TextBlock(ChatText.Of($"{group.Key:b}")));
            blocks.Add(new FactsBlock([.. group.Select(s => new Fact(s.Name, Describe(s)))]));
        }
        blocks.Add(new NoteBlock(ChatText.Of($"A group stands for all its services, {"all":code} for every one: {"affect stores in gb as major":code}.")));
        return Task.FromResult(Reply.Tell(new Card(blocks)));
    }

    private static ChatText Describe(Service service)
    {
        var also = service.Aliases.Count == 0 ? "" : $", also {string.Join(", ", service.Aliases)}";
        var what = service.Description is { } description ? $"; {description}" : "";
        var owner = service.Owner is { } team ? $"; owned by {team}" : "";
        return ChatText.Of($"{service.Key:code}{also}{what}; {Where(service)}{owner}{(service.Hidden ? "; not on the public page" : "")}");
    }

    private static string Where(Service service) =>
        service.Countries.Count == Countries.All.Count ? "everywhere" : "in " + RegionWords.InSentence(service.Countries, MostCountries);
}
