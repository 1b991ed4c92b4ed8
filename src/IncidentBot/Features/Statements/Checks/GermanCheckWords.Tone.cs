using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What should not stand there.</content>
internal sealed partial class GermanCheckWords
{
    public override JargonWords Jargon => GermanJargon.Words;

    [GeneratedRegex(GermanTone.Guess, AnyCase)]
    public override partial Regex Guess { get; }

    [GeneratedRegex(GermanTone.CauseGiven, AnyCase)]
    public override partial Regex CauseGiven { get; }

    [GeneratedRegex(GermanTone.Conditional, AnyCase)]
    public override partial Regex Conditional { get; }

    [GeneratedRegex(GermanTone.Supplier, AnyCase)]
    public override partial Regex Supplier { get; }

    [GeneratedRegex(GermanTone.NotOurs, AnyCase)]
    public override partial Regex NotOurs { get; }

    [GeneratedRegex(GermanTone.Responsibility, AnyCase)]
    public override partial Regex Responsibility { get; }

    [GeneratedRegex(GermanTone.Absolute, AnyCase)]
    public override partial Regex Absolute { get; }

    [GeneratedRegex(GermanTone.Flippant, AnyCase)]
    public override partial Regex Flippant { get; }

    [GeneratedRegex(GermanTone.Outage, AnyCase)]
    public override partial Regex Outage { get; }

    [GeneratedRegex(GermanTone.Degraded, AnyCase)]
    public override partial Regex Degraded { get; }

    [GeneratedRegex(GermanEnding.NotYet, AnyCase)]
    public override partial Regex NotYet { get; }

    [GeneratedRegex(GermanEnding.Midnight, AnyCase)]
    public override partial Regex Midnight { get; }

    [GeneratedRegex(GermanTone.Filler, AnyCase)]
    public override partial Regex Filler { get; }
}
