using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Nudges;

/// <summary>Sets the nudges of a changed incident's two clocks. Those of a deadline that has moved find that out by themselves.</summary>
internal sealed class SetNudges(IncidentStore store, Cadence cadence, TimeProvider time) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is not { } incident) return;
        await SetAsync(incident, Clock.Public, incident.PublicDeadline(cadence), cancellationToken);
        await SetAsync(incident, Clock.Team, incident.TeamDeadline(cadence), cancellationToken);
    }

    private async Task SetAsync(Incident incident, Clock clock, Deadline? deadline, CancellationToken cancellationToken)
    {
        if (deadline is null) return;
        var now = time.GetUtcNow();
        var first = cadence.Nudges.First(deadline.DueAt, now);
        await store.EnqueueAsync(new Nudge(incident.Number, clock, deadline.DueAt, now, null), first.At, $"nudge/{incident}/{clock}/{deadline.DueAt.UtcTicks}", cancellationToken);
    }
}

/// <summary>It is time to nudge: once a step, to whom the step reaches, until the deadline has moved.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="DueAt">The deadline; if the clock's is another by now, nothing is left to do.</param>
/// <param name="SetAt">When it was set.</param>
/// <param name="Last">The last step that was taken; null before the first.</param>
internal sealed record Nudge(int Incident, Clock Clock, DateTimeOffset DueAt, DateTimeOffset SetAt, int? Last) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class NudgeHandler(IncidentStore store, Cadence cadence, NamedPeople people, Platforms platforms, TimeProvider time) : AsyncRequestHandler<Nudge>
{
    protected override async Task Handle(Nudge request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return;
        var deadline = request.Clock == Clock.Public ? incident.PublicDeadline(cadence) : incident.TeamDeadline(cadence);
        if (deadline is null || deadline.DueAt != request.DueAt) return;

        var now = time.GetUtcNow();
        if (deadline.SnoozedUntil > now)
        {
            await store.EnqueueAsync(request, deadline.SnoozedUntil, null, cancellationToken);
            return;
        }
        if (cadence.Nudges.Due(request.DueAt, request.Last, request.SetAt, now) is not { } step) return;

        await PostAsync(incident, new NudgeCard(incident.Number, request.Clock, request.DueAt, step.Number, step.Words, ReachOf(request.Clock, step)), step, cancellationToken);
        // Once, whichever step is the first after the time: a runner that was away passes some over.
        if (deadline.Kind == DeadlineKind.Promise && step.Number >= 2 && !(request.Last >= 2))
            incident.Record(Act.OfClock(now), "missed", $"The update promised by {Chat.InstantText.Format(request.DueAt, Chat.InstantFormat.Time, TimeZoneInfo.Utc)} did not come in time");
        await store.EnqueueAsync(request with { Last = step.Number }, cadence.Nudges.Next(request.DueAt, step.Number).At, null, cancellationToken);
    }

    private async Task PostAsync(Incident incident, NudgeCard card, NudgeStep step, CancellationToken cancellationToken)
    {
        foreach (var home in await store.Db.Homes.AsNoTracking().Where(h => h.IncidentNumber == incident.Number).ToListAsync(cancellationToken))
            await store.EnqueueAsync(new Messages.Show(card, new(home.Platform, home.ChannelId, home.ThreadId), incident.Number), null, null, cancellationToken);
        if (card.Reach.HasFlag(NudgeReach.Duty))
            foreach (var entry in people.Lists.Duty)
            foreach (var platform in platforms.All)
                await store.EnqueueAsync(new ShowNamed(card, entry, platform.Name, incident.Number), null, null, cancellationToken);
        // The step before this one is now settled by it.
        await store.EnqueueAsync(new IncidentChanged(incident.Number), null, null, cancellationToken);
    }

    // The team's own cadence never goes beyond its leads and the channel.
    private static NudgeReach ReachOf(Clock clock, NudgeStep step) => clock == Clock.Public ? step.Reach : step.Reach & ~(NudgeReach.Duty | NudgeReach.Channel);
}
