using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What should not stand there.</content>
internal sealed partial class FrenchCheckWords
{
    public override JargonWords Jargon => FrenchJargon.Words;

    [GeneratedRegex(FrenchTone.Guess, AnyCase)]
    public override partial Regex Guess { get; }

    [GeneratedRegex(FrenchTone.CauseGiven, AnyCase)]
    public override partial Regex CauseGiven { get; }

    [GeneratedRegex(FrenchTone.Conditional, AnyCase)]
    public override partial Regex Conditional { get; }

    [GeneratedRegex(FrenchTone.Supplier, AnyCase)]
    public override partial Regex Supplier { get; }

    [GeneratedRegex(FrenchTone.NotOurs, AnyCase)]
    public override partial Regex NotOurs { get; }

    [GeneratedRegex(FrenchTone.Responsibility, AnyCase)]
    public override partial Regex Responsibility { get; }

    [GeneratedRegex(FrenchTone.Absolute, AnyCase)]
    public override partial Regex Absolute { get; }

    [GeneratedRegex(FrenchTone.Flippant, AnyCase)]
    public override partial Regex Flippant { get; }

    [GeneratedRegex(FrenchTone.Outage, AnyCase)]
    public override partial Regex Outage { get; }

    [GeneratedRegex(FrenchTone.Degraded, AnyCase)]
    public override partial Regex Degraded { get; }

    [GeneratedRegex(FrenchEnding.NotYet, AnyCase)]
    public override partial Regex NotYet { get; }

    [GeneratedRegex(FrenchEnding.Midnight, AnyCase)]
    public override partial Regex Midnight { get; }

    [GeneratedRegex(FrenchTone.Filler, AnyCase)]
    public override partial Regex Filler { get; }
}
