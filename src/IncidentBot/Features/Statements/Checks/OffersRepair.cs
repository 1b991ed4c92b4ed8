namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 14: offers repair: says what will be put right. The short form leads to it with its link.</summary>
internal sealed class OffersRepair : ICheck
{
    public int Rule => 14;
    public string Asks => "says what will be put right";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Repair is not null;

    public bool Applies(CheckInput input) => input.IsResolved;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        if (!Told.Has(input.Text.Full, input.Given("repair")) && !input.Words!.Repair!.IsMatch(input.Text.Full))
            yield return new(CheckLevel.Warn, "The full text does not say what you will put right; draft it with --set repair=\"We have changed how …\".");
    }
}
