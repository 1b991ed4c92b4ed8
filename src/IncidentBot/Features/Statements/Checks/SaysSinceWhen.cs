using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 6: says since when, with a zone, as the record has it.</summary>
internal sealed class SaysSinceWhen : ICheck
{
    public int Rule => 6;
    public string Asks => "says since when, as in the record";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => input.Lasts;

    public IEnumerable<Finding> Check(CheckInput input) => input.Forms.SelectMany(f => CheckForm(input, f.Name, input.Bare(f.Text)));

    private static IEnumerable<Finding> CheckForm(CheckInput input, string form, string text)
    {
        var since = input.Facts.Since;
        var record = InstantText.Format(since, InstantFormat.Full, input.Zone);
        // A time without a date is read as the latest one that has passed.
        var recent = input.Now - since < TimeSpan.FromHours(24);
        var starts = input.Times(text).Where(m => input.Words?.IsStart(text, m) ?? true).ToList();

        if (starts.Count == 0)
        {
            yield return new(CheckLevel.Block, $"{form} does not say since when: {record}.");
            yield break;
        }
        if (starts.Any(m => m.Is(since, recent)))
        {
            if (input.Words is not null && starts.Find(m => !m.Is(since, recent)) is { } other)
                yield return new(CheckLevel.Warn, $"{form} also says since \"{other.Text}\"; the record has {record}.");
            yield break;
        }

        var nearest = starts[0];
        yield return new(CheckLevel.Block,
            nearest.Offset is null ? $"{form} gives \"{nearest.Text}\" without a zone; say since {record}."
            : nearest.Is(since, true) ? $"{form} says since \"{nearest.Text}\" without the date, and that is not today's; the record has {record}."
            : $"{form} says since \"{nearest.Text}\"; the record has {record}.");
    }
}
