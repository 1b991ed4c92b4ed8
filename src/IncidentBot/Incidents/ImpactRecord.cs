namespace IncidentBot.Incidents;

/// <summary>
/// The impacts of an incident as a record that is corrected, never rewritten: thought of country by country as a row of segments that do not
/// overlap, and kept as the fewest windows (one for each service, level, set of countries and time) that say the same.
/// </summary>
internal static class ImpactRecord
{
    /// <summary>
    /// Marks a service in some countries from a time on. What was marked there before stays in the record up to that time. A symptom alone
    /// describes what is there already, and splits no window.
    /// </summary>
    public static IReadOnlyList<Impact> Mark(
        IReadOnlyList<Impact> impacts, string service, IReadOnlyList<string> countries, Level level, Users users, string? symptom, DateTimeOffset since)
    {
        var segments = Segments(impacts);
        foreach (var country in countries)
        {
            var row = RowOf(segments, service, country);
            var before = row.LastOrDefault(s => s.To is null || s.To > since);
            Truncate(row, since);
            var words = symptom ?? before?.Symptom;
            if (row.LastOrDefault() is { } last && last.To == since && last.Level == level && last.Users == users)
                row[^1] = last with { To = null, Symptom = words };
            else
                row.Add(new(level, users, words, since, null));
        }
        return Windows(segments);
    }

    /// <summary>Ends what is impaired there at a time; segments that would begin later go.</summary>
    public static IReadOnlyList<Impact> End(IReadOnlyList<Impact> impacts, string service, IReadOnlyList<string> countries, DateTimeOffset at)
    {
        var segments = Segments(impacts);
        foreach (var country in countries) Truncate(RowOf(segments, service, country), at);
        return Windows(segments);
    }

    /// <summary>In which of the countries the service is impaired at a time, or later.</summary>
    public static IReadOnlyList<string> ImpairedFrom(IReadOnlyList<Impact> impacts, string service, IReadOnlyList<string> countries, DateTimeOffset at) =>
        [.. impacts.Where(i => i.Service == service && (i.To is null || i.To > at)).SelectMany(i => i.Countries).Intersect(countries).Order(StringComparer.Ordinal)];

    /// <summary>The windows of two records laid together, the worse level winning where they overlap; used when one incident is merged into another.</summary>
    public static IReadOnlyList<Impact> Union(IReadOnlyList<Impact> ours, IReadOnlyList<Impact> theirs)
    {
        var segments = Segments(ours);
        foreach (var (key, row) in Segments(theirs))
        {
            var own = RowOf(segments, key.Service, key.Country);
            segments[key] = Overlay(own, row);
        }
        return Windows(segments);
    }

    private sealed record Segment(Level Level, Users Users, string? Symptom, DateTimeOffset From, DateTimeOffset? To);

    private static SortedDictionary<(string Service, string Country), List<Segment>> Segments(IReadOnlyList<Impact> impacts)
    {
        var segments = new SortedDictionary<(string Service, string Country), List<Segment>>();
        foreach (var impact in impacts.OrderBy(i => i.From))
            foreach (var country in impact.Countries)
                RowOf(segments, impact.Service, country).Add(new(impact.Level, impact.Users, impact.Symptom, impact.From, impact.To));
        return segments;
    }

    private static List<Segment> RowOf(SortedDictionary<(string Service, string Country), List<Segment>> segments, string service, string country)
    {
        if (!segments.TryGetValue((service, country), out var row)) segments[(service, country)] = row = [];
        return row;
    }

    private static void Truncate(List<Segment> row, DateTimeOffset at)
    {
        row.RemoveAll(s => s.From >= at);
        if (row.LastOrDefault() is { } last && (last.To is null || last.To > at)) row[^1] = last with { To = at };
    }

    private static List<Segment> Overlay(List<Segment> ours, List<Segment> theirs)
    {
        var edges = ours.Concat(theirs).SelectMany(s => new[] { s.From, s.To ?? DateTimeOffset.MaxValue }).Distinct().Order().ToList();
        var result = new List<Segment>();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (from, to) = (edges[i], edges[i + 1]);
            var worst = ours.Concat(theirs).Where(s => s.From <= from && (s.To is null || s.To > from)).OrderByDescending(s => s.Level).FirstOrDefault();
            if (worst is null) continue;
            DateTimeOffset? end = to == DateTimeOffset.MaxValue ? null : to;
            if (result.LastOrDefault() is { } last && last.To == from && last.Level == worst.Level && last.Users == worst.Users && last.Symptom == worst.Symptom)
                result[^1] = last with { To = end };
            else
                result.Add(worst with { From = from, To = end });
        }
        return result;
    }

    private static IReadOnlyList<Impact> Windows(SortedDictionary<(string Service, string Country), List<Segment>> segments) =>
        [.. segments
            .SelectMany(row => row.Value.Select(segment => (row.Key.Service, row.Key.Country, Segment: segment)))
            .GroupBy(s => (s.Service, s.Segment), s => s.Country)
            .Select(g => new Impact(g.Key.Service, [.. g.Order(StringComparer.Ordinal)], g.Key.Segment.Level, g.Key.Segment.Users,
                g.Key.Segment.Symptom, g.Key.Segment.From, g.Key.Segment.To))
            .OrderBy(i => i.From).ThenBy(i => i.Service, StringComparer.Ordinal).ThenBy(i => i.Countries[0], StringComparer.Ordinal)];
}
