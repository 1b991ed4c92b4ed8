using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.ChangeStatus;

/// <summary>Moves an incident on, or back, with a note.</summary>
internal sealed record ChangeStatus(Status Status, string? Text) : IChatCommand
{
    private static readonly Option<Status> StatusOption = Option.Positional("status", Values.Status, "Where it stands now");
    private static readonly Option<string> TextOption = Option.Text("text", "A note for the team", 2000) with { Required = false, InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("status", "moves it on, or back, with a note")
    {
        Group = VerbGroup.Change,
        Example = "status identified The change is being rolled back",
        FormTitle = "Where does it stand?",
        SubmitLabel = "Move it",
        Options = [StatusOption, TextOption],
        Build = a => new ChangeStatus(a.Require(StatusOption), a.Get(TextOption)),
    };
}

internal sealed class ChangeStatusHandler(IncidentFinder incidents, CommandContext context, IMediator mediator) : IRequestHandler<ChangeStatus, Reply>
{
    public async Task<Reply> Handle(ChangeStatus request, CancellationToken cancellationToken)
    {
        if (request.Status == Status.Resolved) return await mediator.Send(new Resolve.Resolve(request.Text, null, false), cancellationToken);
        if (request.Status == Status.Cancelled) return await mediator.Send(new Resolve.Cancel(request.Text), cancellationToken);

        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.MoveTo(request.Status, request.Text, context.Act);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{incident.ToString():b} is {Names.InWords(incident.Status):b} now.")),
            incident.IsPrivate ? null : ButtonsBlock.Of(new Button("Tell the public", new CommandLine("draft").Option("incident", incident.ToString())))) with { Tone = Tone.Good });
    }
}
