using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What should not stand there.</content>
internal sealed partial class SpanishCheckWords
{
    public override JargonWords Jargon => SpanishJargon.Words;

    [GeneratedRegex(SpanishTone.Guess, AnyCase)]
    public override partial Regex Guess { get; }

    [GeneratedRegex(SpanishTone.CauseGiven, AnyCase)]
    public override partial Regex CauseGiven { get; }

    [GeneratedRegex(SpanishTone.Conditional, AnyCase)]
    public override partial Regex Conditional { get; }

    [GeneratedRegex(SpanishTone.Supplier, AnyCase)]
    public override partial Regex Supplier { get; }

    [GeneratedRegex(SpanishTone.NotOurs, AnyCase)]
    public override partial Regex NotOurs { get; }

    [GeneratedRegex(SpanishTone.Responsibility, AnyCase)]
    public override partial Regex Responsibility { get; }

    [GeneratedRegex(SpanishTone.Absolute, AnyCase)]
    public override partial Regex Absolute { get; }

    [GeneratedRegex(SpanishTone.Flippant, AnyCase)]
    public override partial Regex Flippant { get; }

    [GeneratedRegex(SpanishTone.Outage, AnyCase)]
    public override partial Regex Outage { get; }

    [GeneratedRegex(SpanishTone.Degraded, AnyCase)]
    public override partial Regex Degraded { get; }

    [GeneratedRegex(SpanishEnding.NotYet, AnyCase)]
    public override partial Regex NotYet { get; }

    [GeneratedRegex(SpanishEnding.Midnight, AnyCase)]
    public override partial Regex Midnight { get; }

    [GeneratedRegex(SpanishTone.Filler, AnyCase)]
    public override partial Regex Filler { get; }
}
