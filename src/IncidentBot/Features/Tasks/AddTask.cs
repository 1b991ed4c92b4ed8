using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Tasks;

/// <summary>Something to do.</summary>
internal sealed record AddTask(string Text, PersonReference? To, DateTimeOffset? Due) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "What is to be done", 500);
    private static readonly Option<PersonReference> ToOption = Option.Named("to", Values.Person, "who does it") with { InForm = true };
    private static readonly Option<DateTimeOffset> DueOption = Option.Named("due", Values.TimeOrDuration, "by when; a reminder comes then") with { InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("task", "notes something to do")
    {
        Synonyms = ["todo"],
        Group = VerbGroup.Change,
        Example = "task Call the payment provider --to @ada --due 30m",
        FormTitle = "Something to do",
        SubmitLabel = "Add it",
        Options = [TextOption, ToOption, DueOption],
        Build = a => new AddTask(a.Require(TextOption), a.Get(ToOption), a.Get(DueOption)),
    };
}

internal sealed class AddTaskHandler(IncidentStore store, IncidentFinder incidents, PeopleDirectory people, CommandContext context) : IRequestHandler<AddTask, Reply>
{
    public async Task<Reply> Handle(AddTask request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var to = request.To is { } named ? await people.GetAsync(named.AccountId ?? named.Text, cancellationToken) : null;
        var task = new TaskItem { IncidentNumber = incident.Number, Text = request.Text, To = to?.Handle, DueAt = request.Due, By = context.By.Handle };
        await store.AddAsync(task, cancellationToken);
        incident.Record(context.Act, "task", $"{task}: {task.Text}{(to is null ? "" : $" (@{to.Handle})")}");
        if (to is not null) incident.Join(to.Handle);
        if (request.Due is { } due) await store.EnqueueAsync(new Promises.TaskDue(task.Number, incident.Number), due, null, cancellationToken);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{task.ToString():b} in {incident.ToString()}: {task.Text}{(to is null ? ChatText.Empty : ChatText.Of($", for {to.ToChatUser()}"))}")),
            ButtonsBlock.Of(new Button("Done", new CommandLine("done").Value(task.ToString())))));
    }
}

/// <summary>It is done.</summary>
internal sealed record Done(int Task) : IChatCommand
{
    private static readonly Option<int> TaskOption = Option.Positional("task", Values.Number("T"), "Which task");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("done", "ticks a task off")
    {
        Group = VerbGroup.Change,
        Example = "done T-1",
        Options = [TaskOption],
        Build = a => new Done(a.Require(TaskOption)),
    };
}

internal sealed class DoneHandler(IncidentStore store, IncidentFinder incidents, CommandContext context) : IRequestHandler<Done, Reply>
{
    public async Task<Reply> Handle(Done request, CancellationToken cancellationToken)
    {
        if (await store.Db.Tasks.SingleOrDefaultAsync(t => t.Number == request.Task, cancellationToken) is not { } task)
            throw new RefusalException(ChatText.Of($"There is no task T-{request.Task}. {"tasks":code} lists them."), "tasks");
        var incident = await incidents.GetAsync(task.IncidentNumber, cancellationToken);
        if (task.DoneAt is { } before) throw new RefusalException(ChatText.Of($"{task.ToString()} was done at {before} already."), "tasks");
        task.DoneAt = context.Now;
        incident.Record(context.Act, "task", $"{task} done: {task.Text}");
        return Reply.Tell(ChatText.Of($"{task.ToString():b} is done: {task.Text}"));
    }
}
