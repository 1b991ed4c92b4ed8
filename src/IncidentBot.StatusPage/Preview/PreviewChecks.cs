using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>How the words fared: what stops them first, then what to look at, then how much is in order.</summary>
internal static class PreviewChecks
{
    /// <summary>One locale's.</summary>
    public static Html Of(string locale, PreviewDocument document)
    {
        var checks = document.Revision.Checks.Where(c => c.IsOf(locale)).ToList();
        var found = checks.Where(c => !c.Ok).GroupBy(c => (c.Level, c.Message)).OrderByDescending(g => g.Key.Level).ThenBy(g => g.Min(c => c.Rule)).ToList();
        var passed = checks.Where(c => c.Ok).OrderBy(c => c.Rule).ToList();
        return Html.Of($"""
            <section class="form"><h3>Checks <span class="count">{passed.Count} of {checks.Count} passed</span></h3>
            {Html.If(found.Count > 0, () => Html.Of($"""<ul class="findings">{found.Select(Finding)}</ul>"""))}
            {Html.If(passed.Count > 0, () => Html.Of($"""<details><summary>What passed</summary><ul class="passed">{passed.Select(c => Html.Of(
                $"<li>✓ {c.Rule}. {c.Asks}{Html.If(c.Message is not null, () => Html.Of($": {c.Message}"))}</li>"))}</ul></details>"""))}
            </section>
            """);
    }

    /// <summary>The gravest finding in a locale; null where there is none.</summary>
    public static CheckLevel? Worst(PreviewDocument document, string locale) =>
        document.Revision.Checks.Where(c => !c.Ok && c.IsOf(locale)).Select(c => (CheckLevel?)c.Level).Max();

    /// <summary>Of all locales together.</summary>
    public static Html Total(PreviewDocument document)
    {
        int Found(CheckLevel level) => document.Revision.Checks.Count(c => !c.Ok && c.Level == level);
        return Html.Of($"{Html.If(Found(CheckLevel.Block) > 0, () => Html.Of($"""<strong class="stop">{Found(CheckLevel.Block)} stop it</strong>, """))}{Found(CheckLevel.Warn)} to look at, {document.Revision.Checks.Count(c => c.Ok)} of {document.Revision.Checks.Count} passed in all languages");
    }

    // What several rules say in the same words is read once.
    private static Html Finding(IGrouping<(CheckLevel Level, string? Message), CheckResult> same) => Html.Of($"""
        <li class="{(same.Key.Level == CheckLevel.Block ? "stop" : "look")}"><strong>{(same.Key.Level == CheckLevel.Block ? "Stops it" : "Look at it")}</strong>
        ({Rules([.. same])}): {same.Key.Message}</li>
        """);

    private static string Rules(IReadOnlyList<CheckResult> same) =>
        same is [var one] ? $"rule {one.Rule}, {one.Asks}" : $"rules {Incidents.RegionWords.Join([.. same.Select(c => c.Rule.ToString())])}";
}
