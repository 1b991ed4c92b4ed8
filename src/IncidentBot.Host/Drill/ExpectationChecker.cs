using System.Text.Json.Nodes;

namespace IncidentBot.Host.Drill;

/// <summary>What came of an expectation, or of a press for which there was no button.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Ok">Whether it held.</param>
/// <param name="Found">What was there.</param>
internal sealed record Outcome(int Line, string Text, bool Ok, string Found);

/// <summary>Looks whether what is expected is so.</summary>
internal sealed class ExpectationChecker(DrillWorld world, PublicView view)
{
    private const int LongestExcerpt = 1500;

    /// <summary>Looks.</summary>
    /// <param name="expected">What must be so.</param>
    /// <param name="since">The number of what was shown last before somebody typed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> CheckAsync(Expected expected, int since, CancellationToken cancellationToken)
    {
        var (ok, found) = expected switch
        {
            ExpectedText e => OfText(e, await ReadAsync(e.Where, since, cancellationToken)),
            ExpectedValue e => OfValue(e, await world.Incidents(cancellationToken)),
            ExpectedNothingPublic => await view.ChangedAsync(cancellationToken) is { } change ? (false, change) : (true, "nothing"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(expected.Line, expected.Text, ok, found);
    }

    private async Task<string> ReadAsync(Where where, int since, CancellationToken cancellationToken) => where switch
    {
        Where.Chat => Texts(since, only: null),
        Where.Sees(var who) => Texts(since, who.Handle),
        Where.Status(var locale) => await view.StatusAsync(locale, cancellationToken),
        Where.Feed => await view.FeedsAsync(cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Texts(int since, string? only) => string.Join("\n", world.Platform.ShownSince(since).Where(s => s.Only == only).Select(s => s.Text));

    private static (bool Ok, string Found) OfText(ExpectedText expected, string text)
    {
        var contains = FoldedText.Contains(text, expected.Wanted);
        if (contains) return (!expected.Lacks, $"“{Line(text, expected.Wanted)}”");
        return (expected.Lacks, expected.Lacks ? "no such text" : text.Length == 0 ? "nothing was shown there" : OutsideCut(text));
    }

    private static (bool Ok, string Found) OfValue(ExpectedValue expected, IReadOnlyList<JsonNode> incidents)
    {
        var incident = incidents.FirstOrDefault(i => (int?)i["number"] == expected.Incident);
        if (incident is null) return (false, incidents.Count == 0 ? "there is no incident yet" : $"there is no incident {expected.Incident}; there are {string.Join(", ", incidents.Select(i => i["number"]))}");
        return expected.Path.TryFind(incident, out var value, out var missing)
            ? (expected.Comparison.Holds(value), ExportPath.Json(value))
            : (false, missing);
    }

    private static string Line(string text, string wanted) => text.Split('\n').FirstOrDefault(l => FoldedText.Contains(l, wanted))?.Trim() ?? wanted;

    private static string OutsideCut(string text) => Chat.OutsideText.Cut(text, LongestExcerpt);
}
