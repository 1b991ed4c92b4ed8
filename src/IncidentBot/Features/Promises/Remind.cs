using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Promises;

/// <summary>A reminder.</summary>
internal sealed record Remind(string Text, TimeSpan? After, DateTimeOffset? At, TimeSpan? Every, PersonReference? To) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "What of", 500);
    private static readonly Option<TimeSpan> AfterOption = Option.Named("after", Values.Duration, "after how long") with { InForm = true, LeadingWords = ["in", "after", "me in", ""] };
    private static readonly Option<DateTimeOffset> AtOption = Option.Named("at", Values.FutureTime, "at what time") with { LeadingWords = ["at", "me at", ""] };
    private static readonly Option<TimeSpan> EveryOption = Option.Named("every", Values.Duration, "how often") with { LeadingWords = ["every", "me every"] };
    private static readonly Option<PersonReference> ToOption = Option.Named("to", Values.Person, "who is reminded; everyone in the channel, where nobody is named");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("remind", "reminds you and your team")
    {
        Group = VerbGroup.Keep,
        Example = "remind 20m Ask the payment provider again",
        FormTitle = "Remind of what?",
        SubmitLabel = "Remind me",
        Options = [TextOption, AfterOption, AtOption, EveryOption, ToOption],
        Build = a => new Remind(a.Require(TextOption), a.Get(AfterOption), a.Get(AtOption), a.Get(EveryOption), a.Get(ToOption)),
    };
}

internal sealed class RemindHandler(IncidentStore store, IncidentFinder incidents, PeopleDirectory people, CommandContext context) : IRequestHandler<Remind, Reply>
{
    private static readonly TimeSpan ShortestEvery = TimeSpan.FromMinutes(1);

    public async Task<Reply> Handle(Remind request, CancellationToken cancellationToken)
    {
        var due = request.At ?? (request.After ?? request.Every) switch
        {
            { } wait => context.Now + wait,
            null => throw new RefusalException(ChatText.Of($"When? Say {"--after 20m":code}, {"--at 14:30":code} or {"--every 30m":code}."), $"remind 20m {request.Text}", "after"),
        };
        if (request.Every < ShortestEvery) throw new RefusalException(ChatText.Of($"A reminder comes at most once a minute."), $"remind every 30m {request.Text}", "every");

        var incident = context.Named is null ? await incidents.OfChannelAsync(cancellationToken) : await incidents.CurrentAsync(cancellationToken);
        if (incident is null && context.Place is null) incident = await incidents.CurrentAsync(cancellationToken);
        var to = request.To is { } named ? await people.GetAsync(named.AccountId ?? named.Text, cancellationToken) : null;
        var reminder = new Reminder
        {
            IncidentNumber = incident?.Number, Text = request.Text, DueAt = due, Every = request.Every, By = context.By.Handle, To = to?.Handle,
            Platform = context.Place?.Platform, ChannelId = context.Place?.ChannelId,
        };
        await store.AddAsync(reminder, cancellationToken);
        await store.EnqueueAsync(new ReminderDue(reminder.Number, incident?.Number, due), due, null, cancellationToken);
        incident?.Record(context.Act, "reminder", $"{reminder}: {reminder.Text}, due {InstantText.Format(due, InstantFormat.Time, TimeZoneInfo.Utc)}");
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"{reminder.ToString():b} comes {(due - context.Now < TimeSpan.FromHours(12) ? ChatText.Of($"at {due}") : ChatText.Of($"on {due:full}"))}{(request.Every is { } every ? $", then every {InstantText.Length(every)}" : "")}: {reminder.Text}")),
            ButtonsBlock.Of(new Button("Forget it", new CommandLine("forget").Value(reminder.ToString())))));
    }
}

/// <summary>Takes a reminder back.</summary>
internal sealed record Forget(int Reminder) : IChatCommand
{
    private static readonly Option<int> ReminderOption = Option.Positional("reminder", Values.Number("R"), "Which reminder");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("forget", "takes a reminder back")
    {
        Synonyms = ["unremind"],
        Group = VerbGroup.Keep,
        Example = "forget R-1",
        Options = [ReminderOption],
        Build = a => new Forget(a.Require(ReminderOption)),
    };
}

internal sealed class ForgetHandler(IncidentStore store, Reminders reminders) : IRequestHandler<Forget, Reply>
{
    public async Task<Reply> Handle(Forget request, CancellationToken cancellationToken)
    {
        var reminder = await reminders.GetAsync(request.Reminder, cancellationToken);
        if (reminder.State != ReminderState.Pending) throw new RefusalException(ChatText.Of($"{reminder.ToString()} is {reminder.State.ToString().ToLowerInvariant()} already."), "reminders");
        reminder.State = ReminderState.Forgotten;
        await store.EnqueueChangeAsync(reminder.IncidentNumber, cancellationToken);
        return Reply.Tell(ChatText.Of($"{reminder.ToString():b} is forgotten: {reminder.Text}"));
    }
}

/// <summary>Finds reminders.</summary>
internal sealed class Reminders(IncidentStore store, IncidentFinder incidents)
{
    /// <summary>The reminder of a number, where the one who asks may see it.</summary>
    public async Task<Reminder> GetAsync(int number, CancellationToken cancellationToken)
    {
        if (await store.Db.Reminders.SingleOrDefaultAsync(r => r.Number == number, cancellationToken) is { } reminder
            && (reminder.IncidentNumber is not { } incident || await store.FindAsync(incident, cancellationToken) is { } found && await incidents.MaySeeAsync(found, cancellationToken))) return reminder;
        throw new RefusalException(ChatText.Of($"There is no reminder R-{number}. {"reminders":code} lists them."), "reminders");
    }
}
