using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Show;

/// <summary>Lists incidents.</summary>
internal sealed record ListIncidents(bool All, IReadOnlyList<Service>? Services, RegionSelection? Regions, int Page) : IChatCommand
{
    private static readonly Option<bool> AllOption = Option.Flag("all", "also the ended ones, newest first");
    private static readonly Option<IReadOnlyList<Service>> ServiceOption = Option.Named("service", Values.Services, "only those that touch it") with { Aliases = ["services"] };
    private static readonly Option<RegionSelection> RegionOption = Option.Named("region", Values.Regions, "only those that touch it") with { Aliases = ["regions"] };
    private static readonly Option<int> PageOption = Option.Named("page", Values.Count, "which page") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("list", "lists open incidents, worst first")
    {
        Synonyms = ["ls"],
        Group = VerbGroup.See,
        Example = "list --all --service app-store",
        Options = [AllOption, ServiceOption, RegionOption, PageOption],
        Build = a => new ListIncidents(a.Is(AllOption), a.Get(ServiceOption), a.Get(RegionOption), a.Get(PageOption) ?? 1),
    };

    /// <summary>Whether an incident touches what was asked for: now, or at any time where the ended ones are asked for too.</summary>
    public bool Wants(Incident incident)
    {
        if (Services is null && Regions is null) return true;
        return incident.Impacts.Any(i => (All || i.To is null || incident.Kind == IncidentKind.Maintenance)
            && Services?.Any(s => s.Key == i.Service) != false
            && Regions?.Countries.Intersect(i.Countries).Any() != false);
    }

    /// <summary>The same for another page.</summary>
    public CommandLine ForPage(int page)
    {
        var line = new CommandLine("list");
        if (All) line.Flag("all");
        if (Services is { } services) line.Option("service", string.Join(',', services.Select(s => s.Key)));
        return line.Option("region", Regions?.Text).Option("page", page.ToString());
    }
}

internal sealed class ListIncidentsHandler(IncidentFinder incidents, IncidentLines lines) : IRequestHandler<ListIncidents, Reply>
{
    private const int PageSize = 10;

    public async Task<Reply> Handle(ListIncidents request, CancellationToken cancellationToken)
    {
        // One more than is shown tells whether there is a next page.
        var skip = (request.Page - 1) * PageSize;
        var found = request.All
            ? await incidents.NewestAsync(request.Wants, skip, PageSize + 1, cancellationToken)
            : [.. (await incidents.OpenAsync(cancellationToken)).Where(request.Wants).Skip(skip).Take(PageSize + 1)];
        return Reply.Tell(found.Count == 0 ? Nothing(request) : Draw(request, found));
    }

    private Card Draw(ListIncidents request, IReadOnlyList<Incident> found)
    {
        var page = found.Take(PageSize).ToList();
        var more = found.Count > PageSize ? new Button("Next page", request.ForPage(request.Page + 1)) : null;
        return Card.Of(
            new TitleBlock(ChatText.Plain((request.All ? "Incidents, newest first" : "Open incidents, worst first") + (request.Page > 1 ? $", page {request.Page}" : ""))),
            new TextBlock(ChatText.Join("\n\n", page.Select(lines.Of))),
            ButtonsBlock.Of([.. page.Select(IncidentLines.Show), more]));
    }

    private static Card Nothing(ListIncidents request)
    {
        if (request.Page > 1) return Card.Of(new TextBlock(ChatText.Of($"There is no page {request.Page}.")), ButtonsBlock.Of(new Button("First page", request.ForPage(1))));
        if (request.Services is null && request.Regions is null) return request.All ? Card.Say(ChatText.Of($"There has been no incident yet.")) : OverviewHandler.AllIsWell;
        return Card.Of(
            new TextBlock(ChatText.Of($"{(request.All ? "No incident has touched that." : "No open incident touches that.")}")),
            ButtonsBlock.Of(request.All ? null : new Button("Also the ended ones", (request with { All = true }).ForPage(1)))) with { Tone = Tone.Good };
    }

}
