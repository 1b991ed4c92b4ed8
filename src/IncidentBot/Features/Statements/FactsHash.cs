using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>Tells whether the facts under an approved statement have moved.</summary>
internal static class FactsHash
{
    /// <summary>The hash of what may not change: services, countries, levels, the beginning, the status and the public cause (and the end of planned work).</summary>
    public static string Of(Facts facts) => CanonicalJson.Hash(Binding(facts));

    /// <summary>What has changed from one to the other, half a sentence each: <c>App Store is no longer affected in China</c>; empty where nothing has.</summary>
    public static IReadOnlyList<string> Changes(Facts before, Facts after)
    {
        var changes = new List<string>();
        if (before.Kind != after.Kind) changes.Add("it is now " + (after.Kind == IncidentKind.Outage ? "an outage" : "planned work"));
        if (before.Status != after.Status) changes.Add($"the status is now {Names.InWords(after.Status)}, and was {Names.InWords(before.Status)}");
        if (before.Since != after.Since) changes.Add($"the beginning has moved from {At(before.Since)} to {At(after.Since)}");
        if (after.Kind == IncidentKind.Maintenance && before.Until != after.Until) changes.Add($"the end of the planned work has moved{(before.Until is { } was && after.Until is { } now ? $" from {At(was)} to {At(now)}" : "")}");
        if (before.PublicCause != after.PublicCause) changes.Add($"the public wording of the cause has changed from {Cause(before)} to {Cause(after)}");
        changes.AddRange(ServiceChanges(before, after));

        if (changes.Count == 0 && Of(before) != Of(after)) changes.Add("the record has changed");
        return changes;
    }

    private static IEnumerable<string> ServiceChanges(Facts before, Facts after)
    {
        foreach (var gone in before.Services.Where(s => after.Services.All(a => a.Key != s.Key))) yield return $"{gone.Name} is no longer affected (it was at {Names.InWords(gone.Level)} in {Where(gone)})";
        foreach (var now in after.Services)
        {
            if (before.Services.FirstOrDefault(s => s.Key == now.Key) is not { } was)
            {
                yield return $"{now.Name} is affected as well ({Names.InWords(now.Level)} in {Where(now)})";
                continue;
            }
            if (was.Name != now.Name) yield return $"{was.Name} is now called {now.Name}";
            if (was.Level != now.Level) yield return $"{now.Name} is now at {Names.InWords(now.Level)}, and was at {Names.InWords(was.Level)}";
            else
                foreach (var level in Enum.GetValues<Level>())
                    if (Few(now.At(level).Except(was.At(level)).Intersect(was.Countries)) is { } moved) yield return $"{now.Name} is now at {Names.InWords(level)} in {moved}, and was at {Was(was, now, level)}";
            if (Few(was.Countries.Except(now.Countries)) is { } less) yield return $"{now.Name} is no longer affected in {less}";
            if (Few(now.Countries.Except(was.Countries)) is { } more) yield return $"{now.Name} is now affected in {more}";
        }
    }

    // At which levels it was where it is at another now.
    private static string Was(ServiceFacts was, ServiceFacts now, Level level)
    {
        var moved = now.At(level).Except(was.At(level)).Intersect(was.Countries).ToList();
        return RegionWords.Join([.. Enum.GetValues<Level>().Where(l => was.At(l).Intersect(moved).Any()).OrderDescending().Select(Names.InWords)]);
    }

    private static string At(DateTimeOffset at) => InstantText.Format(at, InstantFormat.Full, TimeZoneInfo.Utc);

    private static string Cause(Facts facts) => facts.PublicCause is { } cause ? $"“{cause}”" : "none";

    private static string Where(ServiceFacts service) => service.Everywhere ? "all countries" : Few(service.Countries) ?? "no country";

    private static string? Few(IEnumerable<string> codes)
    {
        var names = codes.Select(Catalog.Countries.InSentence).ToList();
        return names.Count == 0 ? null : string.Join(", ", names.Take(3)) + (names.Count > 3 ? $" and {names.Count - 3} more" : "");
    }

    private static object Binding(Facts facts) => new
    {
        facts.Number,
        facts.Kind,
        facts.Status,
        facts.Since,
        Until = facts.Kind == IncidentKind.Maintenance ? facts.Until : null,
        facts.PublicCause,
        Services = facts.Services.Select(s => new { s.Key, s.Name, s.Level, s.Countries, s.Everywhere, s.Levels }),
    };
}
