using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Says when a statement goes out: now, or at a time. It goes out with its approvals only.</summary>
internal sealed record Publish(int Statement, DateTimeOffset? At) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<DateTimeOffset> AtOption = Option.Named("at", Values.FutureTime, "when; now, where no time is given");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("publish", "publishes an approved statement now, or at a time")
    {
        Group = VerbGroup.Tell,
        Example = "publish S-1 --at 14:30",
        Options = [StatementOption, AtOption],
        Build = a => new Publish(a.Require(StatementOption), a.Get(AtOption)),
    };
}

internal sealed class PublishHandler(IncidentFinder incidents, ApprovalRules rules, CommandContext context) : IRequestHandler<Publish, Reply>
{
    public async Task<Reply> Handle(Publish request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (statement.State == StatementState.Void) throw FactsWatch.Refusal(incident, statement, statement.Reason!);
        var missing = rules.Needed(incident) - statement.Approvals.Count;
        if (statement.State == StatementState.InReview && missing <= 0) incident.Suffice(statement, context.Act);
        if (request.At is null && statement.State is StatementState.Draft or StatementState.InReview)
        {
            throw new RefusalException(
                ChatText.Of($"{statement.ToString()} is {StatementNames.InWords(statement.State)} and lacks {(missing == 1 ? "one approval" : $"{missing} approvals")}. It goes out by itself with the last one."),
                statement.State == StatementState.Draft ? $"submit {statement}" : $"preview {statement}");
        }
        if (statement.IsPending && request.At is { } wished) FactsWatch.RefuseIfLate(incident, statement, wished);
        incident.PublishAt(statement, request.At ?? context.Now, context.Act);
        return Reply.Tell(request.At is { } at
            ? ChatText.Of($"{statement.ToString():b} goes out at {at:full}{(statement.State == StatementState.Approved ? "" : ", if it has its approvals by then")}.")
            : ChatText.Of($"{statement.ToString():b} is going out now."));
    }
}
