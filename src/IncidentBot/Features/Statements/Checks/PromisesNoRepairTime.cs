using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 18: promises no time of repair; the time of the next update is fine.</summary>
internal sealed class PromisesNoRepairTime : ICheck
{
    public int Rule => 18;
    public string Asks => "promises no time of repair";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool Applies(CheckInput input) => input.Lasts;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms.Prepend(("The title", input.Text.Title)))
            if (First(input.Words!.RepairPromises, WithoutAnnouncements(input.Bare(text), input)) is { } promise)
                yield return new(CheckLevel.Block, $"{form} promises a time of repair (\"{promise.Value.Trim()}\"); promise only the next update.");
    }

    private static Match? First(IEnumerable<Regex> promises, string text) => promises.Select(p => p.Match(text)).Where(m => m.Success).MinBy(m => m.Index);

    /// <summary>The text with dashes in place of "next update by 09:17 UTC", from the announcement to its time.</summary>
    private static string WithoutAnnouncements(string text, CheckInput input)
    {
        var rest = text.ToCharArray();
        foreach (var said in input.Announcements(text).Where(a => a.Time is not null || a.Relative)) rest.AsSpan(said.From..said.To).Fill('–');
        return new(rest);
    }
}
