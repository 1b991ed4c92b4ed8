using System.Text.RegularExpressions;
using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 17: blames no person or team, and names none of the incident's people.</summary>
internal sealed partial class BlamesNobody : ICheck
{
    public int Rule => 17;
    public string Asks => "names and blames nobody";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms.Prepend(("The title", input.Text.Title)))
        {
            if (!Suspects(input.Bare(text), input)) continue;
            // Jordan may be somebody, or a country of the record.
            var bare = OwnNames.Remove(input.Bare(text), [.. input.Countries.Select(c => Language.For(input.Text.Locale)?.Country(c) ?? Countries.Name(c))]);
            if (Names(input).Select(n => Find(bare, n, input)).FirstOrDefault(m => m is not null) is { } name)
                yield return new(CheckLevel.Block, $"{form} names \"{name}\", who works on this incident; take the name out.");
            if (input.Words?.Blame.Match(bare) is { Success: true } blame)
                yield return new(CheckLevel.Block, $"{form} puts it on somebody (\"{blame.Value}\"); say what went wrong, not who did it.");
        }
    }

    private static bool Suspects(string bare, CheckInput input) => Names(input).Any(n => Find(bare, n, input) is not null) || input.Words?.Blame.IsMatch(bare) == true;

    // Full names first, then their parts, so that the finding quotes as much as stands there.
    private static IEnumerable<string> Names(CheckInput input) => input.People
        .Select(p => p.Trim().TrimStart('@').Split('@')[0])
        .SelectMany(p => NamePart().Split(p).Where(n => n.Length >= 3 || (n.Length == 2 && n[0] > '\u3000')).Prepend(p))
        .Where(n => n.Length >= 2)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(n => n.Length);

    private static string? Find(string text, string name, CheckInput input)
    {
        if (OwnNames.Find(text, "@" + name) is { } handle) return handle;
        if (input.Words?.OrdinaryNames.Contains(name) != true) return OwnNames.Find(text, name);

        if (input.Words.CapitalisesNouns) return null;
        // "Will" in the middle of a sentence is somebody; "will", and "Will" at its beginning or "May" after a day of the month, may be a word.
        var capital = char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
        return Regex.IsMatch(text, $@"(?<=\p{{Ll}},?\s){Regex.Escape(capital)}(?![\p{{L}}\p{{N}}])(?!\s+\d)") ? capital : null;
    }

    [GeneratedRegex(@"[\s._-]+")]
    private static partial Regex NamePart();
}
