using IncidentBot.Catalog;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>
/// Rule 27: says the same facts in every locale and form. The short form may tell less than the full text, and nothing else; each locale tells
/// what the first one tells.
/// </summary>
internal sealed class SaysTheSameEverywhere : ICheck
{
    public int Rule => 27;
    public string Asks => "says the same facts in every language and form";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var (full, brief) = (input.Told(input.Text.Full), input.Told(input.Text.Short));
        var findings = Contradictions(full, brief);
        return input.First is { } first ? findings.Concat(Differences(input, first, full, brief)) : findings;
    }

    private static IEnumerable<Finding> Contradictions(ToldFacts full, ToldFacts brief)
    {
        if (List(brief.Services.Except(full.Services)) is { } services)
            yield return new(CheckLevel.Block, $"The short form names {services}, which the full text does not.");
        if (!full.CoversMore && full.Countries.Count > 0 && Places(brief.Countries.Except(full.Countries)) is { } countries)
            yield return new(CheckLevel.Block, $"The short form names {countries}, which the full text does not.");
        if (full.Starts.Count > 0 && brief.Starts.Count > 0 && !full.Starts.Overlaps(brief.Starts))
            yield return new(CheckLevel.Block, "The short form and the full text give different times for the beginning.");
    }

    private static IEnumerable<Finding> Differences(CheckInput input, CheckInput first, ToldFacts full, ToldFacts brief)
    {
        var (firstFull, firstBrief) = (first.Told(first.Text.Full), first.Told(first.Text.Short));

        if (List(firstFull.Services.Except(full.Services)) is { } missing)
            yield return new(CheckLevel.Block, $"The full text does not name {missing}, which the text in {first.Text.Locale} does.");
        if (List(full.Services.Except(firstFull.Services)) is { } added)
            yield return new(CheckLevel.Block, $"The full text names {added}, which the text in {first.Text.Locale} does not.");

        // Languages order countries by their own alphabets, so that "and 12 more" leaves out others.
        if (full.ReadsPlaces && firstFull.ReadsPlaces && !full.CoversMore && !firstFull.CoversMore
            && Places(full.Countries.Except(firstFull.Countries).Union(firstFull.Countries.Except(full.Countries))) is { } places)
            yield return new(CheckLevel.Block, $"The full text and the text in {first.Text.Locale} differ about {places}.");

        foreach (var (form, here, there) in new[] { ("The full text", full, firstFull), ("The short form", brief, firstBrief) })
            foreach (var (what, at) in Times(input))
                if (there.Says(at) && !here.Says(at))
                    yield return new(CheckLevel.Block, $"{form} does not say {what} ({InstantText.Format(at, InstantFormat.Time, input.Zone)}), which the text in {first.Text.Locale} does.");
    }

    private static IEnumerable<(string What, DateTimeOffset At)> Times(CheckInput input)
    {
        yield return ("since when", input.Facts.Since);
        if (input.NextUpdateAt is { } next) yield return ("when the next update comes", next);
    }

    private static string? List(IEnumerable<string> names) => names.ToList() is { Count: > 0 } all ? RegionWords.Join([.. all.Take(5)]) + (all.Count > 5 ? " and more" : "") : null;

    private static string? Places(IEnumerable<string> codes) => List(codes.Select(Countries.InSentence).Order(StringComparer.Ordinal));
}
