using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>What a revision has changed since an earlier one.</summary>
/// <param name="Since">The earlier one's number.</param>
/// <param name="Texts">The words, in the order of the later one's locales.</param>
/// <param name="Facts">What became of the facts and of what else an approval is for, a sentence each; empty where nothing has.</param>
internal sealed record RevisionChanges(int Since, IReadOnlyList<TextChanges> Texts, IReadOnlyList<string> Facts)
{
    /// <summary>Compares two. Pure.</summary>
    public static RevisionChanges Of(Revision before, Revision after) => new(
        before.Number, [.. after.Texts.Select(t => TextChanges.Of(before.Texts.FirstOrDefault(b => b.Locale == t.Locale), t))], [.. FactsOf(before, after).Select(Sentence)]);

    private static IEnumerable<string> FactsOf(Revision before, Revision after) =>
    [
        .. FactsHash.Changes(before.Facts, after.Facts),
        .. before.Texts.Where(b => after.Texts.All(t => t.Locale != b.Locale)).Select(b => $"there is no text in {b.Locale} any more"),
        .. before.NextUpdateAt == after.NextUpdateAt ? Array.Empty<string>() : [Promise(after.NextUpdateAt)],
        .. before.Targets.SequenceEqual(after.Targets) ? Array.Empty<string>() : ["it now goes to " + string.Join(", ", after.Targets)],
    ];

    // "iCloud Mail" keeps its small letter.
    private static string Sentence(string half) => half.Split(' ')[0].Any(char.IsUpper) ? half + "." : char.ToUpperInvariant(half[0]) + half[1..] + ".";

    private static string Promise(DateTimeOffset? at) =>
        at is null ? "it promises no next update any more" : "it now promises the next update by " + InstantText.Format(at.Value, InstantFormat.Full, TimeZoneInfo.Utc);
}

/// <summary>What was changed in one locale's words.</summary>
/// <param name="Locale">Which.</param>
/// <param name="IsNew">Whether there was no text in it before.</param>
/// <param name="Title">The title.</param>
/// <param name="Full">The full text.</param>
/// <param name="Short">The short form.</param>
internal sealed record TextChanges(string Locale, bool IsNew, IReadOnlyList<DiffPart> Title, IReadOnlyList<DiffPart> Full, IReadOnlyList<DiffPart> Short)
{
    /// <summary>Compares two texts; null for none before.</summary>
    public static TextChanges Of(StatementText? before, StatementText after) => new(after.Locale, before is null,
        WordDiff.Of(before?.Title ?? "", after.Title), WordDiff.Of(before?.Full ?? "", after.Full), WordDiff.Of(before?.Short ?? "", after.Short));

    /// <summary>The forms with what they are called, those that were changed only.</summary>
    public IEnumerable<(string Name, IReadOnlyList<DiffPart> Parts)> Changed => new[] { ("title", Title), ("text", Full), ("short form", Short) }.Where(f => f.Item2.Differs());
}
