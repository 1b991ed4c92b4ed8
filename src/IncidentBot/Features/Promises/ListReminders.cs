using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Promises;

/// <summary>Lists the reminders of the incident; where no incident is, mine.</summary>
internal sealed record ListReminders : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("reminders", "lists the incident's reminders; elsewhere yours")
    {
        Group = VerbGroup.See,
        Example = "reminders",
        Build = _ => new ListReminders(),
    };
}

internal sealed class ListRemindersHandler(IncidentFinder incidents, ReminderList reminders) : IRequestHandler<ListReminders, Reply>
{
    public async Task<Reply> Handle(ListReminders request, CancellationToken cancellationToken)
    {
        var here = await incidents.HereAsync(cancellationToken);
        var found = here is null ? await reminders.MineAsync(cancellationToken) : await reminders.OfAsync(here, cancellationToken);
        if (found.Count == 0)
            return Reply.Tell(ChatText.Of($"{(here is null ? "You have no reminder" : $"{here} has no reminder")} to come. {"remind 20m Look at the graphs":code} sets one."));
        return Reply.Tell(new Card([new TitleBlock(ChatText.Plain(here is null ? "Your reminders" : $"Reminders of {here}")), .. await reminders.DrawAsync(found, cancellationToken)]));
    }
}

/// <summary>Finds reminders that are still to come, and draws them.</summary>
internal sealed class ReminderList(IncidentStore store, PeopleDirectory people, CommandContext context)
{
    private const int MostShown = 20;

    /// <summary>An incident's, soonest first.</summary>
    public async Task<IReadOnlyList<Reminder>> OfAsync(Incident incident, CancellationToken cancellationToken)
    {
        var number = incident.Number;
        return await ToCome().Where(r => r.IncidentNumber == number).OrderBy(r => r.DueAt).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>Those of the one who asks: to them, or set by them for no one else.</summary>
    public async Task<IReadOnlyList<Reminder>> MineAsync(CancellationToken cancellationToken)
    {
        var me = context.By.Handle;
        return await ToCome().Where(r => r.To == me || (r.To == null && r.By == me)).OrderBy(r => r.DueAt).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>A line and its buttons for each.</summary>
    public async Task<IReadOnlyList<Block>> DrawAsync(IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken)
    {
        var blocks = new List<Block>();
        foreach (var reminder in reminders)
        {
            var to = reminder.To is { } handle ? ChatText.Of($", for {await people.UserAsync(handle, cancellationToken)}") : ChatText.Empty;
            var often = reminder.Every is { } every ? $", every {InstantText.Length(every)}" : "";
            var where = reminder.IncidentNumber is { } number ? $", INC-{number}" : "";
            blocks.Add(new TextBlock(ChatText.Of($"{reminder.ToString():b} {reminder.Text}\nat {reminder.DueAt:full}{often}{to}{where}")));
            blocks.Add(new ButtonsBlock([
                new("Snooze", new CommandLine("snooze").Value(reminder.ToString())),
                new("Forget", new CommandLine("forget").Value(reminder.ToString()))]));
        }
        return blocks;
    }

    private IQueryable<Reminder> ToCome() => store.Db.Reminders.AsNoTracking().Where(r => r.State == ReminderState.Pending);
}
