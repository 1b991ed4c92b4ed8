using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Affect;

/// <summary>Records an impact: services × countries × level, from a time on.</summary>
internal sealed record Affect(IReadOnlyList<Service> Services, RegionSelection? Regions, Level Level, DateTimeOffset? Since, Users Users, string? Symptom) : IChatCommand
{
    private static readonly Option<IReadOnlyList<Service>> ServicesOption = Option.Positional("services", Values.Services, "What is affected");
    private static readonly Option<RegionSelection> RegionsOption = Option.Named("regions", Values.Regions, "where; everywhere it is offered, where none is given") with { InForm = true, Label = "Where", Hint = "gb, fr, Japan, eu, or eu,!dk for all of it but Denmark; empty: everywhere it is offered" };
    private static readonly Option<Level> LevelOption = Option.Named("as", Values.Level, "how badly; major, where nothing is given") with { InForm = true, Label = "How badly", Usual = "major", Aliases = ["level"] };
    private static readonly Option<DateTimeOffset> SinceOption = Option.Named("since", Values.PastTime, "since when; now, where no time is given") with { InForm = true, Label = "Since when", Usual = "now" };
    private static readonly Option<Users> UsersOption = Option.Named("users", Values.Users, "all or some of the customers there");
    private static readonly Option<string> SymptomOption = Option.Named("symptom", Values.Phrase("symptom", 500), "what customers see, in your words or as a phrase like cannot-buy, slow, errors") with { InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("affect", "records what is affected, where and how badly")
    {
        Synonyms = ["impact", "mark"],
        Group = VerbGroup.Change,
        Example = "affect app-store in gb,fr as major since 10m ago",
        FormTitle = "What is affected?",
        SubmitLabel = "Record it",
        Options = [ServicesOption, RegionsOption, LevelOption, SinceOption, UsersOption, SymptomOption],
        Build = a => new Affect(
            a.Require(ServicesOption), a.Get(RegionsOption), a.Get(LevelOption) ?? Level.MajorOutage, a.Get(SinceOption), a.Get(UsersOption) ?? Users.All, a.Get(SymptomOption)),
    };
}

internal sealed class AffectHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Affect, Reply>
{
    public async Task<Reply> Handle(Affect request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var where = Footprint.Of(request.Services, request.Regions);
        var since = request.Since ?? context.Now;
        if (request.Level == Level.Operational)
            return Restore.RestoreHandler.Told(incident, incident.Restore(where, since, context.Act), since);

        incident.Affect(where, request.Level, request.Users, request.Symptom, since, context.Act);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"Recorded in {incident.ToString():b}: {Said(where)}, {Names.InWords(request.Level)} since {since}.")),
            new NoteBlock(ChatText.Of($"Nothing of this is public until a statement with it is approved.")),
            ButtonsBlock.Of(incident.IsPrivate ? null : new Button("Draft a statement", new CommandLine("draft").Option("incident", incident.ToString())))) with { Tone = Tone.Good });
    }

    internal static string Said(IReadOnlyList<ServiceIn> where) =>
        string.Join("; ", where.GroupBy(w => string.Join(',', w.Countries) + (w.Countries.Count == w.Service.Countries.Count))
            .Select(g => $"{RegionWords.Join([.. g.Select(w => w.Service.Name)])} in {(g.First().Countries.Count == g.First().Service.Countries.Count ? "all countries" : RegionWords.InSentence(g.First().Countries, 4))}"));
}
