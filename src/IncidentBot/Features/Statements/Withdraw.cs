using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Incidents;
using IncidentBot.People;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Takes a published statement back in public, saying so; one that is still held, or planned for later, never goes out.</summary>
internal sealed record Withdraw(int Statement, string? Reason) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<string> ReasonOption = Option.Text("reason", "Why, for the record", 500) with { Required = false };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("withdraw", "takes a statement back in public, saying so")
    {
        Synonyms = ["retract"],
        Group = VerbGroup.Tell,
        Example = "withdraw S-1 It named the wrong countries",
        Options = [StatementOption, ReasonOption],
        Asks = async (a, store, cancellationToken) => !a.Has(ReasonOption)
            && await store.FindStatementAsync(a.Require(StatementOption), cancellationToken) is { Statement.GoesOutByItself: false },
        Build = a => new Withdraw(a.Require(StatementOption), a.Get(ReasonOption)),
    };
}

internal sealed class WithdrawHandler(IncidentFinder incidents, ApprovalRules rules, PublicRecord record, CommandContext context) : IRequestHandler<Withdraw, Reply>
{
    public async Task<Reply> Handle(Withdraw request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (statement.GoesOutByItself)
        {
            incident.Hold(statement, context.Act);
            return Reply.Tell(ChatText.Of($"{statement.ToString():b} was taken back before it went out. Nobody outside saw it. It is a draft again."));
        }
        if (statement.IsPending)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} is {StatementNames.InWords(statement.State)}{(statement.Reason is { } already ? $": {already}" : "")}. Nobody outside has seen it, so there is nothing to take back."), $"preview {statement}");
        await rules.RefuseUnlessMayWithdrawAsync(context.By, incident, statement, cancellationToken);
        if (request.Reason is not { } reason) return context.CanAsk ? Reply.Ask(Form(statement)) : throw Why(statement);
        incident.Withdraw(statement, reason, context.Act);
        await record.WithdrawAsync(incident, statement, context.Now, cancellationToken);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{statement.ToString():b} is being withdrawn everywhere it went. Customers read that it was; your reason is in the record.")),
            ButtonsBlock.Of(new Button("Draft its correction", new CommandLine("correct").Value(statement.ToString())) { Style = ButtonStyle.Primary })));
    }

    private static RefusalException Why(Statement statement) =>
        new(ChatText.Of($"Say why, for the record: customers read that {statement.ToString()} was withdrawn, and the team must know the reason."), $"withdraw {statement} It named the wrong countries", "reason");

    private static Form Form(Statement statement) => new(
        $"Withdraw {statement}?", new CommandLine("withdraw").Value(statement.ToString()),
        [new TextField("reason", "Why, for the record") { Required = true, Multiline = true, MaxLength = 500 }], "Withdraw it");
}
