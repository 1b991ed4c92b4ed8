using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Affect;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Restore;

/// <summary>Ends an impact, in all or some of the countries.</summary>
internal sealed record Restore(IReadOnlyList<Service> Services, RegionSelection? Regions, DateTimeOffset? At) : IChatCommand
{
    private static readonly Option<IReadOnlyList<Service>> ServicesOption = Option.Positional("services", Values.Services, "What works again");
    private static readonly Option<RegionSelection> RegionsOption = Option.Named("regions", Values.Regions, "where; everywhere, where none is given") with { InForm = true, Label = "Where", Hint = "gb, fr, Japan, eu, or eu,!dk for all of it but Denmark; empty: everywhere" };
    private static readonly Option<DateTimeOffset> AtOption = Option.Named("at", Values.PastTime, "since when; now, where no time is given") with { InForm = true, Label = "Since when", Usual = "now", Aliases = ["since"] };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("restore", "records what works again; partial recovery is normal")
    {
        Synonyms = ["clear", "recovered"],
        Group = VerbGroup.Change,
        Example = "restore app-store in gb",
        FormTitle = "What works again?",
        SubmitLabel = "Record it",
        Options = [ServicesOption, RegionsOption, AtOption],
        Build = a => new Restore(a.Require(ServicesOption), a.Get(RegionsOption), a.Get(AtOption)),
    };
}

internal sealed class RestoreHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Restore, Reply>
{
    public async Task<Reply> Handle(Restore request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var at = request.At ?? context.Now;
        return Told(incident, incident.Restore(Footprint.Of(request.Services, request.Regions), at, context.Act), at);
    }

    internal static Reply Told(Incident incident, IReadOnlyList<ServiceIn> ended, DateTimeOffset at) => Reply.Tell(Card.Of(
        new TextBlock(ChatText.Of($"Recorded in {incident.ToString():b}: {AffectHandler.Said(ended)} restored at {at}.")),
        new NoteBlock(ChatText.Of($"{(incident.IsImpaired ? "Something else is still impaired." : "Nothing is impaired any more.")} Customers hear of it with the next statement.")),
        ButtonsBlock.Of(
            incident.IsPrivate ? null : new Button("Draft a statement", new CommandLine("draft").Option("incident", incident.ToString())),
            incident.IsImpaired ? null : new Button("Watch it", new CommandLine("status").Value("monitoring").Option("incident", incident.ToString())))) with { Tone = Tone.Good });
}
