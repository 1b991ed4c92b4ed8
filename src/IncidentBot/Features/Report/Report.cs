using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Report;

/// <summary>What a customer said.</summary>
internal sealed record Report(Service Service, Country Region, string Text) : IChatCommand
{
    private static readonly Option<Service> ServiceOption = Option.Positional("service", Values.Service, "About what");
    private static readonly Option<Country> RegionOption = Option.Positional("region", Values.Country, "From where");
    private static readonly Option<string> TextOption = Option.Text("text", "In their words", 2000);

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("report", "counts what a customer said, by service and country")
    {
        Group = VerbGroup.Change,
        Example = "report app-store gb The download never ends",
        FormTitle = "What does a customer say?",
        SubmitLabel = "Count it",
        Options = [ServiceOption, RegionOption, TextOption],
        Build = a => new Report(a.Require(ServiceOption), a.Require(RegionOption), a.Require(TextOption)),
    };
}

internal sealed class ReportHandler(IncidentStore store, IncidentFinder incidents, CommandContext context) : IRequestHandler<Report, Reply>
{
    public async Task<Reply> Handle(Report request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var before = await store.Db.Reports.CountAsync(r => r.IncidentNumber == incident.Number, cancellationToken);
        store.Db.Reports.Add(new()
        {
            IncidentNumber = incident.Number, Service = request.Service.Key, Country = request.Region.Code, Text = request.Text, At = context.Now, By = context.By.Handle,
        });
        incident.Record(context.Act, "report", $"Customer report {before + 1}: {request.Service.Name}, {request.Region.Name}: {request.Text}");

        var marked = incident.Impacts.Any(i => i.To is null && i.Service == request.Service.Key && i.Countries.Contains(request.Region.Code));
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"Counted in {incident.ToString():b}: customer report {before + 1}, {request.Service.Name} in {request.Region.InSentence}.")),
            marked ? null : new NoteBlock(ChatText.Of($"{request.Service.Name} is not marked as affected there.")),
            marked ? null : ButtonsBlock.Of(new Button("Mark it", new CommandLine("affect").Value(request.Service.Key).Option("regions", request.Region.Code.ToLowerInvariant()).Option("incident", incident.ToString())))));
    }
}
