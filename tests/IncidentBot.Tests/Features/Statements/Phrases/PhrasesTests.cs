using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Phrases;

/// <summary>What is said in every language under one key.</summary>
public sealed class PhrasesTests
{
    private static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    [Fact]
    public void At_least_forty_are_shipped_each_in_all_five_languages()
    {
        Assert.True(PhraseBook.Shipped.All.Count >= 40);
        Assert.All(PhraseBook.Shipped.All, p =>
        {
            Assert.Equal(Locales.Order(), p.Words.Keys.Order());
            Assert.Equal(5, p.Words.Values.Distinct().Count());
            Assert.All(p.Words, w => Assert.True(w.Value.Length is > 3 and <= 120 && w.Value == w.Value.Trim(), w.Value));
        });
        Assert.All(new[] { "cannot-buy", "cannot-sign-in", "slow", "errors", "delayed", "missing-data", "dns", "network", "capacity", "supplier", "data-safe" }, key => Assert.NotNull(PhraseBook.Shipped.Find(key)));
    }

    [Fact]
    public void A_symptom_is_a_sentence_and_a_cause_completes_one() =>
        Assert.All(from language in Language.All from phrase in PhraseBook.Shipped.All select (language, phrase), c =>
        {
            var words = c.phrase.Words[c.language.Code];
            if (c.phrase.Kind == "symptom") Assert.True(c.language.SymptomSentence(words).Length <= words.Length + 1, c.language.SymptomSentence(words));
            if (c.phrase.Kind == "cause") Assert.Matches("^(The cause is |Die Ursache ist |La cause est |La causa es |原因は、.*です。)", c.language.CauseSentence(words, over: false));
            if (c.phrase.Kind == "cause") Assert.Matches("^(The cause was |Die Ursache war |La cause était |La causa fue |原因は、.*でした。)", c.language.CauseSentence(words, over: true));
        });

    [Fact]
    public async Task A_phrase_is_recorded_by_its_key_and_said_in_every_language()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:00 ada: /incident affect app-store in gb as major symptom Cannot-Buy
            09:01 ada: /incident cause A push dropped a zone --public dns
            09:01 expect ada sees "a fault on our side in the directory"
            09:01 ada: /incident status identified
            09:02 ben: /incident draft identified --next 20m --set workaround=use-web
            09:02 expect incident 1 impacts[0].symptom = "cannot-buy"
            09:02 expect incident 1 public_cause = "dns"
            """);
        foreach (var (i, words) in new[] { "customers can browse but cannot buy", "stöbern", "parcourir le catalogue", "se puede navegar", "閲覧はできますが" }.Index())
            Assert.Contains(words, await bot.ReadAsync(1, $"statements[0].texts[{i}].full"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Bitte nutzen Sie solange unsere Website.", await bot.ReadAsync(1, "statements[0].texts[1].full"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_text_in_one_language_is_named_until_somebody_mends_it()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:01 ada: /incident cause --public "an error in our own DNS"
            09:01 ada: /incident status identified
            09:02 ben: /incident draft identified --next 20m
            09:02 expect ben sees "The cause is in English in de, fr, es, ja."
            09:03 ben: /incident edit S-1 --locale de --title "Titel" --short "Kurz" Ein ganz anderer Text auf Deutsch.
            09:03 ben: /incident preview S-1
            09:03 expect ben sees "The cause is in English in fr, es, ja."
            """);
    }

    [Fact]
    public async Task A_key_that_is_mistyped_is_not_told_to_customers()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store
            09:00 ada: /incident affect app-store as major symptom cannot-bye
            09:00 expect ada sees "Did you mean cannot-buy"
            09:00 ada: /incident draft investigating --next 20m --set workaround=use-wbe
            09:00 expect ada sees "Did you mean use-web"
            09:01 ada: /incident templates
            09:01 expect ada sees "cannot-sign-in"
            09:01 ada: /incident help affect
            09:01 expect ada sees "cannot-buy"
            """);
    }

    [Theory]
    [InlineData("customers can browse but cannot buy", "en")]
    [InlineData("Kunden können nichts kaufen", "de")]
    [InlineData("une erreur dans notre réseau", "fr")]
    [InlineData("un fallo en nuestra red, y no se puede comprar", "es")]
    [InlineData("購入ができません", "ja")]
    [InlineData("DNS", null)]
    public void The_language_of_a_text_is_told_by_its_words(string text, string? language) => Assert.Equal(language, Tongue.Of(text)?.Code);

    [Fact]
    public void The_operators_phrases_go_before_the_shipped_ones_and_keep_what_they_do_not_say()
    {
        var book = new PhraseBook(Catalog(("Catalog:Phrases:slow:de", "es dauert"), ("Catalog:Phrases:no-parking:en", "nobody can park")).Phrases);
        Assert.Equal("es dauert", book.InWords("slow", "de", "en"));
        Assert.Equal("everything takes longer than usual", book.InWords("slow", "en-GB", "en"));
        Assert.Equal("nobody can park", book.InWords("no-parking", "ja", "en"));
        Assert.Contains(book.For("cause"), p => p.Key == "no-parking");
        var facts = Outage.Apple with { Symptom = "no-parking" };
        Assert.Contains("Was Sie bemerken können: nobody can park.", Outage.Write("investigating", facts, Outage.Context("09:02", "09:17") with { Locales = ["de"], Phrases = book }).Full);
        Assert.Equal("The symptom is in English in de.", Look(facts, "de", book));
    }

    [Theory]
    [InlineData("Catalog:Phrases:No Parking:en", "x", "lower-case letters")]
    [InlineData("Catalog:Phrases:no-parking:xx", "x", "no language that statements are written in")]
    [InlineData("Catalog:Phrases:no-parking:en", " ", "1 to 500 characters")]
    public void A_phrase_that_cannot_be_used_stops_the_start_with_a_sentence(string key, string value, string says) =>
        Assert.Contains(says, Assert.Throws<OptionsValidationException>(() => Catalog((key, value))).Message);

    private static string Look(Facts facts, string locale, PhraseBook book)
    {
        var text = Outage.Write("investigating", facts, Outage.Context("09:02", "09:17") with { Locales = [locale], Phrases = book });
        return FreeText.Look([text], facts, new Dictionary<string, string>(), book, "en")!.Message!.Split(" Edit")[0];
    }

    private static ServiceCatalog Catalog(params (string Key, string Value)[] settings) =>
        CatalogSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
}
