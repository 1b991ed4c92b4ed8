using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Affect;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Maintenance;

/// <summary>Plans work: on the page once its notice is approved, started and ended by the clock, never counted as an outage.</summary>
internal sealed record Maintenance(string Title, IReadOnlyList<Service> Services, DateTimeOffset From, DateTimeOffset To, RegionSelection? Regions) : IChatCommand
{
    private static readonly Option<string> TitleOption = Option.Title("What is done, in a few words");
    private static readonly Option<IReadOnlyList<Service>> ServicesOption = Option.Named("services", Values.Services, "What is affected").Needed;
    private static readonly Option<DateTimeOffset> FromOption = Option.Named("from", Values.FutureTime, "from when").Needed;
    private static readonly Option<DateTimeOffset> ToOption = Option.Named("to", Values.FutureTime, "until when").Needed;
    private static readonly Option<RegionSelection> RegionsOption = Option.Named("regions", Values.Regions, "where") with { InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("maintenance", "plans work, started and ended by the clock")
    {
        Group = VerbGroup.Keep,
        Example = "maintenance New payment terminals --services app-store --from 22:00 --to 23:30",
        FormTitle = "Plan work",
        SubmitLabel = "Plan it",
        Options = [TitleOption, ServicesOption, FromOption, ToOption, RegionsOption],
        Build = a => new Maintenance(a.Require(TitleOption), a.Require(ServicesOption), a.Require(FromOption), a.Require(ToOption), a.Get(RegionsOption)),
    };
}

internal sealed class MaintenanceHandler(IncidentStore store, CommandContext context) : IRequestHandler<Maintenance, Reply>
{
    public async Task<Reply> Handle(Maintenance request, CancellationToken cancellationToken)
    {
        if (request.To <= request.From)
            throw new RefusalException(ChatText.Of($"It would end ({request.To:full}) before it begins ({request.From:full})."), Maintenance.Verb.Example, "to");
        var where = Footprint.Of(request.Services, request.Regions);
        var incident = Incident.Plan(request.Title, request.From, request.To, context.Place, context.Act);
        await store.AddAsync(incident, cancellationToken);
        incident.Opened(context.Act);
        incident.Schedule(where, context.Act);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is planned: {incident.Title}, {request.From:full} to {request.To:full}. It starts and ends by the clock.")),
            new NoteBlock(ChatText.Of($"Customers see it once its notice is approved.")),
            ButtonsBlock.Of(new Button("Draft the notice", new CommandLine("draft").Value("maintenance").Option("incident", incident.ToString())) { Style = ButtonStyle.Primary })) with { Tone = Tone.Good });
    }
}

/// <summary>Planned work's time has come.</summary>
internal sealed record BeginMaintenance(int Number, DateTimeOffset At) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Number;
}

internal sealed class BeginMaintenanceHandler(IncidentStore store) : AsyncRequestHandler<BeginMaintenance>
{
    protected override async Task Handle(BeginMaintenance request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Number, cancellationToken) is { Status: Status.Scheduled } incident) incident.MoveTo(Status.InProgress, null, Act.OfClock(request.At));
    }
}

/// <summary>Planned work's end has come.</summary>
internal sealed record EndMaintenance(int Number, DateTimeOffset At) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Number;
}

internal sealed class EndMaintenanceHandler(IncidentStore store) : AsyncRequestHandler<EndMaintenance>
{
    protected override async Task Handle(EndMaintenance request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Number, cancellationToken) is { Status: Status.InProgress or Status.Verifying } incident)
            incident.Resolve(null, request.At, Act.OfClock(request.At));
    }
}
