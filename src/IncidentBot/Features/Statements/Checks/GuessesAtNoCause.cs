using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 7: gives a cause only when it is confirmed, and never a guess.</summary>
internal sealed class GuessesAtNoCause : ICheck
{
    // A cause of a word or two stands in many a text that does not give it.
    private const int Telling = 12;

    public int Rule => 7;
    public string Asks => "gives no cause before it is confirmed";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Guess: not null, CauseGiven: not null };

    public bool Applies(CheckInput input) => input.Lasts && input.Facts.Status is Status.Investigating or Status.Identified;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var guesses = Hit.Of(input, input.Words!.Guess!).ToList();
        foreach (var guess in guesses)
            yield return new(CheckLevel.Block, $"\"{guess.Words}\" ({guess.Where}) is a guess; say only what is confirmed, or that you are still looking for the cause.");
        if (guesses.Count > 0 || input.Facts.Status != Status.Investigating) yield break;

        var given = Hit.Of(input, input.Words.CauseGiven!).FirstOrDefault()
            ?? Hit.Of(input, text => input.Facts.PublicCause?.Length >= Telling && Told.Has(text, input.Facts.PublicCause) ? [OutsideText.OneLine(input.Facts.PublicCause!, 60)] : []).FirstOrDefault();
        if (given is not null)
            yield return new(CheckLevel.Warn, $"\"{given.Words}\" ({given.Where}) gives a cause, and the record is still investigating; if it is confirmed, move the record to identified, or else leave it out.");
    }
}
