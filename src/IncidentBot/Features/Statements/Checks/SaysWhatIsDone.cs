namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 8: says what is being done.</summary>
internal sealed class SaysWhatIsDone : ICheck
{
    public int Rule => 8;
    public string Asks => "says what is being done";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words.Work is not null;

    public bool Applies(CheckInput input) => input.Lasts;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms)
            if (!In(text, input))
                yield return new(CheckLevel.Block, $"{form} does not say what is being done; say who is doing what, as in \"We are putting the change back\".");
    }

    /// <summary>Whether a text says it: in words that everybody uses, or in those that <c>--set action</c> gave.</summary>
    internal static bool In(string text, CheckInput input) =>
        input.Words!.Work!.IsMatch(text) || Told.Has(text, input.Given("action"));
}
