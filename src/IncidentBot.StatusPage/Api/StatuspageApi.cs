using IncidentBot.Public;
using IncidentBot.StatusPage.Model;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Api;

/// <summary>What of the API was asked for.</summary>
internal enum ApiPart
{
    /// <summary><c>summary.json</c></summary>
    Summary,
    /// <summary><c>status.json</c></summary>
    Status,
    /// <summary><c>components.json</c></summary>
    Components,
    /// <summary><c>incidents.json</c></summary>
    Incidents,
    /// <summary><c>incidents/unresolved.json</c></summary>
    Unresolved,
    /// <summary><c>scheduled-maintenances.json</c></summary>
    Planned,
    /// <summary><c>scheduled-maintenances/upcoming.json</c></summary>
    Upcoming,
    /// <summary><c>scheduled-maintenances/active.json</c></summary>
    Active,
}

/// <summary><c>/status/api/v2/…</c>: what reads Statuspage's public status API can read this.</summary>
internal sealed record StatuspageApi(ApiPart Part) : Page
{
    private const int Most = 50;
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public override async ValueTask<Content?> RenderAsync(Desk desk, CancellationToken cancellationToken)
    {
        var now = desk.Situation();
        ApiIncident[] Shape(IEnumerable<PublicIncident> incidents) => [.. incidents.Select(i => IncidentShapes.Of(i, now, desk))];

        var page = PageOf(desk);
        object answer = Part switch
        {
            ApiPart.Summary => new
            {
                page,
                components = ComponentShapes.All(now, desk),
                incidents = Shape(now.Open),
                scheduled_maintenances = Shape([.. now.UnderWay, .. now.Coming]),
                status = StatusOf(now, desk),
            },
            ApiPart.Status => new { page, status = StatusOf(now, desk) },
            ApiPart.Components => new { page, components = ComponentShapes.All(now, desk) },
            ApiPart.Incidents => new { page, incidents = Shape(await NewestAsync(desk, planned: false, cancellationToken)) },
            ApiPart.Unresolved => new { page, incidents = Shape(now.Open) },
            ApiPart.Planned => new { page, scheduled_maintenances = Shape(await NewestAsync(desk, planned: true, cancellationToken)) },
            ApiPart.Upcoming => new { page, scheduled_maintenances = Shape(now.Coming) },
            _ => new { page, scheduled_maintenances = Shape(now.UnderWay) },
        };
        return new Content("application/json; charset=utf-8", Json.Of(answer)) { ForOtherSites = true };
    }

    // Theirs gives the newest 50, however old; what is older than a quarter of a year is on the history pages.
    private static async Task<IEnumerable<PublicIncident>> NewestAsync(Desk desk, bool planned, CancellationToken cancellationToken)
    {
        var today = desk.Clock.StartOf(desk.Clock.Today());
        var older = await desk.Public.BetweenAsync(today - LooksBack, today.AddDays(1), cancellationToken);
        return desk.Recent.Concat(older).DistinctBy(i => i.Number).Where(i => i.IsPlanned() == planned)
            .OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Number).Take(Most);
    }

    private static ApiPage PageOf(Desk desk) => new(
        ComponentShapes.PageId, desk.Settings.Title, desk.PublicUrl, desk.Settings.TimeZone,
        ComponentShapes.Stamp(desk.Recent.Select(i => i.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));

    private static ApiStatus StatusOf(Situation now, Desk desk) => new(now.Indicator, desk.Words.ApiStatus(now.Indicator));
}
