using System.Text.RegularExpressions;

namespace IncidentBot.Host.Drill;

/// <summary>What strangers can read: the page, the feeds and the API, and whether they say anything that they did not say at the start.</summary>
internal sealed partial class PublicView(Func<string, CancellationToken, Task<string>> page)
{
    /// <summary>The page's own address, the feeds', and the API's.</summary>
    public static readonly IReadOnlyList<string> Paths =
    [
        "/status", "/status/history", "/status/feed.atom", "/status/feed.json",
        .. new[] { "summary", "status", "components", "incidents", "incidents/unresolved", "scheduled-maintenances", "scheduled-maintenances/upcoming", "scheduled-maintenances/active" }
            .Select(name => $"/status/api/v2/{name}.json"),
    ];

    private readonly Dictionary<string, string> _atStart = [];

    /// <summary>Remembers what is said now.</summary>
    public async Task RememberAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Paths) _atStart[path] = Timeless(await page(path, cancellationToken));
    }

    /// <summary>Where something is said now that was not said then, and what; null where all is as it was.</summary>
    public async Task<string?> ChangedAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Paths)
        {
            var now = Timeless(await page(path, cancellationToken));
            if (now != _atStart[path]) return $"{path} says: {Excerpt(_atStart[path], now)}";
        }
        return null;
    }

    /// <summary>The public page as text.</summary>
    public async Task<string> StatusAsync(string? locale, CancellationToken cancellationToken) =>
        PageText.OfHtml(await page(locale is null ? "/status" : "/status?lang=" + Uri.EscapeDataString(locale), cancellationToken));

    /// <summary>Both feeds as text.</summary>
    public async Task<string> FeedsAsync(CancellationToken cancellationToken) =>
        PageText.OfAtom(await page("/status/feed.atom", cancellationToken)) + "\n" + PageText.OfJson(await page("/status/feed.json", cancellationToken));

    /// <summary>A page without what the passing of time alone changes in it. Markup stays: a leak in an attribute is a leak.</summary>
    private static string Timeless(string text) => Times().Replace(Comments().Replace(text, ""), "…");

    private static string Excerpt(string before, string now)
    {
        var known = PageText.OfHtml(before).Split('\n').ToHashSet(StringComparer.Ordinal);
        var news = PageText.OfHtml(now).Split('\n').Where(l => !known.Contains(l)).ToList();
        return news.Count > 0 ? string.Join(" / ", news.Take(5)) : "the same words in other markup";
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"\b\d{4}-\d\d(-\d\d)?([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?(?!\w)" +
        @"|\b\d{1,2}:\d\d(:\d\d)?( (UTC|GMT|[A-Z]{2,4})([+-]\d{1,2}(:\d\d)?)?)?\b" +
        @"|\b((Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b( \d{1,2}\b)?(,? \d{4})?" +
        @"|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
