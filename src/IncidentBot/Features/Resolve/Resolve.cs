using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Resolve;

/// <summary>Ends an incident, and whatever is still impaired.</summary>
internal sealed record Resolve(string? Text, DateTimeOffset? At, bool Confirmed) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "What mended it, for the team", 2000) with { Required = false };
    private static readonly Option<DateTimeOffset> AtOption = Option.Named("at", Values.PastTime, "when it ended; now, where no time is given");
    private static readonly Option<bool> ConfirmedOption = Option.Flag("confirmed", "ends what is still impaired without asking") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("resolve", "ends it, and whatever is still impaired")
    {
        Synonyms = ["close", "end"],
        Group = VerbGroup.Change,
        Example = "resolve The change was rolled back --at 10m ago",
        Options = [TextOption, AtOption, ConfirmedOption],
        Asks = async (a, store, cancellationToken) => !a.Is(ConfirmedOption)
            && a.Incident is { } number && await store.FindAsync(number, cancellationToken) is { IsOpen: true, IsImpaired: true },
        Build = a => new Resolve(a.Get(TextOption), a.Get(AtOption), a.Is(ConfirmedOption)),
    };
}

internal sealed class ResolveHandler(IncidentFinder incidents, ServiceCatalog catalog, CommandContext context) : IRequestHandler<Resolve, Reply>
{
    public async Task<Reply> Handle(Resolve request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var at = request.At ?? context.Now;
        var impaired = incident.Impacts.Where(i => i.To is null).Select(i => catalog.NameOf(i.Service)).Distinct().ToList();
        if (incident is { IsOpen: true, IsImpaired: true } && context.CanAsk && !request.Confirmed) return Reply.Ask(Confirm(incident, request, impaired, at));

        incident.Resolve(request.Text, at, context.Act);
        var also = impaired.Count == 0 ? "" : $" With it ended what was still marked as impaired: {RegionWords.Join(impaired)}.";
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is {Names.InWords(incident.Status)}, as of {at}.{also} No more nudges come.")),
            !incident.IsTold ? null : new NoteBlock(ChatText.Of($"Customers still read the last statement. Tell them that it is over.")),
            ButtonsBlock.Of(
                incident.IsPrivate ? null : new Button("Draft the resolving statement", new CommandLine("draft").Option("incident", incident.ToString())) { Style = ButtonStyle.Primary },
                new Button("Report", new CommandLine("export").Value(incident.ToString())))) with { Tone = Tone.Good });
    }

    private static Form Confirm(Incident incident, Resolve request, IReadOnlyList<string> impaired, DateTimeOffset at) => new(
        $"Resolve {incident}?",
        new CommandLine("resolve").Option("incident", incident.ToString()).Option("at", request.At?.ToString("yyyy-MM-ddTHH:mm:sszzz")).Flag("confirmed"),
        [new TextField("text", "What mended it, for the team") { Value = request.Text ?? "", Multiline = true, MaxLength = 2000 }],
        "Resolve")
    {
        Introduction = ChatText.Of($"Still marked as impaired: {RegionWords.Join(impaired)}. Resolving ends that at {at}."),
    };
}
