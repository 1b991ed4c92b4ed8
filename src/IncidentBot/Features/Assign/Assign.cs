using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.People;
using MediatR;

namespace IncidentBot.Features.Assign;

/// <summary>Gives a role to a person.</summary>
internal sealed record Assign(string Role, PersonReference Person) : IChatCommand
{
    private static readonly Option<string> RoleOption = Option.Positional("role", Values.Role, "Which role");
    private static readonly Option<PersonReference> PersonOption = Option.Positional("person", Values.Person, "Who");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("assign", "gives a role to a person")
    {
        Synonyms = ["role"],
        Group = VerbGroup.Change,
        Example = "assign comms @ben",
        FormTitle = "Who does what?",
        SubmitLabel = "Assign",
        Options = [RoleOption, PersonOption],
        Build = a => new Assign(a.Require(RoleOption), a.Require(PersonOption)),
    };
}

internal sealed class AssignHandler(IncidentFinder incidents, PeopleDirectory people, CommandContext context) : IRequestHandler<Assign, Reply>
{
    public async Task<Reply> Handle(Assign request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var person = await people.GetAsync(request.Person.AccountId ?? request.Person.Text, cancellationToken);
        incident.Assign(request.Role, person.Handle, context.Act);
        return Reply.Tell(ChatText.Of($"{person.ToChatUser()} is {request.Role} of {incident.ToString():b}, and is brought into it."));
    }
}

/// <summary>Takes a role from whoever has it.</summary>
internal sealed record Unassign(string Role) : IChatCommand
{
    private static readonly Option<string> RoleOption = Option.Positional("role", Values.Role, "Which role");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("unassign", "takes a role from whoever has it")
    {
        Group = VerbGroup.Change,
        Example = "unassign comms",
        Options = [RoleOption],
        Build = a => new Unassign(a.Require(RoleOption)),
    };
}

internal sealed class UnassignHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Unassign, Reply>
{
    public async Task<Reply> Handle(Unassign request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Unassign(request.Role, context.Act);
        return Reply.Tell(ChatText.Of($"Nobody is {request.Role} of {incident.ToString():b} now. Name somebody soon."));
    }
}
