using System.Text.RegularExpressions;
using System.Xml.Linq;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Features.Statements.Publishing;
using IncidentBot.Public;
using IncidentBot.StatusPage.Pages;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

/// <summary>The page, the feeds and the API speak the reader's language, and say which that is.</summary>
public sealed partial class LanguagesTests
{
    private static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    private static readonly PublicText None = new("–", "–", "–");

    public static TheoryData<string, string> Pages =>
        [.. from locale in Locales from path in new[] { "/status", "/status/incidents/1", "/status/maintenance/2", "/status/in", "/status/in/gb", "/status/in/fr", "/status/history", "/status/nothing", "/status/in/zz" } select (locale, path)];

    [Fact]
    public void Every_language_has_the_same_words_with_the_same_places_in_them()
    {
        var english = Words("en");
        Assert.Equal(Locales.Order(), Wording.Languages.Order());
        Assert.All(Locales, locale =>
        {
            var words = Words(locale);
            Assert.Empty(english.Keys.Except(words.Keys));
            // Some have more: for a time with a date, or at one o'clock.
            Assert.All(words.Keys.Except(english.Keys), key => Assert.Matches(@"\.(date|one)$", key));
            Assert.All(english.Keys, key => Assert.Equal(Holes(english[key]), Holes(words[key])));
            if (locale != "en") Assert.All(english.Keys.Except(["Status", "Stop", "Services"]), key => Assert.NotEqual(english[key], words[key]));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_word_of_another_language_stands_on_a_page(string locale, string path)
    {
        await using var site = await SiteAsync();
        var html = await site.GetAsync($"{path}?lang={locale}");
        Assert.Contains($"<html lang=\"{locale}\">", html);
        Assert.DoesNotMatch(@"\{\d\}", html);

        var shown = Tags().Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], " ");
        var own = Language.For(locale)!;
        string[] names = [.. Documents.Catalog.Services.SelectMany(s => new[] { s.Name, s.Group ?? "", s.Description ?? "" }), "Example status", .. Wording.For(locale).Countries.Select(c => own.Country(c.Code)), "English", "Deutsch", "Français", "Español", "/status/in/gb"];
        foreach (var name in names.Where(n => n.Length > 0).OrderByDescending(n => n.Length)) shown = shown.Replace(System.Net.WebUtility.HtmlEncode(name), "–").Replace(name, "–");
        var strangers = Language.All.Where(l => l.Code != locale).SelectMany(l => l.CommonWords).Where(w => !own.CommonWords.Contains(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        strangers.ExceptWith(["in", "an", "es", "on", "as", "no", "so", "war", "le", "des", "im", "was", "die", "all", "plus", "has", "me", "y", "un", "se"]);
        var found = Letters().Matches(System.Net.WebUtility.HtmlDecode(shown)).Select(m => m.Value).Where(strangers.Contains).Distinct().ToList();
        Assert.True(found.Count == 0, string.Join(", ", found) + "\n" + shown);
        if (locale == "ja") Assert.DoesNotMatch("[A-Za-z]{4,}", Letters().Replace(System.Net.WebUtility.HtmlDecode(shown), m => m.Value is "Atom" or "JSON" or "Feed" or "API" or "UTC" or "ISO" ? "" : m.Value));
    }

    [Theory]
    [InlineData("de", "Es gibt eine schwere Störung", "Nächstes Update bis", "09:17 Uhr (UTC)", "Vereinigtes Königreich")]
    [InlineData("fr", "Une panne majeure est en cours", "Prochaine mise à jour avant", "9 h 17 (UTC)", "Royaume-Uni")]
    [InlineData("es", "Hay una interrupción grave", "Próxima actualización: antes de las", "09:17 (UTC)", "Reino Unido")]
    [InlineData("ja", "大規模な障害が発生しています", "次回のお知らせ：", "9時17分（UTC）", "イギリス")]
    [InlineData("en", "There is a major outage", "Next update by", "09:17 UTC", "United Kingdom")]
    public async Task A_reader_is_answered_in_the_language_of_the_browser(string locale, string headline, string next, string time, string country)
    {
        await using var site = await SiteAsync();
        using var response = await site.SendAsync("/status", null, ("Accept-Language", $"sv, {locale}-CH;q=0.8, en;q=0.2"));
        var html = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace('\u00A0', ' ');
        Assert.Equal(locale, response.Content.Headers.ContentLanguage.Single());
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.All([headline, next, time, country], words => Assert.Contains(words, html));
    }

    [Fact]
    public async Task Each_page_leads_to_itself_in_every_language()
    {
        await using var site = await SiteAsync();
        var html = await site.GetAsync("/status/in/gb?lang=fr");
        Assert.All(Locales, l => Assert.Contains($"<link rel=\"alternate\" hreflang=\"{l}\" href=\"https://status.example.com/status/in/gb?lang={l}\">", html));
        Assert.Contains("hreflang=\"x-default\" href=\"https://status.example.com/status/in/gb\"", html);
        Assert.Contains("<link rel=\"canonical\" href=\"https://status.example.com/status/in/gb?lang=fr\">", html);
        Assert.Contains("<link rel=\"canonical\" href=\"https://status.example.com/status/in/gb\">", await site.GetAsync("/status/in/gb"));
        Assert.Contains("lang=\"ja\" hreflang=\"ja\"", html);

        await using var alone = await StatusSite.StartAsync();
        Assert.DoesNotContain("hreflang", await alone.GetAsync("/status"));
    }

    [Theory]
    [InlineData("en", "Major Service Outage", "We took this statement back at", "It is withdrawn.")]
    [InlineData("de", "Schwere Störung", "Wir haben diese Mitteilung zurückgezogen", "Sie ist zurückgezogen.")]
    [InlineData("fr", "Panne majeure", "Nous avons retiré ce message le 11 mars 2015", "Il est retiré.")]
    [InlineData("es", "Interrupción grave", "Retiramos este comunicado el 11 de marzo de 2015", "Queda retirado.")]
    [InlineData("ja", "大規模な障害が発生しています", "このお知らせは取り下げました（2015年3月11日", "内容は取り消されました。")]
    public async Task Feeds_and_the_API_speak_it_too(string locale, string status, string withdrawn, string reason)
    {
        await using var site = await SiteAsync();
        var statement = Statement(7, "investigating", Nine, "–", "–") with { State = "withdrawn", Texts = new Dictionary<string, PublicText>(), Withdrawal = new(Nine.AddMinutes(3), PublicRecord.WithdrawnSentence) };
        site.Published.Publish(Outage(7, [Impact("icloud-mail")], statement));

        Assert.Contains(status, Regex.Unescape(await site.GetAsync("/status/api/v2/status.json?lang=" + locale)));
        var feed = XDocument.Parse(await site.GetAsync("/status/feed.atom?lang=" + locale));
        Assert.Equal(locale, feed.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(Locales.Order(), feed.Root.Elements().Attributes("hreflang").Select(a => a.Value).Order());
        Assert.EndsWith("?lang=" + locale, feed.Root.Elements().First(e => e.Attribute("rel")?.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
        foreach (var text in new[] { feed.ToString(), Regex.Unescape(await site.GetAsync("/status/feed.json?lang=" + locale)), Regex.Unescape(await site.GetAsync("/status/api/v2/incidents.json?lang=" + locale)), await site.GetAsync("/status/incidents/7?lang=" + locale) })
            Assert.Contains(reason, System.Net.WebUtility.HtmlDecode(text));
        Assert.Contains(withdrawn, System.Net.WebUtility.HtmlDecode(feed.ToString()).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("/status/in?country=Deutschland", "/status/in/de")]
    [InlineData("/status/in/Allemagne", "/status/in/de")]
    [InlineData("/status/in/%E3%83%89%E3%82%A4%E3%83%84", "/status/in/de")]
    public async Task A_country_is_found_by_its_name_in_any_of_them(string asked, string there)
    {
        await using var site = await SiteAsync();
        using var response = await site.SendAsync(asked);
        Assert.Equal(there, response.Headers.Location?.ToString());
    }

    private static async Task<StatusSite> SiteAsync()
    {
        var site = await StatusSite.StartAsync(statements: o => o.Locales = Locales);
        PublicIncident Everywhere(PublicIncident incident) => incident with
        {
            Titles = Locales.ToDictionary(l => l, _ => "–"),
            Statements = [.. incident.Statements.Select(s => s with { Texts = Locales.ToDictionary(l => l, _ => None) })],
        };
        site.Published.Publish(Everywhere(Stores()), Everywhere(Planned(2, Nine.AddDays(1), Nine.AddDays(1).AddHours(2))));
        return site;
    }

    private static Dictionary<string, string> Words(string locale) => File.ReadLines(Path.Combine(Components.Root, "src", "IncidentBot.StatusPage", "Words", locale + ".txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1]);

    private static string Holes(string words) => string.Join(",", Hole().Matches(words).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
