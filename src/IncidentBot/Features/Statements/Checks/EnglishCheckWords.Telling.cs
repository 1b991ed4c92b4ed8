using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>What is told.</content>
internal sealed partial class EnglishCheckWords
{
    [GeneratedRegex(EnglishTelling.Acknowledgement, RegexOptions.IgnoreCase)]
    public override partial Regex Acknowledgement { get; }

    [GeneratedRegex(EnglishTelling.Work, RegexOptions.IgnoreCase)]
    public override partial Regex Work { get; }

    [GeneratedRegex(EnglishTelling.Symptom, RegexOptions.IgnoreCase)]
    public override partial Regex Symptom { get; }

    [GeneratedRegex(EnglishTelling.MildSymptom, RegexOptions.IgnoreCase)]
    public override partial Regex MildSymptom { get; }

    [GeneratedRegex(EnglishTelling.Inside, RegexOptions.IgnoreCase)]
    public override partial Regex Inside { get; }

    [GeneratedRegex(EnglishTelling.Customers, RegexOptions.IgnoreCase)]
    public override partial Regex Customers { get; }

    [GeneratedRegex(EnglishTelling.AllUsers, RegexOptions.IgnoreCase)]
    public override partial Regex AllUsers { get; }

    [GeneratedRegex(EnglishTelling.SomeUsers, RegexOptions.IgnoreCase)]
    public override partial Regex SomeUsers { get; }

    [GeneratedRegex(EnglishTelling.WayRound, RegexOptions.IgnoreCase)]
    public override partial Regex WayRound { get; }

    [GeneratedRegex(EnglishTone.We, RegexOptions.IgnoreCase)]
    public override partial Regex We { get; }

    [GeneratedRegex(EnglishEnding.Repair, RegexOptions.IgnoreCase)]
    public override partial Regex Repair { get; }

    [GeneratedRegex(EnglishEnding.Explanation, RegexOptions.IgnoreCase)]
    public override partial Regex Explanation { get; }

    [GeneratedRegex(EnglishEnding.DataSafety, RegexOptions.IgnoreCase)]
    public override partial Regex DataSafety { get; }

    [GeneratedRegex(EnglishEnding.Recovery, RegexOptions.IgnoreCase)]
    public override partial Regex Recovery { get; }
}
