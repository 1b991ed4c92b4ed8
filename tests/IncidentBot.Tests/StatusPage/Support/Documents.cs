using IncidentBot.Catalog;
using IncidentBot.Public;

namespace IncidentBot.Tests.StatusPage.Support;

/// <summary>Documents of the Apple day, and a catalog to go with them.</summary>
internal static class Documents
{
    public static readonly DateTimeOffset Nine = new(2015, 3, 11, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<string> Anywhere = [.. Countries.All.Select(c => c.Code).Order(StringComparer.Ordinal)];

    public static ServiceCatalog Catalog { get; } = new(
        [
            new Service("app-store", "App Store") { Group = "Stores", Countries = Anywhere },
            new Service("itunes-store", "iTunes Store") { Group = "Stores", Description = "Music, films and television", Countries = Anywhere },
            new Service("ibooks-store", "iBooks Store") { Group = "Stores", Countries = ["DE", "FR", "GB", "US"] },
            new Service("icloud-mail", "iCloud Mail") { Group = "iCloud", Countries = Anywhere },
            new Service("icloud-sign-in", "iCloud sign-in") { Group = "iCloud", Countries = Anywhere },
            new Service("itunes-connect", "iTunes Connect") { Countries = Anywhere },
            new Service("billing-engine", "Billing engine") { Group = "Inside", Hidden = true, Countries = ["US"] },
        ],
        new Dictionary<string, IReadOnlyList<string>>());

    public static PublicImpact Impact(string service, string level = "major_outage", params string[] countries) =>
        new(service, Catalog.NameOf(service), level, countries.Length == 0 ? Anywhere : countries, Everywhere: countries.Length == 0);

    public static PublicStatement Statement(int number, string status, DateTimeOffset at, string title, string full, DateTimeOffset? next = null) => new()
    {
        Number = number,
        Template = status == "investigating" ? "apology" : "update",
        Status = status,
        State = "published",
        PublishedAt = at,
        NextUpdateAt = next,
        Texts = new Dictionary<string, PublicText> { ["en"] = new(title, full, title) },
        Impacts = [],
    };

    /// <summary>An outage told by its statements, the newest first.</summary>
    public static PublicIncident Outage(int number, IReadOnlyList<PublicImpact> impacts, params PublicStatement[] statements)
    {
        var newest = statements[0];
        var titles = statements.FirstOrDefault(s => s.State != "withdrawn")?.Texts.ToDictionary(t => t.Key, t => t.Value.Title);
        return new PublicIncident
        {
            Number = number,
            Kind = "outage",
            Titles = titles ?? [],
            Status = newest.Status,
            Impact = "critical",
            StartedAt = statements[^1].PublishedAt.AddMinutes(-7),
            EndsAt = newest.Status == "resolved" ? newest.PublishedAt : null,
            ResolvedAt = newest.Status == "resolved" ? newest.PublishedAt : null,
            PublishedAt = statements[^1].PublishedAt,
            UpdatedAt = newest.PublishedAt,
            NextUpdateAt = newest.NextUpdateAt,
            Impacts = impacts,
            Statements = [.. statements.Select(s => s with { Impacts = impacts })],
        };
    }

    /// <summary>The stores are out, as told at 09:02, with the next update promised for 09:17.</summary>
    public static PublicIncident Stores() => Outage(
        1,
        [Impact("app-store"), Impact("itunes-store", "major_outage", "DE", "FR", "GB", "IE", "US"), Impact("icloud-mail", "degraded_performance", "GB")],
        Statement(1, "investigating", Nine.AddMinutes(2), "Purchases are failing in our stores",
            "We apologise: since 08:55 UTC you cannot buy from the App Store and the iTunes Store.\n\nWe are looking for the cause. Next update by 09:17 UTC. Follow https://status.example.com/status.",
            Nine.AddMinutes(17)));

    public static PublicIncident Planned(int number, DateTimeOffset from, DateTimeOffset to) =>
        Outage(number, [Impact("itunes-connect", "under_maintenance")],
            Statement(number * 10, "scheduled", from.AddDays(-2), "iTunes Connect will be away for a short while", "We are moving iTunes Connect to new machines.")) with
        {
            Kind = "maintenance",
            Impact = "maintenance",
            StartedAt = from,
            EndsAt = to,
            NextUpdateAt = null,
        };
}
