using System.Collections.Frozen;
using System.Globalization;
using IncidentBot.StatusPage.Api;
using IncidentBot.StatusPage.Feeds;
using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Subscribing;

namespace IncidentBot.StatusPage.Serving;

/// <summary>Which page an address stands for.</summary>
internal static class Addresses
{
    private static readonly FrozenDictionary<string, Page> Fixed = new Dictionary<string, Page>
    {
        ["/status"] = new OverviewPage(),
        ["/status/subscribe"] = new SubscribePage(ByWebhook: false),
        ["/status/subscribe/webhook"] = new SubscribePage(ByWebhook: true),
        ["/status/feed.atom"] = new AtomFeed(),
        ["/status/feed.json"] = new JsonFeed(),
        ["/status/api/v2/summary.json"] = new StatuspageApi(ApiPart.Summary),
        ["/status/api/v2/status.json"] = new StatuspageApi(ApiPart.Status),
        ["/status/api/v2/components.json"] = new StatuspageApi(ApiPart.Components),
        ["/status/api/v2/incidents.json"] = new StatuspageApi(ApiPart.Incidents),
        ["/status/api/v2/incidents/unresolved.json"] = new StatuspageApi(ApiPart.Unresolved),
        ["/status/api/v2/scheduled-maintenances.json"] = new StatuspageApi(ApiPart.Planned),
        ["/status/api/v2/scheduled-maintenances/upcoming.json"] = new StatuspageApi(ApiPart.Upcoming),
        ["/status/api/v2/scheduled-maintenances/active.json"] = new StatuspageApi(ApiPart.Active),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page; null where there is none.</summary>
    public static Page? Find(string path, Func<string, string?> query)
    {
        if (path.Length > 1 && path[^1] == '/') path = path[..^1];
        if (Fixed.TryGetValue(path, out var page)) return page;

        var parts = path.ToLowerInvariant().Split('/');
        return parts switch
        {
            ["", "status", "history"] => History(query("month")),
            ["", "status", "incidents", var number] when Number(number) is { } n => new IncidentPage(n, Planned: false),
            ["", "status", "maintenance", var number] when Number(number) is { } n => new IncidentPage(n, Planned: true),
            ["", "status", "in"] => query("country") is { Length: > 0 } country ? CountryPage.Of(country, chosen: true) : new CountriesPage(),
            ["", "status", "in", var country] => CountryPage.Of(country, chosen: false),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && text[0] != '0' ? number : null;

    private static HistoryPage? History(string? month)
    {
        if (string.IsNullOrEmpty(month)) return new HistoryPage(null);
        return DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new HistoryPage(first) : null;
    }
}
