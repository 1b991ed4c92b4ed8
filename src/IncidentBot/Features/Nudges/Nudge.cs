using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Nudges;

/// <summary>It is time to nudge: once a step, to whom the step reaches, until the deadline has moved.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="DueAt">The deadline; if the clock's is another by now, nothing is left to do.</param>
/// <param name="SetAt">When it was set.</param>
/// <param name="Last">The last step that was taken; null before the first.</param>
internal sealed record Nudge(int Incident, Clock Clock, DateTimeOffset DueAt, DateTimeOffset SetAt, int? Last) : IJob
{
    /// <summary>More runs than one deadline ever has.</summary>
    public const int MostRuns = 9999;

    /// <summary>More turns than one run ever has.</summary>
    public const int MostTurns = 99_999_999;

    /// <summary>How often the deadline came back after it had gone.</summary>
    public int Run { get; init; }

    /// <summary>How many rows of its run were before.</summary>
    public int Turn { get; init; }

    /// <summary>Whether the last step comes again, since it was put off until now.</summary>
    public bool Again { get; init; }

    /// <summary>Its row's key: the later run and turn is greater, in every order of letters.</summary>
    public string RowKey => KeyOf(Incident, Clock, DueAt, Run, Turn);

    /// <inheritdoc/>
    public int? Lane => Incident;

    /// <summary>The key of a row.</summary>
    public static string KeyOf(int incident, Clock clock, DateTimeOffset dueAt, int run, int turn) => $"nudge/INC-{incident}/{clock}/{dueAt.UtcTicks:D19}/{run:D4}/{turn:D8}";
}

internal sealed class NudgeHandler(IncidentStore store, NudgeRows rows, NudgePosts posts, Cadence cadence, TimeProvider time) : AsyncRequestHandler<Nudge>
{
    private static readonly TimeSpan LateFrom = TimeSpan.FromMinutes(1);

    protected override async Task Handle(Nudge request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return;
        var deadline = incident.DeadlineOf(request.Clock, cadence);
        if (deadline?.DueAt != request.DueAt)
        {
            // Moved by a change, which has set its own; or by other settings, after which nothing has.
            await rows.SetAsync(incident, request.Clock, deadline, cancellationToken);
            return;
        }
        if (await rows.IsReplacedAsync(request, cancellationToken)) return;

        var now = time.GetUtcNow();
        var quiet = Later(deadline.SnoozedUntil, request.Clock == Clock.Public ? ComesInTime(incident, deadline.DueAt, now) : null);
        if (quiet > now)
        {
            await rows.GoOnAsync(request, quiet.Value, cancellationToken);
            return;
        }
        if (StepOf(request, now) is not { } step)
        {
            await rows.GoOnAsync(request, cadence.Nudges.Next(request.DueAt, request.Last, request.SetAt).At, cancellationToken);
            return;
        }

        // What was put off comes when it was put off to.
        var late = quiet is { } until && now - until < step.Late ? now - until : step.Late;
        await posts.PostAsync(incident, new NudgeCard(incident.Number, request.Clock, request.DueAt, step.Number, ReachOf(request.Clock, step))
        {
            Run = request.Run, At = now, Late = late >= LateFrom ? late : null,
        }, cancellationToken);
        if (deadline.Kind == DeadlineKind.Promise && step.Number >= 2) await RecordMissedAsync(incident, request.DueAt, now, cancellationToken);
        await rows.GoOnAsync(request with { Last = step.Number, Again = false }, cadence.Nudges.Next(request.DueAt, step.Number, request.SetAt).At, cancellationToken);
    }

    private NudgeStep? StepOf(Nudge nudge, DateTimeOffset now) =>
        cadence.Nudges.Due(nudge.DueAt, nudge.Last, nudge.SetAt, now) ?? (nudge is { Again: true, Last: { } last } ? cadence.Nudges.Step(nudge.DueAt, last, nudge.SetAt) : null);

    // Once, whichever step is the first after the time: a runner that was away passes some over.
    private async Task RecordMissedAsync(Incident incident, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var text = $"The update promised by {InstantText.Format(dueAt, InstantFormat.Time, TimeZoneInfo.Utc)} did not come in time";
        if (!await store.Db.Timeline.AnyAsync(t => t.IncidentNumber == incident.Number && t.Kind == "missed" && t.Text == text && t.At >= dueAt, cancellationToken))
            incident.Record(Act.OfClock(now), "missed", text);
    }

    // Whoever has seen to it that a statement goes out in time need not be told to.
    private static DateTimeOffset? ComesInTime(Incident incident, DateTimeOffset dueAt, DateTimeOffset now) =>
        incident.Statements.Where(s => s.State == StatementState.Approved && s.PublishAt > now && s.PublishAt <= dueAt).Min(s => s.PublishAt) + LateFrom;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    // The team's own cadence calls nobody beyond its leads and their deputies.
    private static NudgeReach ReachOf(Clock clock, NudgeStep step) => clock == Clock.Public ? step.Reach : step.Reach & ~(NudgeReach.Duty | NudgeReach.Channel);
}

/// <summary>Brings a nudge to where it is read.</summary>
internal sealed class NudgePosts(IncidentStore store, NamedPeople people, Platforms platforms)
{
    /// <summary>Posts it: in the incident's home on every platform, to its people where it has none, and to the duty contact where it reaches them.</summary>
    public async Task PostAsync(Incident incident, NudgeCard card, CancellationToken cancellationToken)
    {
        var homes = await store.Db.Homes.AsNoTracking().Where(h => h.IncidentNumber == incident.Number).ToListAsync(cancellationToken);
        foreach (var home in homes)
            await store.EnqueueAsync(new Messages.Show(card, new(home.Platform, home.ChannelId, home.ThreadId), incident.Number), null, null, cancellationToken);
        if (homes.Count == 0)
            foreach (var handle in card.WhomOf(incident))
            foreach (var platform in platforms.All)
                await store.EnqueueAsync(new ShowDirectly(card, platform.Name, handle, incident.Number), null, null, cancellationToken);
        if (card.Reach.HasFlag(NudgeReach.Duty))
            foreach (var entry in people.Lists.Duty)
            foreach (var platform in platforms.All)
                await store.EnqueueAsync(new ShowNamed(card with { ToDuty = true }, entry, platform.Name, incident.Number), null, null, cancellationToken);
        // The step before this one is now settled by it.
        await store.EnqueueAsync(new IncidentChanged(incident.Number), null, null, cancellationToken);
    }
}
