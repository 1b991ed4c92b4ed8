namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 19: promises nothing absolute.</summary>
internal sealed class PromisesNothingAbsolute : ICheck
{
    public int Rule => 19;
    public string Asks => "promises nothing absolute";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Absolute is not null;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var hit in Hit.Of(input, input.Words!.Absolute!))
            yield return new(CheckLevel.Block, $"\"{hit.Words}\" ({hit.Where}) is a promise that nobody can keep; say what you have changed instead.");
    }
}
