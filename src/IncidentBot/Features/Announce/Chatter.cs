using IncidentBot.Chat;
using IncidentBot.Features.Show;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Announce;

/// <summary>Tells an incident's channel what was done, in the thread of its card, so that the channel stays quiet.</summary>
internal sealed class Chatter(IncidentStore store) : INotificationHandler<IncidentChanged>
{
    private static readonly HashSet<string> Untold = ["opened", "delivery", "snoozed", "joined", "asked"];

    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        var number = notification.Number;
        foreach (var home in await store.Db.Homes.Where(h => h.IncidentNumber == number).ToListAsync(cancellationToken))
        {
            var news = await store.Db.Timeline.AsNoTracking().Where(t => t.IncidentNumber == number && t.Id > home.ToldUpTo).OrderBy(t => t.Id)
                .Select(t => new { t.Id, t.Kind }).ToListAsync(cancellationToken);
            if (news.Count == 0) continue;
            home.ToldUpTo = news[^1].Id;
            foreach (var entry in news.Where(n => !Untold.Contains(n.Kind)))
                await store.EnqueueAsync(
                    new Messages.Show(new TimelineNote(entry.Id, entry.Kind == "update"), new(home.Platform, home.ChannelId, home.ThreadId), number)
                    {
                        // What the team must hear stands in the channel itself.
                        Under = entry.Kind == "update" ? null : new LiveIncidentCard(number).Key,
                    }, null, null, cancellationToken);
        }
    }
}

/// <summary>One line of the record, as told in a channel.</summary>
/// <param name="Id">Which.</param>
/// <param name="Loud">Whether it is news for the whole team.</param>
internal sealed record TimelineNote(long Id, bool Loud) : ILiveCard
{
    /// <inheritdoc/>
    public string Key => $"timeline/{Id}";
}

internal sealed class TimelineNoteHandler(IncidentStore store, PeopleDirectory people) : IRequestHandler<TimelineNote, LiveCard?>
{
    public async Task<LiveCard?> Handle(TimelineNote request, CancellationToken cancellationToken)
    {
        if (await store.Db.Timeline.AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.Id, cancellationToken) is not { } entry) return null;
        var who = entry.By == Incidents.Act.Bot ? ChatText.Empty : ChatText.Of($"{await people.UserAsync(entry.By, cancellationToken)}: ");
        var late = entry.RecordedAt - entry.At > TimeSpan.FromMinutes(1) ? ChatText.Of($" (at {entry.At})") : ChatText.Empty;
        return new(request.Loud
            ? Card.Of(new TextBlock(ChatText.Of($"{"Team update":b} by {await people.UserAsync(entry.By, cancellationToken)}\n{entry.Text}")))
            : Card.Of(new NoteBlock(who + ChatText.Of($"{entry.Text}") + late)), IsSettled: true);
    }
}
