using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What is told.</content>
internal sealed partial class JapaneseCheckWords
{
    [GeneratedRegex(JapaneseTelling.Acknowledgement, AnyCase)]
    public override partial Regex Acknowledgement { get; }

    [GeneratedRegex(JapaneseTelling.Work, AnyCase)]
    public override partial Regex Work { get; }

    [GeneratedRegex(JapaneseTelling.Symptom, AnyCase)]
    public override partial Regex Symptom { get; }

    [GeneratedRegex(JapaneseTelling.MildSymptom, AnyCase)]
    public override partial Regex MildSymptom { get; }

    [GeneratedRegex(JapaneseTelling.Inside, AnyCase)]
    public override partial Regex Inside { get; }

    [GeneratedRegex(JapaneseTelling.Customers, AnyCase)]
    public override partial Regex Customers { get; }

    [GeneratedRegex(JapaneseTelling.AllUsers, AnyCase)]
    public override partial Regex AllUsers { get; }

    [GeneratedRegex(JapaneseTelling.SomeUsers, AnyCase)]
    public override partial Regex SomeUsers { get; }

    [GeneratedRegex(JapaneseTelling.WayRound, AnyCase)]
    public override partial Regex WayRound { get; }

    [GeneratedRegex(JapaneseTone.We, AnyCase)]
    public override partial Regex We { get; }

    [GeneratedRegex(JapaneseEnding.Repair, AnyCase)]
    public override partial Regex Repair { get; }

    [GeneratedRegex(JapaneseEnding.Explanation, AnyCase)]
    public override partial Regex Explanation { get; }

    [GeneratedRegex(JapaneseEnding.DataSafety, AnyCase)]
    public override partial Regex DataSafety { get; }

    [GeneratedRegex(JapaneseEnding.Recovery, AnyCase)]
    public override partial Regex Recovery { get; }
}
