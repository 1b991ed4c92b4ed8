using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 10: gives the time of the next update: absolute, with a zone, in the future, the one promised, within the cadence.</summary>
internal sealed class PromisesTheNextUpdate : ICheck
{
    // The cadence is in whole minutes, and so is the time in the text.
    private static readonly TimeSpan Rounding = TimeSpan.FromMinutes(1);

    public int Rule => 10;
    public string Asks => "gives the time of the next update";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => input.Lasts || input.NextUpdateAt is not null;

    public IEnumerable<Finding> Check(CheckInput input) =>
        Promise(input).Concat(input.Forms.SelectMany(f => CheckForm(input, f.Name, input.Bare(f.Text))));

    private static IEnumerable<Finding> Promise(CheckInput input)
    {
        if (input.NextUpdateAt is not { } next)
        {
            if (input.Cadence is { } due)
                yield return new(CheckLevel.Block, $"The statement promises no next update, and the public must hear something every {InstantText.Length(due)}. Draft it with --next.");
            yield break;
        }

        var at = InstantText.Format(next, InstantFormat.Time, input.Zone);
        if (next <= input.Now)
            yield return new(CheckLevel.Block, $"The next update is promised for {at}, which has passed. Draft the statement anew.");
        else if (input.Cadence is { } cadence && next - input.Now >= cadence + Rounding)
            yield return new(next - input.Now >= 2 * cadence + Rounding ? CheckLevel.Block : CheckLevel.Warn,
                $"The next update is promised for {at}, {InstantText.Length(next - input.Now)} from now; the public must hear something every {InstantText.Length(cadence)}.");
    }

    private static IEnumerable<Finding> CheckForm(CheckInput input, string form, string text)
    {
        var announced = Announced(input, text);
        if (input.NextUpdateAt is not { } next)
        {
            if (input.Words is not null && announced.Count > 0)
                yield return new(CheckLevel.Block, $"{form} promises an update at \"{announced[0].Text}\", but the statement carries no promise. Draft it with --next.");
            yield break;
        }

        // A time without a date is read as the next one to come.
        var near = next - input.Now < TimeSpan.FromHours(24);
        var wanted = "Next update by " + (near ? InstantText.Format(next, InstantFormat.Time, input.Zone) : InstantText.Format(next, InstantFormat.Full, input.Zone));
        if (announced.Count == 0)
        {
            var relative = input.Announcements(text).Any(a => a.Relative);
            yield return new(CheckLevel.Block, relative
                ? $"{form} gives a length of time for the next update, which nobody can count from; say \"{wanted}\"."
                : $"{form} does not say when the next update comes; say \"{wanted}\".");
        }
        else if (!announced.Any(m => m.Is(next, near)) || (input.Words is not null && announced.Any(m => !m.Is(next, near))))
        {
            var wrong = announced.First(m => !m.Is(next, near));
            yield return new(CheckLevel.Block, wrong.Offset is null
                ? $"{form} gives the next update as \"{wrong.Text}\" without a zone; say \"{wanted}\"."
                : $"{form} gives the next update as \"{wrong.Text}\"; what was promised is \"{wanted}\".");
        }
    }

    /// <summary>The times that are said of an update; in a locale without words, all times.</summary>
    private static List<TimeMention> Announced(CheckInput input, string text) =>
        [.. input.Words is null ? input.Times(text) : input.Announcements(text).Select(a => a.Time).OfType<TimeMention>()];
}
