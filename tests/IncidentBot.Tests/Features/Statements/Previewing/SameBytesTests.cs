using System.Net;
using IncidentBot.Features.Statements.Previewing;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Host.Drill;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using Xunit;
using static IncidentBot.Tests.Features.Statements.Previewing.PreviewDay;

namespace IncidentBot.Tests.Features.Statements.Previewing;

/// <summary>What the approver saw is what customers get: each form of the preview beside what was published, byte by byte.</summary>
public sealed class SameBytesTests
{
    private const string Statement = "<ol class=\"statements\"><li class=\"statement\">\n";

    private const string Approved = """
        09:05  cleo: /incident approve S-1 --rev 1 --override x
        09:05  dan: /incident approve S-1 --rev 1 --override x
        """;

    [Fact]
    public async Task The_page_has_the_very_bytes_that_the_preview_had_in_every_language()
    {
        await using var bot = await Bot.PlayAsync(InReview + "09:05 expect nothing public");
        var preview = await bot.PreviewAsync();
        foreach (var who in new[] { "cleo", "dan" }) await bot.SayAsync(who, "approve S-1 --rev 1 --override x");
        foreach (var locale in Locales)
        {
            var (column, page) = (Column(preview, locale), await bot.PageAsync($"/status/incidents/1?lang={locale}"));
            Assert.Equal(Between(page, "<li class=\"statement\" id=\"s-1\">\n", "\n</li>"), Between(column, Statement, "\n</li>"));
            Assert.Contains(Between(page, "<div class=\"card incident\">", "</div>\n<h2>"), column);
            Assert.Contains(Between(page, "<h1 dir=\"auto\">", "</h1>"), Between(column, "<h4>", "</h4>"));
        }
    }

    [Fact]
    public async Task A_correction_and_a_title_of_its_own_look_as_they_will()
    {
        await using var bot = await Bot.PlayAsync(InReview + Approved + "\n" + """
            09:06  ben: /incident correct S-1
            09:06  ben: /incident edit S-2 --title "A title of its own"
            09:06  ben: /incident submit S-2
            09:06  expect chat contains "S-2"
            """);
        var seen = Between(Column(await bot.PreviewAsync(statement: "S-2"), "en"), Statement, "\n</li>");
        foreach (var who in new[] { "cleo", "dan" }) await bot.SayAsync(who, "approve S-2 --rev 2 --override x");
        Assert.Equal(Between(await bot.PageAsync("/status/incidents/1?lang=en"), "<li class=\"statement\" id=\"s-2\">\n", "\n</li>"), seen);
        Assert.Contains("#s-1", seen);
    }

    [Fact]
    public async Task Subscribers_get_the_very_mail_that_the_preview_showed()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(InReview + "09:05 expect nothing public", settings: [.. office.Settings]);
        foreach (var locale in Locales) await bot.SubscribeAsync(Medium.Mail, $"{locale}@customer.example", s => s.Locale = locale);
        var link = await bot.LinkAsync();
        var preview = (await bot.AskAsync(link)).Body;
        var frames = new Dictionary<string, string>();
        foreach (var locale in Locales)
        {
            var frame = WebUtility.HtmlDecode(Between(Column(preview, locale), "<iframe sandbox class=\"mail\"", "></iframe>").Split("src=\"")[1].TrimEnd('"'));
            var (status, headers, html) = await bot.AskAsync(frame);
            Assert.Equal(200, status);
            Assert.Contains("Content-Security-Policy: sandbox; default-src 'none'; style-src 'unsafe-inline'", headers);
            Assert.Contains("Cache-Control: no-store", headers);
            frames[locale] = html;
        }
        foreach (var who in new[] { "cleo", "dan" }) await bot.SayAsync(who, "approve S-1 --rev 1 --override x");

        foreach (var locale in Locales)
        {
            var mail = office.Taken.Single(t => t.To[0].StartsWith(locale, StringComparison.Ordinal)).Message;
            var token = (await bot.SubscriberAsync($"{locale}@customer.example")).Token;
            string Anybodys(string text) => text.ReplaceLineEndings("\n").Replace(token, Previews.NoToken, StringComparison.Ordinal);
            var column = Column(preview, locale);
            Assert.Equal(Anybodys(mail.HtmlBody!), frames[locale]);
            Assert.Equal(Anybodys(mail.TextBody!), WebUtility.HtmlDecode(Between(column, $"<pre class=\"sheet\" lang=\"{locale}\" dir=\"auto\">", "</pre>")));
            Assert.Equal(mail.Subject, WebUtility.HtmlDecode(Between(column, $"<p class=\"title\" lang=\"{locale}\" dir=\"auto\">", "</p>")));
        }
        Assert.Equal(403, (await bot.AskAsync(link.Replace("/S-1?", "/S-1/mail/it?", StringComparison.Ordinal))).Status);
        Assert.Equal(403, (await bot.AskAsync(link.Replace("/S-1?", "/S-1/mail?", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Chats_get_the_very_words_that_the_preview_showed()
    {
        await using var bot = await Bot.PlayAsync(InReview + "09:05 expect nothing public");
        var said = Between(Column(await bot.PreviewAsync(), "en"), "<div class=\"sheet said\"", "</div>");
        foreach (var who in new[] { "cleo", "dan" }) await bot.SayAsync(who, "approve S-1 --rev 1 --override x");
        var posted = bot.Platform.ShownSince(0).Last(s => s.How == ShownAs.Posted && s.Text.Contains("S-1, published at", StringComparison.Ordinal)).Text;
        var shown = string.Join('\n', said.Split("<p class=\"").Skip(1).Select(p => WebUtility.HtmlDecode(Between(p, ">", "</p>"))));
        Assert.Equal(posted, shown);
    }

    [Fact]
    public async Task The_short_form_is_the_one_that_was_approved_whole_and_in_parts()
    {
        await using var bot = await Bot.PlayAsync(InReview + Approved);
        var preview = await bot.PreviewAsync();
        foreach (var text in (await bot.World.Incidents(TestContext.Current.CancellationToken)).Single()["statements"]![0]!["texts"]!.AsArray())
        {
            var (locale, approved) = ((string)text!["locale"]!, (string)text["short"]!);
            var column = Column(preview, locale);
            Assert.Equal(approved, WebUtility.HtmlDecode(Between(column, $"<p class=\"sheet plain-text\" lang=\"{locale}\" dir=\"auto\">", "</p>")));
            var parts = Between(column, "<ol class=\"sms\"", "</ol>").Split("<li class=\"plain-text\">").Skip(1).Select(p => WebUtility.HtmlDecode(p.Split("</li>")[0]));
            Assert.Equal(approved, string.Concat(parts));
        }
    }
}
