using IncidentBot.Chat;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements;

/// <summary>How a revision fared, for those who decide: what stops it, what to look at, and how much is in order. What all languages share is said once.</summary>
internal static class CheckSummary
{
    // More than these nobody mends at once; the preview has them all.
    private const int MostOnCard = 6;

    /// <summary>In short, as on the card.</summary>
    public static ChatText Of(IReadOnlyList<CheckResult> checks)
    {
        var findings = Findings(checks).ToList();
        List<ChatText> lines = [.. findings.Take(MostOnCard)];
        if (findings.Count > MostOnCard) lines.Add(ChatText.Of($"… and {findings.Count - MostOnCard} more; the preview shows all."));
        lines.Add(Passed(checks));
        return ChatText.Join("\n", lines);
    }

    /// <summary>In full, as in the preview: with every rule that passed.</summary>
    public static ChatText InFull(IReadOnlyList<CheckResult> checks) => ChatText.Join("\n",
    [
        .. Findings(checks),
        Passed(checks),
        .. PassedRules(checks).Select(g => ChatText.Of($"✓ {g.Key}. {g.First().Asks}{(g.First().Message is { } note ? $": {note}" : "")}")),
    ]);

    private static IEnumerable<ChatText> Findings(IReadOnlyList<CheckResult> checks)
    {
        var several = checks.Select(c => c.Locale).Distinct().Skip(1).Any();
        return checks.Where(c => !c.Ok)
            .GroupBy(c => (c.Level, c.Message))
            .OrderByDescending(g => g.Key.Level).ThenBy(g => g.Min(c => c.Rule))
            .Select(g => ChatText.Of($"{(g.Key.Level == CheckLevel.Block ? "Stops it" : "Look at it"):b} ({Rules(g)}{(several ? "; " + Join(g.Select(c => c.Locale)) : "")}): {g.Key.Message}"));
    }

    private static ChatText Passed(IReadOnlyList<CheckResult> checks)
    {
        var (passed, all) = (PassedRules(checks).Count(), checks.Select(c => c.Rule).Distinct().Count());
        return passed == all ? ChatText.Of($"✓ All {all} checks passed.") : ChatText.Of($"✓ {passed} of {all} checks passed.");
    }

    private static IEnumerable<IGrouping<int, CheckResult>> PassedRules(IReadOnlyList<CheckResult> checks) => checks.GroupBy(c => c.Rule).Where(g => g.All(c => c.Ok));

    private static string Rules(IEnumerable<CheckResult> same)
    {
        var rules = same.Select(c => c.Rule).Distinct().Order().ToList();
        return rules.Count == 1 ? $"rule {rules[0]}" : $"rules {Join(rules.Select(r => r.ToString()))}";
    }

    private static string Join(IEnumerable<string> names) => RegionWords.Join([.. names.Distinct()]);
}
