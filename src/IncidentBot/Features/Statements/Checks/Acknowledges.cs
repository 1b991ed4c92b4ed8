using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 1: acknowledges: we know of it, and we are working on it.</summary>
internal sealed class Acknowledges : ICheck
{
    public int Rule => 1;
    public string Asks => "says that we know and are working on it";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Acknowledgement: not null, Work: not null };

    public bool Applies(CheckInput input) => input.Lasts && input.Facts.Status == Status.Investigating;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms)
        {
            // Whoever says what is wrong and what is being done about it knows of it.
            var worked = SaysWhatIsDone.In(text, input);
            if (!input.Words!.Acknowledgement!.IsMatch(text) && !(worked && (input.Words.Symptom?.IsMatch(text) == true || Told.Has(text, input.Facts.Symptom))))
                yield return new(CheckLevel.Block, $"{form} does not say that you know of the problem; say \"We know of a problem with …\".");
            else if (!worked)
                yield return new(CheckLevel.Block, $"{form} does not say that you are working on it; say \"We are looking for the cause now.\"");
        }
    }
}
