namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 15: explains what went wrong. The short form leads to it with its link.</summary>
internal sealed class ExplainsTheCause : ICheck
{
    public int Rule => 15;
    public string Asks => "explains what went wrong";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Explanation is not null;

    public bool Applies(CheckInput input) => input.IsResolved;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        if (!Told.Has(input.Text.Full, input.Facts.PublicCause) && !input.Words!.Explanation!.IsMatch(input.Text.Full))
            yield return new(CheckLevel.Warn, input.Facts.PublicCause is { } cause
                ? $"The full text does not explain what went wrong; the record has: {Chat.OutsideText.OneLine(cause, 100)}."
                : "The full text does not explain what went wrong; record it with cause --public and draft again.");
    }
}
