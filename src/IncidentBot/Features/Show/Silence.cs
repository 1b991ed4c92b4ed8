using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Show;

/// <summary>The clock of public silence: how long customers have heard nothing although they are owed a word.</summary>
internal static class Silence
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary><c>customers have heard nothing for 34 minutes</c>; null where they are owed nothing, or heard something just now.</summary>
    public static string? Words(Incident incident, Cadence cadence, DateTimeOffset now) =>
        incident.SilentSince(cadence) is { } since && now - since >= Minute ? $"customers have heard nothing for {InstantText.Length(now - since)}" : null;

    /// <summary>
    /// When what it says is looked at next: every minute while customers wait for what is late, seldom while they were told when to expect more, and ever
    /// more seldom as it grows old.
    /// </summary>
    public static DateTimeOffset NextLook(DateTimeOffset since, bool isLate, DateTimeOffset now)
    {
        var silent = now > since ? now - since : TimeSpan.Zero;
        var step = silent < Hour ? (isLate ? Minute : 5 * Minute) : silent < 6 * Hour ? 15 * Minute : Hour;
        return since + (Math.Floor(silent / step) + 1) * step;
    }
}

/// <summary>Sees to it that the card of an incident whose customers are owed a word tells how long they have heard nothing.</summary>
internal sealed class KeepSilence(IncidentStore store, Cadence cadence, TimeProvider time) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(notification.Number, cancellationToken) is { } incident) await SetAsync(incident, cancellationToken);
    }

    /// <summary>Sets the next look at an incident's card; nothing where no word is owed.</summary>
    public async Task SetAsync(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.SilentSince(cadence) is not { } since || incident.PublicDeadline(cadence) is not { } due) return;
        var now = time.GetUtcNow();
        var next = Silence.NextLook(since, due.DueAt <= now || due.Kind == DeadlineKind.FirstStatement, now);
        await store.EnqueueAsync(new SilenceGrows(incident.Number, since), next, $"silence/{incident}/{since.UtcTicks}/{next.UtcTicks}", cancellationToken);
    }
}

/// <summary>Some more time has passed without a word to customers.</summary>
/// <param name="Incident">Whose.</param>
/// <param name="Since">Since when; if they heard something, nothing is left to do.</param>
internal sealed record SilenceGrows(int Incident, DateTimeOffset Since) : IJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class SilenceGrowsHandler(IncidentStore store, KeepSilence silence, Cadence cadence) : AsyncRequestHandler<SilenceGrows>
{
    protected override async Task Handle(SilenceGrows request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident || incident.SilentSince(cadence) != request.Since) return;
        var card = new LiveIncidentCard(incident.Number);
        foreach (var shown in await store.Db.Messages.AsNoTracking().Where(m => m.Key == card.Key).Select(m => new { m.Platform, m.ChannelId, m.ThreadId }).ToListAsync(cancellationToken))
            await store.EnqueueAsync(new Messages.Show(card, new(shown.Platform, shown.ChannelId, shown.ThreadId), incident.Number), null, null, cancellationToken);
        await silence.SetAsync(incident, cancellationToken);
    }
}
