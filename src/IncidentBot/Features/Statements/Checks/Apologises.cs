using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 13: apologises, and not with a stock phrase.</summary>
internal sealed class Apologises : ICheck
{
    public int Rule => 13;
    public string Asks => "apologises, in its own words";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var known = input.Facts.Status is Status.Identified or Status.Monitoring or Status.Resolved;
        var level = input.Facts.Kind == IncidentKind.Outage && input.Facts.Severity <= 2 && known ? CheckLevel.Block : CheckLevel.Warn;
        foreach (var (form, text) in input.Forms)
        {
            if (input.Words!.StockPhrase.Match(text) is { Success: true } stock)
                yield return new(level, $"{form} says \"{stock.Value}\", which everybody says; name what you are sorry for.");
            else if (!input.Words.Apology.IsMatch(text))
                yield return new(level, $"{form} does not apologise.");
        }
    }
}
