using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Open;

/// <summary>Brings the one who asks into an incident.</summary>
internal sealed record Join : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("join", "brings you into an incident's channel")
    {
        Group = VerbGroup.Change,
        Example = "join INC-1",
        AboutIncident = true,
        Build = _ => new Join(),
    };
}

internal sealed class JoinHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Join, Reply>
{
    public async Task<Reply> Handle(Join request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        if (incident.People.Contains(context.By.Handle)) return Reply.Tell(ChatText.Of($"You are in {incident.ToString()} “{incident.Title}” already."));
        incident.Join(context.By.Handle);
        incident.Record(context.Act, "joined", $"@{context.By.Handle} joined");
        return Reply.Tell(ChatText.Of($"You joined {incident.ToString():b} “{incident.Title}”. You are being brought in."));
    }
}
