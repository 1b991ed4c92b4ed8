using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What should not stand there.</content>
internal sealed partial class EnglishCheckWords
{
    public override JargonWords Jargon => EnglishJargon.Words;

    [GeneratedRegex(EnglishTone.Guess, RegexOptions.IgnoreCase)]
    public override partial Regex Guess { get; }

    [GeneratedRegex(EnglishTone.CauseGiven, RegexOptions.IgnoreCase)]
    public override partial Regex CauseGiven { get; }

    [GeneratedRegex(EnglishTone.Conditional, RegexOptions.IgnoreCase)]
    public override partial Regex Conditional { get; }

    [GeneratedRegex(EnglishTone.Supplier, RegexOptions.IgnoreCase)]
    public override partial Regex Supplier { get; }

    [GeneratedRegex(EnglishTone.NotOurs, RegexOptions.IgnoreCase)]
    public override partial Regex NotOurs { get; }

    [GeneratedRegex(EnglishTone.Responsibility, RegexOptions.IgnoreCase)]
    public override partial Regex Responsibility { get; }

    [GeneratedRegex(EnglishTone.Absolute, RegexOptions.IgnoreCase)]
    public override partial Regex Absolute { get; }

    [GeneratedRegex(EnglishTone.Flippant, RegexOptions.IgnoreCase)]
    public override partial Regex Flippant { get; }

    [GeneratedRegex(EnglishTone.Outage, RegexOptions.IgnoreCase)]
    public override partial Regex Outage { get; }

    [GeneratedRegex(EnglishTone.Degraded, RegexOptions.IgnoreCase)]
    public override partial Regex Degraded { get; }

    [GeneratedRegex(EnglishEnding.NotYet, RegexOptions.IgnoreCase)]
    public override partial Regex NotYet { get; }

    [GeneratedRegex(EnglishEnding.Midnight, RegexOptions.IgnoreCase)]
    public override partial Regex Midnight { get; }

    [GeneratedRegex(@"\b(?:still|continu(?:e|es|ing)|currently|remain(?:s|ing)?|again|now|the|an?|we|are|is|to|and|be|have|has|been|this|that|it|there|at|in|on|for|of|our|work(?:s|ing)?)\b|(?<=\w{4})(?:ing|ed|es|s|e|ion)\b", RegexOptions.IgnoreCase)]
    public override partial Regex Filler { get; }
}
