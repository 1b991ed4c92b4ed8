namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 25: says whether data was lost or is safe. The short form leads to it with its link.</summary>
internal sealed class SaysWhetherDataIsSafe : ICheck
{
    public int Rule => 25;
    public string Asks => "says whether data was lost";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.DataSafety is not null;

    public bool Applies(CheckInput input) => input.IsResolved;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        if (!Told.Has(input.Text.Full, input.Given("data_safe")) && !input.Words!.DataSafety!.IsMatch(input.Text.Full))
            yield return new(CheckLevel.Warn, "The full text does not say whether data was lost; draft it with --set data_safe=\"No data was lost.\"");
    }
}
