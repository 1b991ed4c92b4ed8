using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements;

/// <summary>Lists the statements of the incident; where no incident is, those that are pending anywhere.</summary>
internal sealed record ListStatements : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("statements", "lists the incident's statements; elsewhere those that are pending")
    {
        Group = VerbGroup.See,
        Example = "statements",
        Build = _ => new ListStatements(),
    };
}

internal sealed class ListStatementsHandler(IncidentFinder incidents, IncidentStore store, PendingStatements pending, StatementLines lines) : IRequestHandler<ListStatements, Reply>
{
    private const int MostShown = 20;

    public async Task<Reply> Handle(ListStatements request, CancellationToken cancellationToken)
    {
        if (await incidents.HereAsync(cancellationToken) is not { } incident)
            return Reply.Tell(Draw("Pending statements", await pending.AllAsync(cancellationToken), "No statement is pending.", null));

        var newest = incident.Statements.OrderByDescending(s => s.Number).ToList();
        foreach (var statement in newest.Take(MostShown)) await store.LoadTextsAsync(statement, cancellationToken);
        var draft = incident.IsPrivate ? null : new Button("Draft a statement", new CommandLine("draft").Option("incident", incident.ToString()));
        return Reply.Tell(Draw($"Statements of {incident}", [.. newest.Select(s => (incident, s))], $"{incident} has no statement yet.", draft));
    }

    private Card Draw(string title, IReadOnlyList<(Incident Incident, Statement Statement)> found, string nothing, Button? draft)
    {
        if (found.Count == 0) return Card.Of(new TextBlock(ChatText.Plain(nothing)), ButtonsBlock.Of(draft));
        var blocks = new List<Block> { new TitleBlock(ChatText.Plain(title)) };
        foreach (var (incident, statement) in found.Take(MostShown))
        {
            blocks.Add(new TextBlock(lines.Of(incident, statement)));
            blocks.Add(StatementLines.Buttons(statement));
        }
        if (found.Count > MostShown) blocks.Add(new NoteBlock(ChatText.Of($"And {found.Count - MostShown} more; {"preview S-1":code} shows any one.")));
        return new(blocks);
    }
}

/// <summary>Finds the statements that have yet to come out, in all incidents that the one who asks may see.</summary>
internal sealed class PendingStatements(IncidentStore store, IncidentFinder incidents)
{
    private const int MostRead = 200;

    /// <summary>Those that wait for approvals first, each with its present revision; nothing of it is tracked.</summary>
    public async Task<IReadOnlyList<(Incident Incident, Statement Statement)>> AllAsync(CancellationToken cancellationToken)
    {
        var statements = await store.Db.Statements.AsNoTracking()
            .Where(s => s.State == StatementState.InReview || s.State == StatementState.Draft || s.State == StatementState.Approved)
            .OrderByDescending(s => s.Number).Take(MostRead).ToListAsync(cancellationToken);
        await store.AddTextsAsync(statements, cancellationToken);
        var numbers = statements.Select(s => s.IncidentNumber).Distinct().ToList();
        var theirs = await store.Db.Incidents.AsNoTracking().Where(i => numbers.Contains(i.Number)).ToDictionaryAsync(i => i.Number, cancellationToken);
        return [.. (await incidents.SeenAsync(statements.Select(s => (Incident: theirs[s.IncidentNumber], Statement: s)), s => s.Incident, cancellationToken))
            .OrderBy(s => s.Statement.State == StatementState.InReview ? 0 : 1).ThenByDescending(s => s.Statement.Number)];
    }
}
