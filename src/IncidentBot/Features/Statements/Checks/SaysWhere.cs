using IncidentBot.Catalog;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 4: says where; the countries equal the record's, and "and 12 more countries" adds up.</summary>
internal sealed class SaysWhere : ICheck
{
    public int Rule => 4;
    public string Asks => "says where, as in the record";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool Applies(CheckInput input) => input.Facts.Services.Count > 0;

    public IEnumerable<Finding> Check(CheckInput input) => input.Forms.SelectMany(f => CheckForm(input, f.Name, f.Text));

    private static IEnumerable<Finding> CheckForm(CheckInput input, string form, string text)
    {
        var recorded = input.Countries;
        var claims = input.Claims(text);

        var foreign = claims.Where(c => !c.Denied).SelectMany(c => c.Named).Except(recorded).ToList();
        if (foreign.Count > 0) yield return new(CheckLevel.Block, $"{form} names {Names(foreign)}, where the record has nothing.");

        var denied = claims.Where(c => c.Denied).SelectMany(c => c.Named).Intersect(recorded).ToList();
        if (denied.Count > 0) yield return new(CheckLevel.Block, $"{form} says that {Names(denied)} is not affected; the record says it is.");

        var stated = claims.Where(c => !c.Denied && c.SaysSomething).ToList();
        if (stated.Count == 0)
        {
            yield return new(input.IsFirst ? CheckLevel.Warn : CheckLevel.Block, $"{form} does not say where: {Record(input)}.");
            yield break;
        }
        if (foreign.Count > 0) yield break;

        foreach (var claim in stated.Where(c => !c.AddsUp))
            yield return new(CheckLevel.Block, $"{form} says \"{claim.Words}\", which is not what the record has: {Record(input)}.");

        var left = recorded.Except(stated.SelectMany(c => c.Named)).ToList();
        if (left.Count > 0 && !stated.Any(c => c.CoversMore))
            yield return new(CheckLevel.Block, $"{form} leaves out {Names(left)}, which the record has as affected.");
    }

    private static string Record(CheckInput input) => input.Facts.Everywhere() && input.Countries.Count > 1
        ? "all countries"
        : Names(input.Countries);

    private static string Names(IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Take(5).Select(Countries.InSentence)) + (codes.Count > 5 ? $" and {codes.Count - 5} more" : "");
}
