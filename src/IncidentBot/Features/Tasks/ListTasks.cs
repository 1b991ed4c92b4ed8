using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Tasks;

/// <summary>Lists the tasks of the incident; where no incident is, mine.</summary>
internal sealed record ListTasks : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("tasks", "lists the incident's open tasks; elsewhere yours")
    {
        Group = VerbGroup.See,
        Example = "tasks",
        Build = _ => new ListTasks(),
    };
}

internal sealed class ListTasksHandler(IncidentFinder incidents, TaskList tasks) : IRequestHandler<ListTasks, Reply>
{
    public async Task<Reply> Handle(ListTasks request, CancellationToken cancellationToken)
    {
        var here = await incidents.HereAsync(cancellationToken);
        var found = here is null ? await tasks.MineAsync(cancellationToken) : await tasks.OfAsync(here, cancellationToken);
        var done = here is null ? 0 : await tasks.CountDoneAsync(here, cancellationToken);
        var note = done == 0 ? null : new NoteBlock(ChatText.Of($"{done} {(done == 1 ? "is" : "are")} done; the timeline tells by whom."));
        if (found.Count == 0)
            return Reply.Tell(Card.Of(new TextBlock(ChatText.Of($"{(here is null ? "You have no open task." : $"{here} has no open task.")} {"task Check the error rate --to @ada":code} adds one.")), note));
        return Reply.Tell(Card.Of([new TitleBlock(ChatText.Plain(here is null ? "Your tasks" : $"Tasks of {here}")), .. await tasks.DrawAsync(found, cancellationToken), note]));
    }
}

/// <summary>Finds open tasks, and draws them.</summary>
internal sealed class TaskList(IncidentStore store, PeopleDirectory people, CommandContext context)
{
    private const int MostShown = 20;

    /// <summary>An incident's, in the order in which they were given.</summary>
    public async Task<IReadOnlyList<TaskItem>> OfAsync(Incident incident, CancellationToken cancellationToken)
    {
        var number = incident.Number;
        return await Open().Where(t => t.IncidentNumber == number).OrderBy(t => t.Number).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>Those of the one who asks.</summary>
    public async Task<IReadOnlyList<TaskItem>> MineAsync(CancellationToken cancellationToken)
    {
        var me = context.By.Handle;
        return await Open().Where(t => t.To == me).OrderBy(t => t.Number).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>How many of an incident's are done.</summary>
    public Task<int> CountDoneAsync(Incident incident, CancellationToken cancellationToken)
    {
        var number = incident.Number;
        return store.Db.Tasks.CountAsync(t => t.IncidentNumber == number && t.DoneAt != null, cancellationToken);
    }

    /// <summary>A line and its button for each.</summary>
    public async Task<IReadOnlyList<Block>> DrawAsync(IReadOnlyList<TaskItem> tasks, CancellationToken cancellationToken)
    {
        var blocks = new List<Block>();
        foreach (var task in tasks)
        {
            var to = task.To is { } handle ? ChatText.Of($"{await people.UserAsync(handle, cancellationToken)}") : ChatText.Of($"nobody yet");
            var due = task.DueAt is { } at ? ChatText.Of($", due by {at:full}{(at < context.Now ? " (overdue)" : "")}") : ChatText.Empty;
            blocks.Add(new TextBlock(ChatText.Of($"{task.ToString():b} {task.Text}\nINC-{task.IncidentNumber}, {to}{due}")));
            blocks.Add(new ButtonsBlock([new("Done", new CommandLine("done").Value(task.ToString()))]));
        }
        return blocks;
    }

    private IQueryable<TaskItem> Open() => store.Db.Tasks.AsNoTracking().Where(t => t.DoneAt == null);
}
