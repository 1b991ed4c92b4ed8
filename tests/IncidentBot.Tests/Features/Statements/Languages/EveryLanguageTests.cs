using System.Text.RegularExpressions;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Features.Statements.Templates;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Languages;

/// <summary>What holds of every text in every language.</summary>
public sealed partial class EveryLanguageTests
{
    public static TheoryData<string, string> All => [.. from locale in Occasion.Locales from occasion in Occasion.All select (locale, occasion.Name)];

    [Fact]
    public void Every_template_is_there_in_every_language_and_takes_the_same() =>
        Assert.All(Outage.Writer().Templates, t =>
        {
            Assert.Equal(Occasion.Locales.Order(StringComparer.Ordinal), t.Locales.Order(StringComparer.Ordinal));
            var shelf = new TemplateShelf(Microsoft.Extensions.Options.Options.Create(new StatementsOptions()));
            var english = shelf.Find(t.Name, "en")!;
            Assert.All(Occasion.Locales, locale =>
            {
                var there = shelf.Find(t.Name, locale)!;
                Assert.Equal((english.About, string.Join(",", english.Set), string.Join(",", english.For), english.Tells), (there.About, string.Join(",", there.Set), string.Join(",", there.For), there.Tells));
            });
        });

    [Theory]
    [MemberData(nameof(All))]
    public void No_gap_and_no_placeholder_is_left(string locale, string name)
    {
        var text = Written(locale, name);
        Assert.All([text.Title, text.Full, text.Short], form =>
        {
            Assert.NotEmpty(form);
            Assert.DoesNotContain("{{", form);
            Assert.DoesNotMatch(@"  |\.\.|。。|。 [^h]|。\.| ,|、、|、。|：。|\( |\n\n\n|（）|\(\)|^[a-z]", form);
            if (locale != "fr") Assert.DoesNotMatch(@"\s[.:]", form);
        });
        Assert.DoesNotContain('\n', text.Title);
        Assert.DoesNotContain('\n', text.Short);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_word_of_another_language_is_left(string locale, string name)
    {
        var occasion = Occasion.All.Single(o => o.Name == name);
        var text = occasion.Write(locale);
        var ours = OwnNames.Remove(text.Title + "\n" + text.Full + "\n" + text.Short, [.. occasion.Facts.Services.Select(s => s.Name), Outage.StatusUrl, Outage.Contact]);
        var own = Language.For(locale)!;
        var strangers = Language.All.Where(l => l.Code != locale).SelectMany(l => l.CommonWords).Where(w => !own.CommonWords.Contains(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What two of them share.
        strangers.ExceptWith(Shared[locale]);
        var found = Letters().Matches(ours).Select(m => m.Value).Where(strangers.Contains).ToList();
        Assert.True(found.Count == 0, string.Join(", ", found) + "\n" + ours);
        if (locale == "ja") Assert.DoesNotMatch("[A-Za-z]{2,}", ours.Replace("UTC", "").Replace("SMS", ""));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_fact_is_in_every_form_and_the_short_one_fits(string locale, string name)
    {
        var occasion = Occasion.All.Single(o => o.Name == name);
        var (text, facts, language) = (occasion.Write(locale), occasion.Facts, Language.For(locale)!);
        Assert.True(WeightedLength.Of(text.Short) <= WeightedLength.Limit, $"{WeightedLength.Of(text.Short)}: {text.Short}");
        Assert.All(facts.Services, s => Assert.True(OwnNames.Has(text.Full, s.Name), s.Name));
        Assert.True(OwnNames.Has(text.Short, facts.Services[0].Name));
        if (facts.Services.Count == 1 && facts.AllCountries().Count == 1) Assert.Contains(language.Regions(facts.AllCountries(), false, 3), text.Full);
        if (facts.Everywhere()) Assert.All([text.Full, text.Short], form => Assert.Contains(language.Everywhere, form));
        Assert.Contains(Outage.StatusUrl, text.Full);
        Assert.Contains(Outage.StatusUrl, text.Short);
        Assert.Contains(Outage.Contact, text.Full);

        var (now, zone) = (occasion.Context.Now, occasion.Context.Zone);
        Assert.Contains(Plain(language.Time(TimeUse.Alone, facts.Since, now, zone).Split(", ")[^1]), Plain(text.Full));
        if (occasion.Context.NextUpdateAt is not { } next) return;
        Assert.All([text.Full, text.Short], form => Assert.Contains(TimeMention.In(form), m => m.Is(next, next - now < TimeSpan.FromHours(24))));
        Assert.All([text.Full, text.Short], form => Assert.Contains(TimeMention.In(form), m => m.Is(facts.Since, now - facts.Since < TimeSpan.FromHours(24))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_check_stops_what_nobody_changed(string locale, string name)
    {
        var occasion = Occasion.All.Single(o => o.Name == name);
        var results = StatementChecker.Check([Outage.Input(occasion.Write(locale), occasion.Template, occasion.Facts, occasion.Context)]);
        Assert.All(results.Where(r => !r.Ok), r => Assert.True(r.Level == CheckLevel.Warn, $"{r.Rule}: {r.Message}"));
    }

    private static readonly Dictionary<string, string[]> Shared = new()
    {
        ["en"] = ["die", "war", "es", "on", "as", "use"],
        ["de"] = ["des", "an", "in", "im", "so", "es", "was", "all", "on"],
        ["fr"] = ["on", "an", "es", "as", "se", "lo", "has", "plus"],
        ["es"] = ["le", "a", "no", "un", "as", "has", "es", "me"],
        ["ja"] = [],
    };

    private static StatementText Written(string locale, string name) => Occasion.All.Single(o => o.Name == name).Write(locale);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
