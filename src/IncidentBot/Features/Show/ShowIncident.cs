using IncidentBot.Chat;
using IncidentBot.Commands;
using MediatR;

namespace IncidentBot.Features.Show;

/// <summary>Shows an incident's card.</summary>
internal sealed record ShowIncident : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("show", "shows an incident's card: how bad, what, where, who, what is due next")
    {
        Group = VerbGroup.See,
        Example = "show INC-1",
        AboutIncident = true,
        Build = _ => new ShowIncident(),
    };
}

internal sealed class ShowIncidentHandler(IncidentFinder incidents, IncidentCard card) : IRequestHandler<ShowIncident, Reply>
{
    public async Task<Reply> Handle(ShowIncident request, CancellationToken cancellationToken) =>
        Reply.Tell(await card.RenderAsync(await incidents.CurrentAsync(cancellationToken), cancellationToken));
}
