using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Asks the approvers.</summary>
internal sealed record Submit(int Statement) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("submit", "asks the approvers")
    {
        Group = VerbGroup.Tell,
        Example = "submit S-1",
        Options = [StatementOption],
        Build = a => new Submit(a.Require(StatementOption)),
    };
}

internal sealed class SubmitHandler(IncidentFinder incidents, ApprovalRules rules, FactsWatch watch, CommandContext context) : IRequestHandler<Submit, Reply>
{
    public async Task<Reply> Handle(Submit request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (statement.State == StatementState.Void) throw FactsWatch.Refusal(incident, statement, statement.Reason!);
        if (statement.State == StatementState.Draft) watch.RefuseIfMoved(incident, statement, context.Now);
        incident.Submit(statement, context.Act);
        var needed = rules.Needed(incident);
        return Reply.Tell(ChatText.Of($"{statement.ToString():b} needs {(needed == 1 ? "one approval" : $"{needed} approvals")}, from {rules.WhoMay(statement)}.{(!rules.AreNamed ? "" : rules.AsksAllAtOnce ? " Each was asked in a direct message." : " They are asked in a direct message, in their order.")}"));
    }
}
