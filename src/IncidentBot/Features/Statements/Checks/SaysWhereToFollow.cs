namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 24: says where to follow; the first and the last statement also how to reach someone.</summary>
internal sealed class SaysWhereToFollow : ICheck
{
    public int Rule => 24;
    public string Asks => "says where to follow, and how to reach someone";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => true;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms)
            if (!text.Contains(Address(input.StatusUrl), StringComparison.OrdinalIgnoreCase))
                yield return new(CheckLevel.Block, $"{form} does not say where to follow: {input.StatusUrl}");

        // In the short form the link leads to both.
        if ((input.IsFirst || input.IsLast) && input.Contact.Length > 0 && !input.Text.Full.Contains(Address(input.Contact), StringComparison.OrdinalIgnoreCase))
            yield return new(CheckLevel.Block, $"The full text does not say how to reach someone: {input.Contact}");
    }

    private static string Address(string url) => url.Replace("https://", "").Replace("http://", "").TrimEnd('/');
}
