using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 28: planned work gives from and to, as in the record, and no "midnight".</summary>
internal sealed class GivesTheWindow : ICheck
{
    public int Rule => 28;
    public string Asks => "gives from and to, as planned";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => false;

    public bool Applies(CheckInput input) => input.Facts.Kind == IncidentKind.Maintenance;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        foreach (var (form, text) in input.Forms)
        {
            var bare = input.Bare(text);
            var times = WithZones(input.Times(bare));
            if (!Says(input.Facts.Since, times, bare, input))
                yield return new(CheckLevel.Block, $"{form} does not say from when: {InstantText.Format(input.Facts.Since, InstantFormat.Full, input.Zone)}.");
            if (input.Facts.Until is { } until && !Says(until, times, bare, input))
                yield return new(CheckLevel.Block, $"{form} does not say until when: {InstantText.Format(until, InstantFormat.Full, input.Zone)}.");
        }
        if (input.Words?.Midnight is not { } midnight) yield break;
        foreach (var hit in Hit.Of(input, midnight))
            yield return new(CheckLevel.Block, $"\"{hit.Words}\" ({hit.Where}) may be either end of a day; write 00:00 with its date.");
    }

    // "From 08:00 to 14:00 UTC" names the zone once for both.
    private static List<TimeMention> WithZones(IReadOnlyList<TimeMention> times) =>
        [.. times.Select((t, i) => t.Offset is null && i + 1 < times.Count ? t with { Offset = times[i + 1].Offset } : t)];

    private static bool Says(DateTimeOffset at, List<TimeMention> times, string text, CheckInput input) => times.Any(t => t.Is(at, true)
        && (t.Day is not null || (at - input.Now).Duration() < TimeSpan.FromHours(24) || HasDay(text, at.ToOffset(t.Offset!.Value))));

    // "On 13 March from 08:00 to 14:00 UTC" names the day once for both.
    private static bool HasDay(string text, DateTimeOffset at) => Regex.IsMatch(text, $@"(?<![\d:.]){at.Day}(?!\d|[:.]\d)");
}
