using IncidentBot.Catalog;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Cost;

/// <summary>A window in which a service was impaired.</summary>
/// <param name="Countries">Where.</param>
/// <param name="Level">How badly.</param>
/// <param name="Users">For whom there.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null while it lasts.</param>
internal sealed record CostWindow(IReadOnlyList<string> Countries, Level Level, Users Users, DateTimeOffset From, DateTimeOffset? To);

/// <summary>What a service went through.</summary>
internal sealed record CostInput(Service Service, IReadOnlyList<CostWindow> Windows);

/// <summary>What it cost for one service: between <paramref name="Low"/> and <paramref name="High"/> in <paramref name="Currency"/>.</summary>
internal sealed record CostLine(string Service, decimal PerHour, decimal Hours, decimal Low, decimal High, string Currency, string? Source);

/// <summary>The sum in one currency.</summary>
internal sealed record CostTotal(string Currency, decimal Low, decimal High);

/// <summary>What an incident costs.</summary>
/// <param name="Lines">A line a service with a known revenue, in the order given.</param>
/// <param name="Totals">A sum a currency, that of most lines first; empty where nothing is known.</param>
/// <param name="NotCounted">Services that were impaired and whose revenue nobody has configured.</param>
internal sealed record Cost(IReadOnlyList<CostLine> Lines, IReadOnlyList<CostTotal> Totals, IReadOnlyList<Service> NotCounted);

/// <summary>What an incident costs: for each service its revenue an hour × hours × share of customers affected; a range where the share is not known.</summary>
internal static class CostCalculator
{
    /// <summary>Counts up to a time, or to the end of each window that ended before.</summary>
    public static Cost Calculate(IEnumerable<CostInput> services, DateTimeOffset until)
    {
        var impaired = services.Select(s => s with { Windows = Counted(s.Windows, until) }).Where(s => s.Windows.Count > 0).ToList();
        var lines = impaired.Where(s => s.Service.Revenue is not null).Select(s => Line(s.Service, s.Service.Revenue!, s.Windows)).ToList();
        var totals = lines.GroupBy(l => l.Currency)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Sum(l => l.High)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CostTotal(g.Key, g.Sum(l => l.Low), g.Sum(l => l.High)));
        return new(lines, [.. totals], [.. impaired.Where(s => s.Service.Revenue is null).Select(s => s.Service)]);
    }

    // Planned work is nobody's loss, and what is as it should be costs nothing.
    private static IReadOnlyList<CostWindow> Counted(IReadOnlyList<CostWindow> windows, DateTimeOffset until) =>
        [.. windows.Where(w => w.Level is Level.DegradedPerformance or Level.PartialOutage or Level.MajorOutage)
            .Select(w => w with { To = w.To is { } to && to < until ? to : until })
            .Where(w => w.From < w.To && w.Countries.Count > 0)];

    private static CostLine Line(Service service, Revenue revenue, IReadOnlyList<CostWindow> windows)
    {
        var edges = windows.SelectMany(w => new[] { w.From, w.To!.Value }).Distinct().Order().ToList();
        decimal hours = 0, low = 0, high = 0;
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var open = windows.Where(w => w.From <= from && w.To >= to).ToList();
            if (open.Count == 0) continue;

            var length = (decimal)(to - from).Ticks / TimeSpan.TicksPerHour;
            var lost = open.Where(w => w is { Level: Level.MajorOutage, Users: Users.All }).SelectMany(w => w.Countries);
            hours += length;
            low += length * revenue.PerHour * Share(service, lost, forUnknown: 0);
            high += length * revenue.PerHour * Share(service, open.SelectMany(w => w.Countries), forUnknown: Unknown(service));
        }
        return new(service.Key, Math.Round(revenue.PerHour, 2), Math.Round(hours, 4), Math.Round(low, 2), Math.Round(high, 2), revenue.Currency, revenue.Source);
    }

    /// <summary>The share of a service's customers who are in these countries; those whose share nobody has configured count together as <paramref name="forUnknown"/>.</summary>
    private static decimal Share(Service service, IEnumerable<string> countries, decimal forUnknown)
    {
        var here = countries.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (here.Count == 0) return 0;
        if (service.Countries.Count > 0 && service.Countries.All(here.Contains)) return 1;

        var known = service.Shares.Where(s => here.Contains(s.Key)).Sum(s => s.Value);
        var unknown = here.Any(c => !service.Shares.Keys.Contains(c, StringComparer.OrdinalIgnoreCase));
        return Math.Clamp(known + (unknown ? forUnknown : 0), 0, 1);
    }

    private static decimal Unknown(Service service) => Math.Clamp(1 - service.Shares.Values.Sum(), 0, 1);
}
