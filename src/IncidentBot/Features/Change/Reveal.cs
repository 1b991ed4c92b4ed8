using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.People;
using MediatR;

namespace IncidentBot.Features.Change;

/// <summary>Makes a private incident an incident like any other.</summary>
internal sealed record Reveal : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("reveal", "makes a private incident one that everybody here sees")
    {
        Group = VerbGroup.Change,
        Example = "reveal",
        Build = _ => new Reveal(),
    };
}

internal sealed class RevealHandler(IncidentFinder incidents, NamedPeople people, CommandContext context) : IRequestHandler<Reveal, Reply>
{
    public async Task<Reply> Handle(Reveal request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var by = context.By;
        if (incident.OpenedBy != by.Handle && incident.Roles.GetValueOrDefault("commander") != by.Handle && await people.IsNamedAsync(people.Lists.Admins, by, cancellationToken) != true)
            throw new RefusalException(ChatText.Of($"Only who opened {incident.ToString()}, its commander and administrators may make it public to the company. Ask one of them."));
        incident.Reveal(context.Act);
        return Reply.Tell(ChatText.Of($"{incident.ToString():b} is no longer private: everybody here sees it, and it can have public statements. Customers see nothing before one is approved."));
    }
}
