using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Sends a statement back to its author, with the reason.</summary>
internal sealed record Reject(int Statement, string Reason, int? Revision) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<string> ReasonOption = Option.Text("reason", "What should be different", 2000);
    private static readonly Option<int> RevisionOption = Option.Named("rev", Values.Count, "the revision that was read");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("reject", "sends a statement back to its author, with the reason")
    {
        Group = VerbGroup.Tell,
        Example = "reject S-1 Say which countries",
        Options = [StatementOption, ReasonOption, RevisionOption],
        Build = a => new Reject(a.Require(StatementOption), a.Require(ReasonOption), a.Get(RevisionOption)),
    };
}

internal sealed class RejectHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Reject, Reply>
{
    public async Task<Reply> Handle(Reject request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (request.Revision is { } read && read != statement.Revision)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} was changed: revision {read} is no longer its text, revision {statement.Revision} is. Read that one first."), $"preview {statement}");
        incident.Reject(statement, request.Reason, context.Act);
        return Reply.Tell(ChatText.Of($"{statement.ToString():b} went back to @{statement.Author}, with your reason."));
    }
}
