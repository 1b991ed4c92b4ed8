using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Drafts the correction of a published statement.</summary>
internal sealed record Correct(int Statement) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("correct", "drafts a statement's correction from today's facts")
    {
        Group = VerbGroup.Tell,
        Example = "correct S-1",
        Options = [StatementOption],
        Build = a => new Correct(a.Require(StatementOption)),
    };
}

internal sealed class CorrectHandler(IncidentFinder incidents, DraftHandler drafts, FittingTemplate templates, CommandContext context) : IRequestHandler<Correct, Reply>
{
    public async Task<Reply> Handle(Correct request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (!statement.IsPublic)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} is {StatementNames.InWords(statement.State)}: the public has not seen it, so there is nothing to correct. Edit it."), $"edit {statement}");
        var old = statement.Current;
        var (template, set) = templates.For(incident, statement.Template, old.Set);
        var wish = new Wish(template) { Targets = old.Targets, Set = set, NextUpdateAt = incident.IsOpen && old.NextUpdateAt > context.Now ? old.NextUpdateAt : null };
        return DraftHandler.Drafted(await drafts.DraftAsync(incident, wish, statement.Number, cancellationToken));
    }
}
