using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Features.Subscriptions.Letters;
using IncidentBot.Mail;
using IncidentBot.Public;
using IncidentBot.Tests.StatusPage.Support;
using Microsoft.Extensions.Options;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>
/// Every mail to subscribers in every language, word for word, in the folder <c>Golden</c>: its text, and its page beside it. <c>INCIDENTBOT_GOLDEN=write</c> writes them anew, to be read over by
/// somebody who speaks them.
/// </summary>
public sealed class LettersTests
{
    private static readonly string[] Locales = ["en", "de", "fr", "es", "ja"];

    private static readonly Dictionary<string, Func<string, OutgoingMail>> Kinds = new()
    {
        ["confirm"] = locale => Box().Confirm(new() { Address = "ada@example.com", At = Nine, Choice = new(locale, [], []) }, "token"),
        ["confirm-some"] = locale => Box().Confirm(new() { Address = "ada@example.com", At = Nine, Choice = new(locale, ["app-store", "itunes-store"], ["FR", "GB"]) }, "token"),
        ["already"] = locale => Box().Already(Reader(locale)),
        ["statement"] = locale => Box().Write(News(1, Occasion.Published), Reader(locale)),
        ["correction"] = locale => Box().Write(News(2, Occasion.Published), Reader(locale)),
        ["withdrawal"] = locale => Box().Write(News(3, Occasion.Withdrawn), Reader(locale)),
    };

    public static TheoryData<string, string> All => [.. from kind in Kinds.Keys from locale in Locales select (kind, locale)];

    [Theory, MemberData(nameof(All))]
    public void The_mails_are_as_they_were_read_over(string kind, string locale)
    {
        var mail = Kinds[kind](locale);
        var file = Path.Combine(Components.Root, "tests", "IncidentBot.Tests", "Features", "Subscriptions", "Golden", $"{kind}.{locale}");
        var text = $"Subject: {mail.Subject}\n\n{mail.Text}";
        if (Environment.GetEnvironmentVariable("INCIDENTBOT_GOLDEN") == "write")
        {
            File.WriteAllText(file + ".txt", text);
            File.WriteAllText(file + ".html", mail.Html);
        }
        Assert.Equal(File.ReadAllText(file + ".txt"), text);
        Assert.Equal(File.ReadAllText(file + ".html"), mail.Html);
        Assert.Equal(locale, mail.Locale);
        Assert.StartsWith($"<!doctype html>\n<html lang=\"{locale}\">", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d\}", text + mail.Html);
        // Nothing is fetched, nothing runs, nobody is followed.
        Assert.DoesNotMatch("<(img|script|link|iframe|object)|url\\(|@import", mail.Html);
    }

    [Fact]
    public void Every_language_says_the_same_things_with_the_same_places_in_them()
    {
        var words = WordFiles.Read(typeof(LetterBox).Assembly, "letters/");
        Assert.Equal(Locales.Order(), words.Keys.Order());
        foreach (var (key, english) in words["en"])
            Assert.All(Locales, locale => Assert.Equal(new[] { "{0}", "{1}" }.Where(english.Contains), new[] { "{0}", "{1}" }.Where(words[locale][key].Contains)));
    }

    [Fact]
    public void A_statement_that_is_not_in_the_reader_s_language_says_in_which_it_is()
    {
        var mail = Box().Write(News(4, Occasion.Published), Reader("de"));
        Assert.Contains("<html lang=\"de\">", mail.Html);
        Assert.Contains("<div dir=\"auto\" lang=\"en\">", mail.Html);
        Assert.Contains("<h1 dir=\"auto\" lang=\"en\"", mail.Html);
        Assert.Contains("Sie erhalten diese Mail", mail.Text);
    }

    [Fact]
    public void What_was_typed_stays_text()
    {
        var mail = Box("<b>Status</b>\r\nBcc: x@example.com").Write(News(4, Occasion.Published), Reader("en"));
        Assert.DoesNotContain("<b>", mail.Html);
        Assert.DoesNotContain("<script", mail.Html);
        Assert.Contains("&lt;script&gt;", mail.Html);
    }

    [Theory]
    [InlineData("https://status.example.com", "https://status.example.com/status/unsubscribe?token=t&lang=en")]
    [InlineData("https://www.example.com/status/", "https://www.example.com/status/unsubscribe?token=t&lang=en")]
    public void Its_links_lead_to_where_the_page_is(string publicUrl, string link) => Assert.Equal(link, Box(publicUrl: publicUrl).Already(Reader("en")).Unsubscribe);

    private static LetterBox Box(string title = "Example status", string publicUrl = "https://status.example.com/status")
    {
        var page = Options.Create(new StatusPageOptions { Title = title, PublicUrl = publicUrl });
        return new(page, Options.Create(new StatementsOptions()), Documents.Catalog, new SubscriberLinks(page));
    }

    private static Subscriber Reader(string locale) => new() { Address = "ada@example.com", Locale = locale, Services = ["app-store"], Token = "t" };

    private static StatementNews News(int number, Occasion occasion)
    {
        Dictionary<string, PublicText> Told(Func<string, PublicText> words) => Locales.ToDictionary(l => l, words);
        var first = Statement(1, "investigating", Nine, "–", "–") with { Texts = Told(Apology), CorrectedBy = 2, State = "corrected" };
        var second = Statement(2, "identified", Nine.AddMinutes(40), "–", "–") with { Texts = Told(Apology) };
        var third = Statement(3, "identified", Nine.AddMinutes(90), "–", "–") with { Texts = new Dictionary<string, PublicText>(), State = "withdrawn", Withdrawal = new(Nine.AddMinutes(95), "–") };
        var fourth = Statement(4, "identified", Nine, "<script>alert(1)</script> & more", "One line\r\nand “another”.");
        var incident = Outage(1, [Impact("app-store")], fourth, third, second, first);
        return new(incident, incident.Statements.Single(s => s.Number == number), occasion);
    }

    // As the templates write them: what stands in a mail is looked at as its reader sees it.
    private static PublicText Apology(string locale)
    {
        var text = Statements.Languages.Occasion.All.First(o => o.Name == "an apology").Write(locale);
        return new(text.Title, text.Full, text.Short);
    }
}
