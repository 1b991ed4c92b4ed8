using IncidentBot.Commands;
using IncidentBot.Commands.ValueTypes;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Until when somebody is away.</summary>
/// <param name="At">The time; null for <c>off</c>: they are back.</param>
internal readonly record struct AwayUntil(DateTimeOffset? At);

/// <summary><c>until 14:00</c>, <c>14:00</c>, <c>for 2h</c>, <c>2h</c>, or <c>off</c>.</summary>
internal sealed class AwayUntilType() : ValueType<AwayUntil>("until TIME|DURATION|off")
{
    private static readonly string[] Leading = ["until ", "till ", "for "];

    public static AwayUntilType Instance { get; } = new();

    public override int MostWords => 5;

    public override AwayUntil Parse(string text, ParseContext context)
    {
        var value = Bare(text);
        return IsOff(value) ? default : new(Values.TimeOrDuration.Parse(value, context));
    }

    public override bool LooksLike(string text, ParseContext context) => Bare(text) is var value && (IsOff(value) || Values.TimeOrDuration.LooksLike(value, context));

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        Values.TimeOrDuration.Complete(start, context).Concat("off".StartsWith(start, StringComparison.OrdinalIgnoreCase) ? [("off", "you are back")] : []);

    protected override string Hint(ParseContext context) => "18:00, 2h, or off";

    private static bool IsOff(string value) => value.ToLowerInvariant() is "off" or "back" or "no";

    private static string Bare(string text)
    {
        var value = text.Trim();
        var word = Leading.FirstOrDefault(l => value.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return word is null ? value : value[word.Length..].Trim();
    }
}
