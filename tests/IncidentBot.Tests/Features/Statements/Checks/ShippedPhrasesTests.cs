using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>What is shipped to be said passes the rules by which it will be read.</summary>
public sealed class ShippedPhrasesTests
{
    private static readonly Dictionary<string, int> RuleOf = new() { ["symptom"] = 3, ["action"] = 8, ["repair"] = 14, ["data_safe"] = 25, ["cause"] = 15 };

    private static readonly Dictionary<string, string> Responsible = new()
    {
        ["en"] = "The responsibility is ours.", ["de"] = "Die Verantwortung liegt bei uns.", ["fr"] = "La responsabilité nous en revient entièrement.", ["es"] = "La responsabilidad es nuestra.", ["ja"] = "責任は、すべて弊社にございます。",
    };

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_shipped_phrase_says_what_it_is_for_and_nothing_that_it_should_not(string locale) => Assert.All(PhraseBook.Shipped.All, phrase => Try(phrase, Language.For(locale)!));

    private static void Try(Phrase phrase, Language language)
    {
        var words = phrase.Words[language.Code];
        var text = phrase.Kind == "cause" ? language.CauseSentence(words, over: true) : phrase.Kind == "symptom" ? language.SymptomSentence(words) : language.Sentence(words);
        CheckInput On(CheckInput i) => i with { Facts = i.Facts with { Symptom = null, Services = [Outage.Service("App Store", Level.PartialOutage)], Status = phrase.Kind is "repair" or "data_safe" or "cause" ? Status.Resolved : Status.Identified } };

        var failed = new[] { 7, 16, 18, 19, 20, 22, 23 }.Select(rule => Held.Against(rule, text, On, language.Code)).Where(r => r is { Ok: false }).ToList();
        // A supplier is named where the responsibility is taken in the same breath, as the templates do.
        if (phrase.Kind == "cause") failed = [.. failed.Where(f => f!.Rule != 16), .. Held.Against(16, text + " " + Responsible[language.Code], On, language.Code) is { Ok: false } supplier ? [supplier] : Array.Empty<CheckResult>()];
        if (RuleOf.TryGetValue(phrase.Kind!, out var own) && Held.Against(own, text, i => On(i) with { Set = new Dictionary<string, string> { [phrase.Kind!] = words } }, language.Code) is { Ok: false } missed) failed.Add(missed);
        Assert.True(failed.Count == 0, text + "\n" + string.Join("\n", failed.Select(f => $"{f!.Rule}: {f.Message}")));
    }
}
