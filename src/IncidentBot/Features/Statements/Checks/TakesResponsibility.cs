namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 12: takes responsibility: "we", and no "if you were affected".</summary>
internal sealed class TakesResponsibility : ICheck
{
    public int Rule => 12;
    public string Asks => "takes responsibility";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { We: not null, Conditional: not null };

    public bool Applies(CheckInput input) => input.IsKnown;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var hit in Hit.Of(input, input.Words!.Conditional!))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) leaves it open whether anything happened to anybody; it did, so say it without \"if\" or \"may\".");
        foreach (var (form, text) in input.Forms)
            if (!input.Words.We!.IsMatch(text))
                yield return new(CheckLevel.Warn, $"{form} never says \"we\"; say who is responsible: \"We are sorry that …\".");
    }
}
