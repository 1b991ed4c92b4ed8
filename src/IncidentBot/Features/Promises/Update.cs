using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Promises;

/// <summary>Tells the team how things are.</summary>
internal sealed record Update(string Text, TimeSpan? Next) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "How things are");
    private static readonly Option<TimeSpan> NextOption = Option.Named("next", Values.Duration, "when the team hears the next");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("update", "tells the team, and sets its clock back")
    {
        Group = VerbGroup.Keep,
        Example = "update Half of the resolvers are rolled back",
        FormTitle = "Tell the team",
        SubmitLabel = "Tell",
        Options = [TextOption, NextOption],
        Build = a => new Update(a.Require(TextOption), a.Get(NextOption)),
    };
}

internal sealed class UpdateHandler(IncidentFinder incidents, Cadence cadence, CommandContext context) : IRequestHandler<Update, Reply>
{
    public async Task<Reply> Handle(Update request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Update(request.Text, request.Next, context.Act);
        var next = incident.TeamDeadline(cadence) is { } due ? ChatText.Of($" The next one is due by {due.DueAt}.") : ChatText.Empty;
        return Reply.Tell(ChatText.Of($"The team of {incident.ToString():b} was told.{next}"));
    }
}

/// <summary>This incident's own cadence.</summary>
internal sealed record Every(DurationOrOff Length) : IChatCommand
{
    private static readonly Option<DurationOrOff> LengthOption = Option.Positional("every", Values.DurationOrOff, "How often, or off");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("every", "sets this incident's own cadence")
    {
        Synonyms = ["cadence"],
        Group = VerbGroup.Keep,
        Example = "every 30m",
        Options = [LengthOption],
        Build = a => new Every(a.Require(LengthOption)),
    };
}

internal sealed class EveryHandler(IncidentFinder incidents, Cadence cadence, CommandContext context) : IRequestHandler<Every, Reply>
{
    public async Task<Reply> Handle(Every request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        if (request.Length.Length < TimeSpan.FromMinutes(1)) throw new RefusalException(ChatText.Of($"An update once a minute is the most there is."), "every 30m", "every");
        incident.SetCadence(request.Length.Length ?? TimeSpan.Zero, context.Act);
        return Reply.Tell(incident.TeamDeadline(cadence) is { } due
            ? ChatText.Of($"Updates on {incident.ToString():b} are due every {InstantText.Length(due.DueAt - context.Now)} now, the next by {due.DueAt}. What was promised in public stays promised.")
            : ChatText.Of($"No cadence for {incident.ToString():b} any more. What was promised in public stays promised."));
    }
}
