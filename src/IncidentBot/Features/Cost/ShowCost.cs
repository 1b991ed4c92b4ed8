using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Cost;

/// <summary>Shows what an incident costs so far.</summary>
internal sealed record ShowCost : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("cost", "shows what it costs so far, with the sources")
    {
        Group = VerbGroup.After,
        Example = "cost INC-1",
        AboutIncident = true,
        Build = _ => new ShowCost(),
    };
}

internal sealed class ShowCostHandler(IncidentFinder incidents, ServiceCatalog catalog, CommandContext context) : IRequestHandler<ShowCost, Reply>
{
    public async Task<Reply> Handle(ShowCost request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        return Reply.Tell(Draw(incident, IncidentCost.Of(incident, catalog, context.Now)));
    }

    private Card Draw(Incident incident, Cost cost)
    {
        if (WhyNothing(incident) is { } why) return Card.Say(ChatText.Of($"{why}"));
        if (cost.Lines.Count == 0 && cost.NotCounted.Count == 0) return Card.Say(ChatText.Of($"Nothing was impaired in {incident.ToString()} so far, so it costs nothing."));
        var sofar = incident.IsOpen ? " so far" : "";
        return Card.Of(
            new TitleBlock(ChatText.Of($"{incident.ToString()} {incident.Title}: what it costs{sofar}")),
            cost.Totals.Count == 0 ? null : new TextBlock(ChatText.Of($"{string.Join(", and ", cost.Totals.Select(t => Money.Range(t.Low, t.High, t.Currency))):b}{sofar}.")),
            cost.Lines.Count == 0 ? null : new FactsBlock([.. cost.Lines.Select(l => new Fact(catalog.NameOf(l.Service), Line(l)))]),
            cost.NotCounted.Count == 0 ? null
                : new TextBlock(ChatText.Of($"Not counted, since nobody has told what they earn: {RegionWords.Join([.. cost.NotCounted.Select(s => s.Name)])}.")),
            new NoteBlock(ChatText.Of($"For each service: its revenue an hour × hours × share of its customers affected. The lower figure counts major outages for all users in countries whose share is known; the upper one everything that was impaired.")));
    }

    private static ChatText Line(CostLine line) => ChatText.Of(
        $"{Money.Range(line.Low, line.High, line.Currency)} ({Money.Of(line.PerHour, line.Currency)} an hour, {Money.Hours(line.Hours)}{(line.Source is { } source ? $"; source: {source}" : "")})");

    private static string? WhyNothing(Incident incident) => incident switch
    {
        { Kind: IncidentKind.Maintenance } => $"{incident} is planned work, which is not counted as a loss.",
        { MergedInto: { } other } => $"{incident} was merged into INC-{other}, where its cost is counted.",
        { Status: Status.Cancelled } => $"{incident} was a false alarm, which costs nothing.",
        _ => null,
    };
}
