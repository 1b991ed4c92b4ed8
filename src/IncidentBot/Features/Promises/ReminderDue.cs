using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Promises;

/// <summary>A reminder's time has come: it comes once, late if it must, and says so.</summary>
/// <param name="Number">Which.</param>
/// <param name="Incident">Whose; null for none.</param>
/// <param name="DueAt">The time it was set for; if it was put off since, nothing is left to do.</param>
internal sealed record ReminderDue(int Number, int? Incident, DateTimeOffset DueAt) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class ReminderDueHandler(IncidentStore store, TimeProvider time) : AsyncRequestHandler<ReminderDue>
{
    protected override async Task Handle(ReminderDue request, CancellationToken cancellationToken)
    {
        var reminder = await store.Db.Reminders.SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken);
        if (reminder is not { State: ReminderState.Pending } || reminder.DueAt != request.DueAt) return;

        if (reminder.Every is not null && reminder.IncidentNumber is { } number && await store.FindAsync(number, cancellationToken) is { IsOpen: false })
        {
            reminder.State = ReminderState.Forgotten;
            return;
        }

        var now = time.GetUtcNow();
        var card = new ReminderCard(reminder.Number, request.DueAt, now - request.DueAt > TimeSpan.FromMinutes(1) ? now - request.DueAt : null);
        foreach (var place in await PlacesAsync(reminder, cancellationToken))
            await store.EnqueueAsync(new Messages.Show(card, place, reminder.IncidentNumber), null, null, cancellationToken);

        reminder.CameAt = now;
        reminder.Snoozes = 0;
        if (reminder.Every is { } every)
        {
            reminder.DueAt += every * Math.Max(1, Math.Ceiling((now - reminder.DueAt) / every));
            if (reminder.DueAt <= now) reminder.DueAt += every;
            await store.EnqueueAsync(new ReminderDue(reminder.Number, reminder.IncidentNumber, reminder.DueAt), reminder.DueAt, null, cancellationToken);
        }
        else
        {
            reminder.State = ReminderState.Done;
        }
    }

    private async Task<IReadOnlyList<Place>> PlacesAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        if (reminder.IncidentNumber is { } number)
            return [.. (await store.Db.Homes.AsNoTracking().Where(h => h.IncidentNumber == number).ToListAsync(cancellationToken)).Select(h => new Place(h.Platform, h.ChannelId, h.ThreadId))];
        return reminder is { Platform: { } platform, ChannelId: { } channel } ? [new(platform, channel)] : [];
    }
}

/// <summary>A reminder as it comes.</summary>
internal sealed record ReminderCard(int Number, DateTimeOffset DueAt, TimeSpan? Late) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"R-{Number}/{DueAt.UtcTicks}";
}

internal sealed class ReminderCardHandler(IncidentStore store, PeopleDirectory people) : IRequestHandler<ReminderCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(ReminderCard request, CancellationToken cancellationToken)
    {
        if (await store.Db.Reminders.AsNoTracking().SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) is not { } reminder) return null;
        var who = reminder.To is { } to ? ChatText.Of($"{await people.UserAsync(to, cancellationToken):ping} ") : ChatText.Empty;
        var late = request.Late is { } by ? ChatText.Of($" It comes {InstantText.Length(by)} late: it was due at {request.DueAt}.") : ChatText.Empty;
        return new(Card.Of(
            new TextBlock(ChatText.Of($"{who}{reminder.ToString():b} {reminder.Text}{late}")),
            new NoteBlock(ChatText.Of($"{await people.UserAsync(reminder.By, cancellationToken)} asked for this{(reminder.Every is { } every ? $", every {InstantText.Length(every)}" : "")}.")),
            ButtonsBlock.Of(
                new Button("Snooze 10 m", new CommandLine("snooze").Value(reminder.ToString()).Value("10m")),
                reminder.Every is null ? null : new Button("Forget it", new CommandLine("forget").Value(reminder.ToString())))) with { Tone = Tone.Info }, IsSettled: true);
    }
}

/// <summary>A task's time has come.</summary>
internal sealed record TaskDue(int Number, int Incident) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class TaskDueHandler(IncidentStore store) : AsyncRequestHandler<TaskDue>
{
    protected override async Task Handle(TaskDue request, CancellationToken cancellationToken)
    {
        if (await store.Db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == request.Number, cancellationToken) is not { DoneAt: null } task) return;
        foreach (var home in await store.Db.Homes.AsNoTracking().Where(h => h.IncidentNumber == task.IncidentNumber).ToListAsync(cancellationToken))
            await store.EnqueueAsync(new Messages.Show(new TaskCard(task.Number), new(home.Platform, home.ChannelId, home.ThreadId), task.IncidentNumber), null, null, cancellationToken);
    }
}

/// <summary>A task that is due.</summary>
internal sealed record TaskCard(int Number) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"T-{Number}/due";
}

internal sealed class TaskCardHandler(IncidentStore store, PeopleDirectory people) : IRequestHandler<TaskCard, LiveCard?>
{
    public async Task<LiveCard?> Handle(TaskCard request, CancellationToken cancellationToken)
    {
        if (await store.Db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == request.Number, cancellationToken) is not { } task) return null;
        if (task.DoneAt is { } at) return new(Card.Of(new NoteBlock(ChatText.Of($"{task.ToString()} {task.Text}: done at {at}."))), IsSettled: true);
        var who = task.To is { } to ? ChatText.Of($"{await people.UserAsync(to, cancellationToken):ping} ") : ChatText.Empty;
        return new(Card.Of(
            new TextBlock(ChatText.Of($"{who}{task.ToString():b} is due: {task.Text}")),
            ButtonsBlock.Of(new Button("Done", new CommandLine("done").Value(task.ToString())) { Style = ButtonStyle.Primary })) with { Tone = Tone.Info });
    }
}
