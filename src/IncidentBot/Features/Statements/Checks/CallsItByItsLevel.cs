using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 23: does not say "outage" for less than a major outage, nor "degraded" for one.</summary>
internal sealed class CallsItByItsLevel : ICheck
{
    public int Rule => 23;
    public string Asks => "calls it neither more nor less than it is";
    public CheckLevel Level => CheckLevel.Warn;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Outage: not null, Degraded: not null };

    public bool Applies(CheckInput input) => input.Facts.WorstLevel() > Incidents.Level.Operational;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var record = Names.InWords(input.Facts.WorstLevel());
        foreach (var hit in Hit.Of(input, text => input.Sentences(text).SelectMany(s => TooMuch(s, input))))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) is more than the record has there, which is {record} at worst; say what customers see.");
        foreach (var hit in Hit.Of(input, text => input.Sentences(text).SelectMany(s => TooLittle(s, input))))
            yield return new(CheckLevel.Warn, $"\"{hit.Words}\" ({hit.Where}) is less than the record has there, which is {record}; say what customers cannot do.");
    }

    private static IEnumerable<string> TooMuch(string sentence, CheckInput input)
    {
        var said = input.Words!.Outage!.Matches(input.Bare(sentence));
        if (said.Count == 0) return [];
        var worst = Levels(sentence, input).Max();
        return said.Where(m => worst < (m.Groups["partial"].Success ? Incidents.Level.PartialOutage : Incidents.Level.MajorOutage)).Select(m => m.Value);
    }

    private static List<string> TooLittle(string sentence, CheckInput input)
    {
        var bare = input.Bare(sentence);
        var said = input.Words!.Degraded!.Matches(bare).Concat(input.Words.Outage!.Matches(bare).Where(m => m.Groups["partial"].Success)).Select(m => m.Value).ToList();
        return said.Count > 0 && Levels(sentence, input).Min() == Incidents.Level.MajorOutage ? said : [];
    }

    /// <summary>The levels of which a sentence may speak: those of the services it names, or all.</summary>
    private static List<Level> Levels(string sentence, CheckInput input)
    {
        var named = input.Facts.Services.Where(s => OwnNames.Has(sentence, s.Name)).ToList();
        return [.. (named.Count > 0 ? named : input.Facts.Services).SelectMany(s => s.Levels.Select(l => l.Level).Prepend(s.Level))];
    }
}
