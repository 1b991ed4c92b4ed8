using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 9: tells the workaround, when the record has one. The short form leads to it with its link.</summary>
internal sealed class TellsTheWorkaround : ICheck
{
    public int Rule => 9;
    public string Asks => "tells the workaround";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => input.Lasts && Recorded(input) is not null;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var (recorded, full) = (Recorded(input)!, input.Text.Full);
        if (!Told.Has(full, recorded) && !Told.HasMost(full, recorded) && input.Words?.WayRound?.IsMatch(full) != true)
            yield return new(CheckLevel.Warn, $"The full text leaves out the workaround \"{OutsideText.OneLine(recorded, 100)}\"; tell it, or draft with --set workaround=no if it no longer works.");
    }

    /// <summary>The workaround that this statement was given, or the one before it told.</summary>
    private static string? Recorded(CheckInput input) =>
        (Workaround.In(input.Set) ?? (input.Before is { } before ? Workaround.In(before.Set) : null)) is { } known && !Workaround.IsNone(known) ? known : null;
}
