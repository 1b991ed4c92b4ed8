namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 29: each form fits where it goes.</summary>
internal sealed class Fits : ICheck
{
    /// <summary>The longest full text that any target takes; rules read no further.</summary>
    public const int MaxFull = 10_000;

    private const int MaxTitle = 128;

    public int Rule => 29;
    public string Asks => "fits where it goes";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var weight = WeightedLength.Of(input.Text.Short);
        if (weight > WeightedLength.Limit)
            yield return new(CheckLevel.Block, $"The short form counts {weight} characters on X, where an emoji or CJK character counts 2 and a link 23; there is room for {WeightedLength.Limit}.");
        if (input.Text.Short.Trim().Length == 0)
            yield return new(CheckLevel.Block, "The short form is empty.");
        if (input.Text.Full.Length > MaxFull)
            yield return new(CheckLevel.Block, $"The full text is longer than {MaxFull} characters; nobody reads that, and not every target takes it.");
        if (input.Text.Full.Trim().Length == 0)
            yield return new(CheckLevel.Block, "The full text is empty.");

        var title = input.Text.Title.EnumerateRunes().Count();
        if (title is 0 or > MaxTitle)
            yield return new(CheckLevel.Block, $"The title has {title} characters; it needs one at least and has room for {MaxTitle}.");
        if (input.Text.Title.Contains('\n'))
            yield return new(CheckLevel.Block, "The title has more than one line.");
    }

    public string? Note(CheckInput input) => $"{WeightedLength.Of(input.Text.Short)} of {WeightedLength.Limit} characters on X; {SmsParts.Of(input.Text.Short)}";
}
