namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 22: nothing flippant or vague.</summary>
internal sealed class IsSerious : ICheck
{
    public int Rule => 22;
    public string Asks => "is neither flippant nor vague";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Flippant is not null;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var hit in Hit.Of(input, input.Words!.Flippant!))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) makes light of it or says nothing; say what happened.");
    }
}
