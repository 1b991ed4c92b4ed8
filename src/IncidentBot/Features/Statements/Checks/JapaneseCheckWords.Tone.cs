using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What should not stand there.</content>
internal sealed partial class JapaneseCheckWords
{
    public override JargonWords Jargon => JapaneseJargon.Words;

    [GeneratedRegex(JapaneseTone.Guess, AnyCase)]
    public override partial Regex Guess { get; }

    [GeneratedRegex(JapaneseTone.CauseGiven, AnyCase)]
    public override partial Regex CauseGiven { get; }

    [GeneratedRegex(JapaneseTone.Conditional, AnyCase)]
    public override partial Regex Conditional { get; }

    [GeneratedRegex(JapaneseTone.Supplier, AnyCase)]
    public override partial Regex Supplier { get; }

    [GeneratedRegex(JapaneseTone.NotOurs, AnyCase)]
    public override partial Regex NotOurs { get; }

    [GeneratedRegex(JapaneseTone.Responsibility, AnyCase)]
    public override partial Regex Responsibility { get; }

    [GeneratedRegex(JapaneseTone.Absolute, AnyCase)]
    public override partial Regex Absolute { get; }

    [GeneratedRegex(JapaneseTone.Flippant, AnyCase)]
    public override partial Regex Flippant { get; }

    [GeneratedRegex(JapaneseTone.Outage, AnyCase)]
    public override partial Regex Outage { get; }

    [GeneratedRegex(JapaneseTone.Degraded, AnyCase)]
    public override partial Regex Degraded { get; }

    [GeneratedRegex(JapaneseEnding.NotYet, AnyCase)]
    public override partial Regex NotYet { get; }

    [GeneratedRegex(JapaneseEnding.Midnight, AnyCase)]
    public override partial Regex Midnight { get; }

    [GeneratedRegex(JapaneseTone.Filler, AnyCase)]
    public override partial Regex Filler { get; }
}
