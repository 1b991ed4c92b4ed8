using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Nudges;

/// <summary>Sets the nudges of a changed incident's two clocks. Those of a deadline that has moved find that out by themselves.</summary>
internal sealed class SetNudges(IncidentStore store, NudgeRows rows, Cadence cadence) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is not { } incident) return;
        await rows.SetAsync(incident, Clock.Public, incident.PublicDeadline(cadence), cancellationToken);
        await rows.SetAsync(incident, Clock.Team, incident.TeamDeadline(cadence), cancellationToken);
    }
}

/// <summary>
/// The nudges that stand in the store. While a deadline is waited for, exactly one row waits for its next step. A deadline that went away and came back is
/// nudged anew, in a run of its own: what was said in an earlier run was settled.
/// </summary>
internal sealed class NudgeRows(IncidentStore store, Cadence cadence, TimeProvider time)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Sets the first nudge of a deadline, unless one waits already.</summary>
    public async Task SetAsync(Incident incident, Clock clock, Deadline? deadline, CancellationToken cancellationToken)
    {
        if (deadline is null) return;
        var now = time.GetUtcNow();
        var latest = await LatestAsync(incident.Number, clock, deadline.DueAt, cancellationToken);
        if (latest is { State: JobRow.Pending } && !IsFromTheFuture(latest.Nudge, now))
        {
            // What was put off comes again then, also where no further step falls due so soon.
            if (latest.Nudge.Last is not null && deadline.SnoozedUntil is { } until && until > now && until < latest.DueAt)
                await SetAsync(latest.Nudge with { Run = latest.Nudge.Run + 1, Turn = 0, Again = true }, until, cancellationToken);
            return;
        }
        var nudge = new Nudge(incident.Number, clock, deadline.DueAt, now, null) { Run = latest is null ? 0 : latest.Nudge.Run + 1 };
        await SetAsync(nudge, cadence.Nudges.First(deadline.DueAt, now).At, cancellationToken);
    }

    /// <summary>Sets the one after a nudge.</summary>
    public Task GoOnAsync(Nudge after, DateTimeOffset at, CancellationToken cancellationToken) => SetAsync(after with { Turn = after.Turn + 1 }, at, cancellationToken);

    /// <summary>Whether a later run has taken a nudge's place.</summary>
    public async Task<bool> IsReplacedAsync(Nudge nudge, CancellationToken cancellationToken) =>
        await LatestAsync(nudge.Incident, nudge.Clock, nudge.DueAt, cancellationToken) is { } latest && latest.Nudge.Run > nudge.Run;

    private Task SetAsync(Nudge nudge, DateTimeOffset at, CancellationToken cancellationToken) => store.EnqueueAsync(nudge, at, nudge.RowKey, cancellationToken);

    // Where the machine's clock was ahead and was set back, its nudges would wait until it is as late again.
    private bool IsFromTheFuture(Nudge nudge, DateTimeOffset now) =>
        nudge.SetAt > now + ClockTolerance || (nudge.Last is { } last && cadence.Nudges.Step(nudge.DueAt, last, nudge.SetAt).At > now + ClockTolerance);

    private async Task<Standing?> LatestAsync(int incident, Clock clock, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var (first, last) = (Nudge.KeyOf(incident, clock, dueAt, 0, 0), Nudge.KeyOf(incident, clock, dueAt, Nudge.MostRuns, Nudge.MostTurns));
        var row = await store.Db.Jobs.AsNoTracking().Where(j => string.Compare(j.Key, first) >= 0 && string.Compare(j.Key, last) <= 0)
            .OrderByDescending(j => j.Key).Select(j => new { j.State, j.DueAt, j.Payload }).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new(row.State, row.DueAt, (Nudge)StoreJson.Read<IJob>(row.Payload));
    }

    private sealed record Standing(string State, DateTimeOffset DueAt, Nudge Nudge);
}
