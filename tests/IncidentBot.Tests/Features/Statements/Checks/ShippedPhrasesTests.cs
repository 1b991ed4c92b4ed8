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

    public static TheoryData<string> Keys => [.. PhraseBook.Shipped.All.Select(p => p.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_phrase_says_what_it_is_for_and_nothing_that_it_should_not(string key)
    {
        var phrase = PhraseBook.Shipped.Find(key)!;
        var english = Language.For("en")!;
        var words = phrase.Words["en"];
        var text = phrase.Kind == "cause" ? english.CauseSentence(words, over: true) : phrase.Kind == "symptom" ? english.SymptomSentence(words) : english.Sentence(words);
        CheckInput On(CheckInput i) => i with { Facts = i.Facts with { Symptom = null, Services = [Outage.Service("App Store", Level.PartialOutage)], Status = phrase.Kind is "repair" or "data_safe" or "cause" ? Status.Resolved : Status.Identified } };

        var failed = new[] { 7, 16, 18, 19, 20, 22, 23 }.Select(rule => Held.Against(rule, text, On)).Where(r => r is { Ok: false }).ToList();
        if (phrase.Kind == "cause") failed = [.. failed.Where(f => f!.Rule != 16), .. Held.Against(16, text + " The responsibility is ours.", On) is { Ok: false } supplier ? [supplier] : Array.Empty<CheckResult>()];
        if (RuleOf.TryGetValue(phrase.Kind!, out var own) && Held.Against(own, text, i => On(i) with { Set = new Dictionary<string, string> { [phrase.Kind!] = words } }) is { Ok: false } missed) failed.Add(missed);
        Assert.True(failed.Count == 0, text + "\n" + string.Join("\n", failed.Select(f => $"{f!.Rule}: {f.Message}")));
    }
}
