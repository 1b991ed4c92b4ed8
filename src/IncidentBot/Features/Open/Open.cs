using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Affect;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Open;

/// <summary>Opens an incident.</summary>
internal sealed record Open(
    string Title, int? Severity, IReadOnlyList<Service>? Services, RegionSelection? Regions, Level? Level, DateTimeOffset? Since, bool Private,
    PersonReference? Lead, Uri? Link, bool Anyway) : IChatCommand
{
    private const string UsualSeverity = "3";

    private static readonly Option<string> TitleOption = Option.Title("What customers cannot do, in a few words");
    private static readonly Option<int> SeverityOption = Option.Named("sev", Values.Severity, "how bad it is, 1 (worst) to 4") with { InForm = true, Usual = UsualSeverity, Aliases = ["severity"] };
    private static readonly Option<IReadOnlyList<Service>> ServicesOption = Option.Named("services", Values.Services, "what is affected") with { InForm = true };
    private static readonly Option<RegionSelection> RegionsOption = Option.Named("regions", Values.Regions, "where") with { InForm = true, Label = "Where", Hint = "gb, fr, Japan, eu, or eu,!dk for all of it but Denmark; empty: everywhere it is offered" };
    private static readonly Option<Level> LevelOption = Option.Named("as", Values.Level, "how badly") with { InForm = true, Usual = "major" };
    private static readonly Option<DateTimeOffset> SinceOption = Option.Named("since", Values.PastTime, "since when") with { InForm = true, Usual = "now" };
    private static readonly Option<bool> PrivateOption = Option.Flag("private", "only those invited see it");
    private static readonly Option<PersonReference> LeadOption = Option.Named("lead", Values.Person, "who commands it");
    private static readonly Option<Uri> LinkOption = Option.Named("link", Values.Url, "what it was noticed by");
    private static readonly Option<bool> AnywayOption = Option.Flag("anyway", "although one like it is open") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("open", "opens an incident")
    {
        Synonyms = ["declare", "new", "create", "start"],
        Group = VerbGroup.Change,
        Example = "open Cannot buy from the App Store --sev 1 --services app-store --since 10m ago",
        FormTitle = "Open an incident",
        SubmitLabel = "Open",
        Options = [TitleOption, SeverityOption, ServicesOption, RegionsOption, LevelOption, SinceOption, PrivateOption, LeadOption, LinkOption, AnywayOption],
        Build = a => new Open(
            a.Require(TitleOption), a.Get(SeverityOption), a.Get(ServicesOption), a.Get(RegionsOption), a.Get(LevelOption), a.Get(SinceOption),
            a.Is(PrivateOption), a.Get(LeadOption), a.Get(LinkOption), a.Is(AnywayOption)),
    };
}

internal sealed class OpenHandler(IncidentStore store, IncidentFinder incidents, CommandContext context, PeopleDirectory people) : IRequestHandler<Open, Reply>
{
    private const int UsualSeverity = 3;

    public async Task<Reply> Handle(Open request, CancellationToken cancellationToken)
    {
        var open = await incidents.OpenAsync(cancellationToken);
        if (!request.Anyway && Lookalikes.Of(request, open) is { Count: > 0 } alike) return Reply.Tell(Lookalikes.Ask(context.Line, alike));

        var act = context.Act;
        var lead = request.Lead is { } named ? await people.GetAsync(named.AccountId ?? named.Text, cancellationToken) : null;
        var incident = Incident.Open(request.Title, request.Severity ?? UsualSeverity, request.Since ?? act.At, request.Private, request.Link?.ToString(), context.Place, act);
        await store.AddAsync(incident, cancellationToken);
        incident.Opened(act);
        if (lead is not null) incident.Assign("commander", lead.Handle, act);
        if (request.Services is { } services)
            incident.Affect(Footprint.Of(services, request.Regions), request.Level ?? Level.MajorOutage, Users.All, null, request.Since ?? act.At, act);

        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is open: {incident.Title}. It gets a place of its own, with a card that is kept up to date.")),
            ButtonsBlock.Of(
                request.Services is null ? new Button("Mark what is affected", Step("affect", incident)) { Style = ButtonStyle.Primary } : null,
                incident.IsPrivate ? null : new Button("Draft the first statement", Step("draft", incident)),
                lead is null ? new Button("I command it", new CommandLine("assign").Value("commander").Value("@" + act.By).Option("incident", incident.ToString())) : null)) with { Tone = Tone.Good });
    }

    private static CommandLine Step(string verb, Incident incident) => new CommandLine(verb).Option("incident", incident.ToString());
}
