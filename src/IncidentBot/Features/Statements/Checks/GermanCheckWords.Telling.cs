using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What is told.</content>
internal sealed partial class GermanCheckWords
{
    [GeneratedRegex(GermanTelling.Acknowledgement, AnyCase)]
    public override partial Regex Acknowledgement { get; }

    [GeneratedRegex(GermanTelling.Work, AnyCase)]
    public override partial Regex Work { get; }

    [GeneratedRegex(GermanTelling.Symptom, AnyCase)]
    public override partial Regex Symptom { get; }

    [GeneratedRegex(GermanTelling.MildSymptom, AnyCase)]
    public override partial Regex MildSymptom { get; }

    [GeneratedRegex(GermanTelling.Inside, AnyCase)]
    public override partial Regex Inside { get; }

    [GeneratedRegex(GermanTelling.Customers, AnyCase)]
    public override partial Regex Customers { get; }

    [GeneratedRegex(GermanTelling.AllUsers, AnyCase)]
    public override partial Regex AllUsers { get; }

    [GeneratedRegex(GermanTelling.SomeUsers, AnyCase)]
    public override partial Regex SomeUsers { get; }

    [GeneratedRegex(GermanTelling.WayRound, AnyCase)]
    public override partial Regex WayRound { get; }

    [GeneratedRegex(GermanTone.We, AnyCase)]
    public override partial Regex We { get; }

    [GeneratedRegex(GermanEnding.Repair, AnyCase)]
    public override partial Regex Repair { get; }

    [GeneratedRegex(GermanEnding.Explanation, AnyCase)]
    public override partial Regex Explanation { get; }

    [GeneratedRegex(GermanEnding.DataSafety, AnyCase)]
    public override partial Regex DataSafety { get; }

    [GeneratedRegex(GermanEnding.Recovery, AnyCase)]
    public override partial Regex Recovery { get; }
}
