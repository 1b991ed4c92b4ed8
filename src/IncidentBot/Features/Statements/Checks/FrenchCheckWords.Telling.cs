using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What is told.</content>
internal sealed partial class FrenchCheckWords
{
    [GeneratedRegex(FrenchTelling.Acknowledgement, AnyCase)]
    public override partial Regex Acknowledgement { get; }

    [GeneratedRegex(FrenchTelling.Work, AnyCase)]
    public override partial Regex Work { get; }

    [GeneratedRegex(FrenchTelling.Symptom, AnyCase)]
    public override partial Regex Symptom { get; }

    [GeneratedRegex(FrenchTelling.MildSymptom, AnyCase)]
    public override partial Regex MildSymptom { get; }

    [GeneratedRegex(FrenchTelling.Inside, AnyCase)]
    public override partial Regex Inside { get; }

    [GeneratedRegex(FrenchTelling.Customers, AnyCase)]
    public override partial Regex Customers { get; }

    [GeneratedRegex(FrenchTelling.AllUsers, AnyCase)]
    public override partial Regex AllUsers { get; }

    [GeneratedRegex(FrenchTelling.SomeUsers, AnyCase)]
    public override partial Regex SomeUsers { get; }

    [GeneratedRegex(FrenchTelling.WayRound, AnyCase)]
    public override partial Regex WayRound { get; }

    [GeneratedRegex(FrenchTone.We, AnyCase)]
    public override partial Regex We { get; }

    [GeneratedRegex(FrenchEnding.Repair, AnyCase)]
    public override partial Regex Repair { get; }

    [GeneratedRegex(FrenchEnding.Explanation, AnyCase)]
    public override partial Regex Explanation { get; }

    [GeneratedRegex(FrenchEnding.DataSafety, AnyCase)]
    public override partial Regex DataSafety { get; }

    [GeneratedRegex(FrenchEnding.Recovery, AnyCase)]
    public override partial Regex Recovery { get; }
}
