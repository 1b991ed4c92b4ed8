using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>One person's yes to one revision.</summary>
internal sealed record Approve(int Statement, int? Revision, string? Override, bool AsksWhy) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<int> RevisionOption = Option.Named("rev", Values.Count, "the revision that was read; without it, the text is shown first");
    private static readonly Option<string> OverrideOption = Option.Named("override", Values.Text(500), "why it goes out although a check stops it; recorded");
    private static readonly Option<bool> WhyOption = Option.Flag("why", "asks why it goes out although a check stops it") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("approve", "approves the exact text of one revision")
    {
        Group = VerbGroup.Tell,
        Example = "approve S-1 --rev 1",
        Options = [StatementOption, RevisionOption, OverrideOption, WhyOption],
        Asks = (a, _, _) => Task.FromResult(a.Is(WhyOption) && !a.Has(OverrideOption)),
        Build = a => new Approve(a.Require(StatementOption), a.Get(RevisionOption), a.Get(OverrideOption), a.Is(WhyOption)),
    };
}

internal sealed class ApproveHandler(
    IncidentFinder incidents, ApprovalRules rules, FactsWatch watch, StatementCards cards, IOptions<StatementsOptions> options, CommandContext context) : IRequestHandler<Approve, Reply>
{
    public async Task<Reply> Handle(Approve request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (statement.State == StatementState.Void) throw FactsWatch.Refusal(incident, statement, statement.Reason!);
        var insteadOf = await rules.RefuseUnlessMayAsync(context.By, incident, statement, cancellationToken);
        if (request.Revision is not { } read) return Reply.Tell(await cards.RenderAsync(incident, statement, cancellationToken));
        if (read != statement.Revision)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} was changed: revision {read} is no longer its text, revision {statement.Revision} is. Read that one first."), $"approve {statement}");
        var (needed, hold) = (rules.Needed(incident), TimeSpan.FromSeconds(options.Value.HoldSeconds));
        if (statement.State == StatementState.InReview)
        {
            watch.RefuseIfMoved(incident, statement, context.Now);
            if (needed - statement.Approvals.Count <= 1) FactsWatch.RefuseIfLate(incident, statement, Later(statement.PublishAt, context.Now + hold));
            if (statement.Current.IsBlocked && request.Override is null) return context.CanAsk && request.AsksWhy ? Reply.Ask(WhyForm(statement)) : throw Blocked(statement);
        }

        incident.Approve(statement, statement.Current.IsBlocked ? request.Override : null, insteadOf, needed, hold, context.Act);
        var missing = needed - statement.Approvals.Count;
        return Reply.Tell(missing > 0
            ? ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It waits for {(missing == 1 ? "one more approval" : $"{missing} more approvals")}.")
            : statement.PublishAt > context.Now ? ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It goes out at {statement.PublishAt.Value}; until then it can be taken back.")
            : ChatText.Of($"You approved revision {read} of {statement.ToString():b}. It is going out now."));
    }

    /// <summary>Lets it pass in spite of what stops it, for a reason that is asked for.</summary>
    public static Button InSpite(Statement statement) =>
        new("Approve in spite of it…", new CommandLine("approve").Value(statement.ToString()).Option("rev", statement.Revision.ToString()).Flag("why")) { Style = ButtonStyle.Danger };

    private static DateTimeOffset Later(DateTimeOffset? wished, DateTimeOffset held) => wished > held ? wished.Value : held;

    private static string First(Statement statement) => statement.Current.Checks.First(c => !c.Ok && c.Level == Checks.CheckLevel.Block).Message ?? "it does not hold.";

    private static RefusalException Blocked(Statement statement) => new(
        ChatText.Of($"A check stops {statement.ToString()}: {First(statement)} Mend it, or let it pass with a reason that is recorded: {$"approve {statement} --rev {statement.Revision} --override \"why\"":code}"), $"edit {statement}")
    {
        Buttons = [InSpite(statement), new("Edit", new CommandLine("edit").Value(statement.ToString()))],
    };

    private static Form WhyForm(Statement statement) => new(
        $"Approve {statement} in spite of it?", new CommandLine("approve").Value(statement.ToString()).Option("rev", statement.Revision.ToString()),
        [new TextField("override", "Why does it go out although a check stops it?") { Required = true, Multiline = true, MaxLength = 500, Hint = "It is recorded, with your name, in the timeline and the report." }], "Approve it")
    {
        Introduction = ChatText.Of($"What stops it: {First(statement)}"),
    };
}
