using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What is told.</content>
internal sealed partial class SpanishCheckWords
{
    [GeneratedRegex(SpanishTelling.Acknowledgement, AnyCase)]
    public override partial Regex Acknowledgement { get; }

    [GeneratedRegex(SpanishTelling.Work, AnyCase)]
    public override partial Regex Work { get; }

    [GeneratedRegex(SpanishTelling.Symptom, AnyCase)]
    public override partial Regex Symptom { get; }

    [GeneratedRegex(SpanishTelling.MildSymptom, AnyCase)]
    public override partial Regex MildSymptom { get; }

    [GeneratedRegex(SpanishTelling.Inside, AnyCase)]
    public override partial Regex Inside { get; }

    [GeneratedRegex(SpanishTelling.Customers, AnyCase)]
    public override partial Regex Customers { get; }

    [GeneratedRegex(SpanishTelling.AllUsers, AnyCase)]
    public override partial Regex AllUsers { get; }

    [GeneratedRegex(SpanishTelling.SomeUsers, AnyCase)]
    public override partial Regex SomeUsers { get; }

    [GeneratedRegex(SpanishTelling.WayRound, AnyCase)]
    public override partial Regex WayRound { get; }

    [GeneratedRegex(SpanishTone.We, AnyCase)]
    public override partial Regex We { get; }

    [GeneratedRegex(SpanishEnding.Repair, AnyCase)]
    public override partial Regex Repair { get; }

    [GeneratedRegex(SpanishEnding.Explanation, AnyCase)]
    public override partial Regex Explanation { get; }

    [GeneratedRegex(SpanishEnding.DataSafety, AnyCase)]
    public override partial Regex DataSafety { get; }

    [GeneratedRegex(SpanishEnding.Recovery, AnyCase)]
    public override partial Regex Recovery { get; }
}
