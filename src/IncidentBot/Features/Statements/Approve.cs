using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>One person's yes to one revision.</summary>
internal sealed record Approve(int Statement, int? Revision, string? Override) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<int> RevisionOption = Option.Named("rev", Values.Count, "the revision that was read; without it, the text is shown first");
    private static readonly Option<string> OverrideOption = Option.Named("override", Values.Text(500), "why it goes out although a check stops it; recorded");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("approve", "approves the exact text of one revision")
    {
        Group = VerbGroup.Tell,
        Example = "approve S-1 --rev 1",
        Options = [StatementOption, RevisionOption, OverrideOption],
        Build = a => new Approve(a.Require(StatementOption), a.Get(RevisionOption), a.Get(OverrideOption)),
    };
}

internal sealed class ApproveHandler(
    IncidentFinder incidents, ApprovalRules rules, FactsWatch watch, StatementCards cards, IOptions<StatementsOptions> options, CommandContext context) : IRequestHandler<Approve, Reply>
{
    public async Task<Reply> Handle(Approve request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (statement.State == StatementState.Void) throw FactsWatch.Refusal(incident, statement, statement.Reason!);
        await rules.RefuseUnlessMayAsync(context.By, statement, cancellationToken);
        if (request.Revision is not { } read) return Reply.Tell(await cards.RenderAsync(incident, statement, cancellationToken));
        if (read != statement.Revision)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} was changed: revision {read} is no longer its text, revision {statement.Revision} is. Read that one first."), $"approve {statement}");
        if (statement.State == StatementState.InReview)
        {
            watch.RefuseIfMoved(incident, statement, context.Now);
            RefuseIfBlocked(statement, request.Override);
        }

        var needed = rules.Needed(incident);
        incident.Approve(statement, request.Override, needed, TimeSpan.FromSeconds(options.Value.HoldSeconds), context.Act);
        var missing = needed - statement.Approvals.Count;
        return Reply.Tell(missing > 0
            ? ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It waits for {(missing == 1 ? "one more approval" : $"{missing} more approvals")}.")
            : statement.PublishAt > context.Now ? ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It goes out at {statement.PublishAt.Value}; until then it can be taken back.")
            : ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It is going out now."));
    }

    private static void RefuseIfBlocked(Statement statement, string? @override)
    {
        if (!statement.Current.IsBlocked || @override is not null) return;
        var first = statement.Current.Checks.First(c => !c.Ok && c.Level == Checks.CheckLevel.Block);
        throw new RefusalException(
            ChatText.Of($"A check stops {statement.ToString()}: {first.Message} Mend it, or let it pass with a reason that is recorded: {$"approve {statement} --rev {statement.Revision} --override \"why\"":code}"), $"edit {statement}");
    }
}
