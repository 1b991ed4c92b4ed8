using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 26: confirms that all works again, and nothing in the record is still impaired.</summary>
internal sealed class ConfirmsRecovery : ICheck
{
    public int Rule => 26;
    public string Asks => "confirms that all works again";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Recovery: not null, NotYet: not null };

    public bool Applies(CheckInput input) => input.IsResolved;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        if (input.StillImpaired is { Count: > 0 } impaired)
            yield return new(CheckLevel.Block, $"The record still has {RegionWords.Join([.. impaired.Take(5).Select(n => OutsideText.OneLine(n))])}{(impaired.Count > 5 ? " and more" : "")} as impaired; restore it, or do not say that it is over.");
        foreach (var hit in Hit.Of(input, input.Words!.NotYet!))
            yield return new(CheckLevel.Block, $"\"{hit.Words}\" ({hit.Where}) says that it is not over; say what works again, or do not resolve yet.");
        foreach (var (form, text) in input.Forms)
            if (!input.Words.Recovery!.IsMatch(text))
                yield return new(CheckLevel.Block, $"{form} does not say that it is over; say \"Everything is available again.\"");
    }
}
