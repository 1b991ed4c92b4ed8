using IncidentBot.Chat;
using IncidentBot.Features.Show;
using IncidentBot.Features.Statements;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using IncidentBot.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Announce;

/// <summary>Sees to it that a changed incident has a home on every platform, its people in it, and its cards there.</summary>
internal sealed class Homes(IncidentStore store, Platforms platforms) : INotificationHandler<IncidentChanged>
{
    public async Task Handle(IncidentChanged notification, CancellationToken cancellationToken)
    {
        var number = notification.Number;
        if (await store.FindAsync(number, cancellationToken) is not { } incident) return;
        var homes = await store.Db.Homes.Where(h => h.IncidentNumber == number).ToListAsync(cancellationToken);

        foreach (var platform in platforms.All.Where(p => homes.All(h => h.Platform != p.Name)))
            await store.EnqueueAsync(new OpenHome(number, platform.Name), null, $"{incident}/home/{platform.Name}", cancellationToken);
        foreach (var platform in platforms.All.Where(p => p.Announcements is not null && !p.AnnouncesByHome && !incident.IsPrivate))
            await PostOnceAsync(new Announcement(number), platform.Announcements!, number, cancellationToken);
        foreach (var home in homes)
        {
            await CloseLaterAsync(incident, home, cancellationToken);
            var place = new Place(home.Platform, home.ChannelId, home.ThreadId);
            await PostOnceAsync(new LiveIncidentCard(number), place, number, cancellationToken);
            foreach (var statement in incident.Statements) await PostOnceAsync(new StatementCard(statement.Number), place, number, cancellationToken);
            if (home.OwnChannel && incident.People.Except(home.Invited).ToList() is { Count: > 0 } newcomers)
            {
                home.Invited = [.. home.Invited, .. newcomers];
                await store.EnqueueAsync(new Invite(number, home.Platform, newcomers), null, null, cancellationToken);
            }
        }
    }

    private async Task CloseLaterAsync(Incident incident, HomeRow home, CancellationToken cancellationToken)
    {
        if (incident.EndedAt is { } ended && home.OwnChannel && platforms.All.FirstOrDefault(p => p.Name == home.Platform)?.ClosesChannelsAfter is { } after)
            await store.EnqueueAsync(new CloseHome(incident.Number, home.Platform, ended), ended + after, $"{incident}/close/{home.Platform}/{ended.UtcTicks}", cancellationToken);
    }

    // Posted once; from then on it is kept true where it stands.
    private async Task PostOnceAsync(ILiveCard card, Place place, int number, CancellationToken cancellationToken) =>
        await store.EnqueueAsync(new Messages.Show(card, place, number), null, KeyOf(card, place), cancellationToken);

    internal static string KeyOf(ILiveCard card, Place place) => $"post/{place.Platform}/{place.ChannelId}/{card.Key}";
}

/// <summary>Makes an incident's channel on a platform, or settles it where it was opened.</summary>
internal sealed record OpenHome(int Incident, string Platform) : IOutsideJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class OpenHomeHandler(IncidentStore store, Platforms platforms, IOptions<StatusPageOptions> page) : AsyncRequestHandler<OpenHome>
{
    protected override async Task Handle(OpenHome request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident) return;
        var platform = platforms.Get(request.Platform);
        var wanted = new ChannelSpec(incident.ToString(), ChannelName.Of(incident), OutsideText.OneLine(incident.Title, 200), incident.IsPrivate) { Links = Links() };
        var own = await platform.OpenChannelAsync(wanted, cancellationToken);
        // Where nobody else can be kept out, a private incident has no home: those who take part name it.
        if (own is null && incident.IsPrivate) return;
        var place = own ?? (incident.OpenedIn?.Platform == platform.Name ? incident.OpenedIn : platform.Announcements);
        if (place is null) return;

        store.Db.Homes.Add(new() { IncidentNumber = incident.Number, Platform = platform.Name, ChannelId = place.ChannelId, ThreadId = place.ThreadId, OwnChannel = own is not null });
        // The card before everything else: what is told from now on stands in its thread.
        await store.EnqueueAsync(new Messages.Show(new LiveIncidentCard(incident.Number), place, incident.Number), null, Homes.KeyOf(new LiveIncidentCard(incident.Number), place), cancellationToken);
        await store.EnqueueAsync(new IncidentChanged(incident.Number), null, null, cancellationToken);
    }

    private IReadOnlyList<LinkRun> Links() => Uri.TryCreate(page.Value.PublicUrl, UriKind.Absolute, out var url) ? [new(url, "Status page")] : [];
}

/// <summary>Closes an ended incident's own channel, some time after its end; not where it was reopened, or ended again later.</summary>
internal sealed record CloseHome(int Incident, string Platform, DateTimeOffset EndedAt) : IOutsideJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class CloseHomeHandler(IncidentStore store, Platforms platforms) : AsyncRequestHandler<CloseHome>
{
    protected override async Task Handle(CloseHome request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Incident, cancellationToken) is not { } incident || incident.EndedAt != request.EndedAt) return;
        var home = await store.Db.Homes.SingleOrDefaultAsync(h => h.IncidentNumber == request.Incident && h.Platform == request.Platform && h.OwnChannel, cancellationToken);
        if (home is not null) await platforms.Get(request.Platform).CloseChannelAsync(new(home.Platform, home.ChannelId), cancellationToken);
    }
}

/// <summary>Brings people into an incident's channel.</summary>
internal sealed record Invite(int Incident, string Platform, IReadOnlyList<string> Handles) : IOutsideJob
{
    /// <inheritdoc/>
    public int? Lane => Incident;
}

internal sealed class InviteHandler(IncidentStore store, Platforms platforms, PeopleDirectory people) : AsyncRequestHandler<Invite>
{
    protected override async Task Handle(Invite request, CancellationToken cancellationToken)
    {
        var home = await store.Db.Homes.SingleOrDefaultAsync(h => h.IncidentNumber == request.Incident && h.Platform == request.Platform, cancellationToken);
        if (home is null) return;
        var users = new List<ChatUser>();
        foreach (var handle in request.Handles) users.Add(await people.UserAsync(handle, cancellationToken));
        await platforms.Get(request.Platform).InviteAsync(new(home.Platform, home.ChannelId, home.ThreadId), users, cancellationToken);
    }
}

/// <summary>What an incident's channel is called: <c>inc-42-cannot-buy-from-the-app-store</c>.</summary>
internal static class ChannelName
{
    private const int Longest = 60;

    public static string Of(Incident incident)
    {
        var words = new string([.. incident.Title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = $"inc-{incident.Number}";
        foreach (var word in words)
        {
            if (name.Length + 1 + word.Length > Longest) break;
            name += "-" + word;
        }
        return name;
    }
}
