namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 16: does not hide behind a supplier; naming one while taking the responsibility is fine.</summary>
internal sealed class HidesBehindNobody : ICheck
{
    public int Rule => 16;
    public string Asks => "does not hide behind a supplier";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Supplier: not null, NotOurs: not null, Responsibility: not null };

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var words = input.Words!;
        foreach (var hit in Hit.Of(input, words.NotOurs!))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) denies what customers rely on you for; leave it out.");
        // The short form has its room from the full text, to which its link leads.
        if (words.Responsibility!.IsMatch(input.Text.Full)) yield break;
        foreach (var hit in Hit.Of(input, words.Supplier!).Take(1))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) puts it on a supplier, whom you chose; add \"The responsibility is ours.\" or leave the supplier out.");
    }
}
