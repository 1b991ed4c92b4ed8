using IncidentBot.Chat;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Checks;

/// <summary>Rule 3: says what customers see, not what broke inside; and no less than the recorded level.</summary>
internal sealed class SaysWhatCustomersSee : ICheck
{
    public int Rule => 3;
    public string Asks => "says what customers see";
    public CheckLevel Level => CheckLevel.Block;
    public bool ReadsWords => true;

    public bool HasWords(CheckWords words) => words is { Symptom: not null, MildSymptom: not null, Inside: not null, Customers: not null, Jargon: not null };

    public bool Applies(CheckInput input) => input.LastsImpaired;

    public IEnumerable<Finding> Check(CheckInput input)
    {
        var words = input.Words!;
        var mild = false;
        foreach (var (form, text) in input.Forms)
        {
            if (Told.Has(text, input.Facts.Symptom)) continue;
            var seen = input.Sentences(text).Where(s => words.Symptom!.IsMatch(s)).ToList();
            // "Our database is slow" is no symptom; "you may see 503 errors" is one, told badly.
            var outside = seen.Where(s => words.Customers!.IsMatch(s) || !(words.Inside!.IsMatch(input.Bare(s)) || words.Jargon!.AreIn(input.Bare(s)))).ToList();
            if (outside.Count == 0)
                yield return new(CheckLevel.Block, seen.Count > 0
                    ? $"{form} says what broke inside (\"{OutsideText.OneLine(seen[0], 80)}\"); say what customers see: \"{Wanted(input)}\""
                    : $"{form} does not say what customers see; say it: \"{Wanted(input)}\"");
            else if (OutOfUse(input) && !mild && outside.All(s => !words.Symptom!.IsMatch(words.MildSymptom!.Replace(s, ""))))
            {
                mild = true;
                yield return new(CheckLevel.Block, $"{form} says less than the record, which has a major outage; say what customers cannot do: \"{Wanted(input)}\"");
            }
        }
    }

    private static bool OutOfUse(CheckInput input) => input.Facts.Services.All(s => s.Level == Incidents.Level.MajorOutage && s.Levels.Count == 0);

    private static string Wanted(CheckInput input)
    {
        if (Language.For(input.Text.Locale) is not { } language) return input.Facts.Symptom ?? "…";
        var level = input.Facts.Services.All(s => s.Level == input.Facts.WorstLevel()) ? input.Facts.WorstLevel() : (Level?)null;
        return language.SymptomSentence(OutsideText.OneLine(input.Facts.Symptom ?? language.Symptom(level, input.Facts.Services.Count, brief: false), 160));
    }
}
