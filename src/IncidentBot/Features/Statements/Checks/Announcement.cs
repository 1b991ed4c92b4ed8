using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>What a text says of the next update.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, its time included.</param>
/// <param name="Time">The time that it gives; null where it gives none.</param>
/// <param name="Relative">Whether it gives a length of time instead: <c>within 30 minutes</c>.</param>
internal sealed partial record Announcement(int From, int To, TimeMention? Time, bool Relative)
{
    /// <summary>All of them, in the order of the text. A time belongs to the announcement in whose sentence it stands, after it or, in many a language, before.</summary>
    public static IEnumerable<Announcement> In(string text, CheckWords words)
    {
        foreach (Match said in words.Announcement.Matches(text))
        {
            var (from, to) = Sentences.Around(text, said.Index);
            var rest = text[said.Index..to];
            var relative = words.RelativeTime.Match(rest);
            if (TimeMention.In(rest).FirstOrDefault() is { } after)
                yield return new(said.Index, said.Index + Math.Min(after.Index + after.Text.Length, relative.Success ? relative.Index + relative.Length : int.MaxValue), after with { Index = said.Index + after.Index }, relative.Success);
            else if (relative.Success)
                yield return new(said.Index, said.Index + relative.Index + relative.Length, null, true);
            else if (Before(text, from, said.Index, words) is { } before)
                yield return new(before.Index, said.Index + said.Length, before, false);
            else
                yield return new(said.Index, said.Index + said.Length, null, false);
        }
    }

    private static TimeMention? Before(string text, int from, int said, CheckWords words)
    {
        if (TimeMention.In(text[from..said]).LastOrDefault() is not { } last) return null;
        var time = last with { Index = from + last.Index };
        // "Restored by 10:30 UTC, and we will tell more": what is joined on has its own time or none.
        return words.IsStart(text, time) || Joint().IsMatch(text[(time.Index + time.Text.Length)..said]) ? null : time;
    }

    [GeneratedRegex(@"\b(?:and|with|but|und|mit|aber|et|avec|mais|y|con|pero)\b|[;:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
