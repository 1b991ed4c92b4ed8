using IncidentBot.Incidents;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Resolve;

/// <summary>Takes what belongs to a merged incident over into the other: its timeline is copied (the record is append-only), tasks, reports and reminders move.</summary>
internal static class MergedRecord
{
    public static async Task CopyAsync(IncidentDb db, Incident from, Incident to, CancellationToken cancellationToken)
    {
        foreach (var entry in await db.Timeline.AsNoTracking().Where(t => t.IncidentNumber == from.Number).OrderBy(t => t.Id).ToListAsync(cancellationToken))
            to.Record(new(entry.By, entry.RecordedAt, entry.Origin), entry.Kind == "update" ? "note" : entry.Kind, $"({from}) {entry.Text}", entry.At, entry.Link);
        foreach (var task in await db.Tasks.Where(t => t.IncidentNumber == from.Number && t.DoneAt == null).ToListAsync(cancellationToken)) task.IncidentNumber = to.Number;
        foreach (var report in await db.Reports.Where(r => r.IncidentNumber == from.Number).ToListAsync(cancellationToken)) report.IncidentNumber = to.Number;
        foreach (var reminder in await db.Reminders.Where(r => r.IncidentNumber == from.Number && r.State == ReminderState.Pending).ToListAsync(cancellationToken))
            reminder.IncidentNumber = to.Number;
    }
}
