using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Promises;

/// <summary>Puts a nudge or a reminder off.</summary>
internal sealed record PutOff(int? Reminder, TimeSpan? Length, Clock? Clock, string? Due) : IChatCommand
{
    private static readonly Option<int> ReminderOption = Option.Positional("reminder", Values.LetteredNumber("R"), "Which reminder; the nudge, where none is named").OrNothing;
    private static readonly Option<TimeSpan> LengthOption = Option.Positional("for", Values.Duration, "For how long").OrNothing;

    private static readonly Option<string> ClockOption = Option.Named("clock", Values.OneOf("public", "team"), "which of the two; the one that is due first, where none is named") with { Hidden = true };
    private static readonly Option<string> DueOption = Option.Named("due", Values.Word, "the deadline whose nudge showed it; no other is put off") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("snooze", "puts a nudge or a reminder off, 10 minutes or as long as you say")
    {
        Group = VerbGroup.Keep,
        Example = "snooze 10m",
        Options = [ReminderOption, LengthOption, ClockOption, DueOption],
        Build = a => new PutOff(
            a.Get(ReminderOption), a.Get(LengthOption), a.Get(ClockOption) switch { "public" => Incidents.Clock.Public, "team" => Incidents.Clock.Team, _ => null }, a.Get(DueOption)),
    };

    /// <summary>A deadline as a button names it.</summary>
    public static string Stamp(DateTimeOffset dueAt) => dueAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class PutOffHandler(IncidentStore store, IncidentFinder incidents, Reminders reminders, Cadence cadence, CommandContext context) : IRequestHandler<PutOff, Reply>
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public async Task<Reply> Handle(PutOff request, CancellationToken cancellationToken)
    {
        var by = request.Length ?? cadence.Snooze;
        if (by <= TimeSpan.Zero || by > Longest) throw new RefusalException(ChatText.Of($"A nudge can be put off for up to a day at a time."), "snooze 10m", "for");
        return request.Reminder is { } number ? await ReminderAsync(number, by, cancellationToken) : await NudgeAsync(by, request, cancellationToken);
    }

    private async Task<Reply> NudgeAsync(TimeSpan by, PutOff request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        var nearest = new[] { (Clock: Clock.Public, Deadline: incident.PublicDeadline(cadence)), (Clock: Clock.Team, Deadline: incident.TeamDeadline(cadence)) }
            .Where(d => d.Deadline is not null && (request.Clock is null || request.Clock == d.Clock)).OrderBy(d => d.Deadline!.DueAt).FirstOrDefault();
        if (nearest.Deadline is not { } deadline)
            throw new RefusalException(ChatText.Of($"Nothing is due in {incident.ToString()}, so there is nothing to put off."), "remind 20m Look again");
        if (request.Due is { } meant && meant != PutOff.Stamp(deadline.DueAt))
            throw new RefusalException(ChatText.Of($"What that nudge asked for is settled. The next {(nearest.Clock == Clock.Public ? "public" : "team")} update of {incident.ToString()} is due by {deadline.DueAt}."), $"show {incident}");
        incident.PutOff(nearest.Clock, deadline, by, cadence.SnoozeLimit, context.Act);
        var left = cadence.SnoozeLimit - deadline.Snoozes - 1;
        return Reply.Tell(ChatText.Of(
            $"Quiet until {context.Now + by}. The {(nearest.Clock == Clock.Public ? "public" : "team")} update due by {deadline.DueAt} is still owed. {(left == 0 ? "It cannot be put off again." : $"It can be put off {(left == 1 ? "once" : $"{left} times")} more.")}"));
    }

    private async Task<Reply> ReminderAsync(int number, TimeSpan by, CancellationToken cancellationToken)
    {
        var reminder = await reminders.GetAsync(number, cancellationToken);
        if (reminder.State == ReminderState.Forgotten) throw new RefusalException(ChatText.Of($"{reminder.ToString()} is forgotten."), "reminders");
        if (reminder.Snoozes >= cadence.SnoozeLimit) throw new RefusalException(ChatText.Of($"{reminder.ToString()} was put off {reminder.Snoozes} times already, and that is the limit."), $"forget {reminder}");
        reminder.Snoozes++;
        reminder.State = ReminderState.Pending;
        reminder.DueAt = (reminder.DueAt > context.Now ? reminder.DueAt : context.Now) + by;
        await store.EnqueueAsync(new ReminderDue(reminder.Number, reminder.IncidentNumber, reminder.DueAt), reminder.DueAt, null, cancellationToken);
        return Reply.Tell(ChatText.Of($"{reminder.ToString():b} comes at {reminder.DueAt} instead."));
    }
}
