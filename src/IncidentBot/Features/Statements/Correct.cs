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

internal sealed class CorrectHandler(IncidentFinder incidents, DraftHandler drafts, StatementWriter writer, CommandContext context) : IRequestHandler<Correct, Reply>
{
    public async Task<Reply> Handle(Correct request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        if (!statement.IsPublic)
            throw new RefusalException(ChatText.Of($"{statement.ToString()} is {StatementNames.InWords(statement.State)}: the public has not seen it, so there is nothing to correct. Edit it."), $"edit {statement}");
        var old = statement.Current;
        var wish = new Wish(TemplateOf(incident, statement)) { Targets = old.Targets, Set = KeptBy(TemplateOf(incident, statement), old.Set), NextUpdateAt = old.NextUpdateAt > context.Now ? old.NextUpdateAt : null };
        return DraftHandler.Drafted(await drafts.DraftAsync(incident, wish, statement.Number, cancellationToken));
    }

    // What was said with one template while it lasted is put right with another once it is over.
    private string TemplateOf(Incident incident, Statement statement) =>
        Info(statement.Template) is { } known && (known.For.Count == 0 || known.For.Contains(incident.Status)) ? known.Name : DraftHandler.UsualTemplate(incident);

    private Dictionary<string, string> KeptBy(string template, IReadOnlyDictionary<string, string> set) =>
        set.Where(s => Info(template)?.Set.Contains(s.Key, StringComparer.OrdinalIgnoreCase) == true).ToDictionary();

    private Templates.TemplateInfo? Info(string template) => writer.Templates.FirstOrDefault(t => t.Name.Equals(template, StringComparison.OrdinalIgnoreCase));
}
