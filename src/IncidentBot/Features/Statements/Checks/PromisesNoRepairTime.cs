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
            if (input.Words!.RepairPromise.Match(WithoutAnnouncements(input.Bare(text), input.Words)) is { Success: true } promise)
                yield return new(CheckLevel.Block, $"{form} promises a time of repair (\"{promise.Value.Trim()}\"); promise only the next update.");
    }

    /// <summary>The text without "next update by 09:17 UTC", from the announcement to its time.</summary>
    private static string WithoutAnnouncements(string text, CheckWords words)
    {
        foreach (Match said in words.Announcement.Matches(text).Reverse())
        {
            var rest = text[said.Index..];
            rest = rest[..(rest.IndexOf('\n') is var line and >= 0 ? line : rest.Length)];
            var clock = TimeMention.In(rest).FirstOrDefault();
            var relative = words.RelativeTime.Match(rest);
            var end = Math.Min(clock is null ? int.MaxValue : clock.Index + clock.Text.Length, relative.Success ? relative.Index + relative.Length : int.MaxValue);
            // Behind the end of its sentence the time is another's.
            if (end == int.MaxValue || Regex.IsMatch(rest[..end], @"[.!?]\s+\p{Lu}\p{Ll}")) continue;
            text = text.Remove(said.Index, end);
        }
        return text;
    }
}
