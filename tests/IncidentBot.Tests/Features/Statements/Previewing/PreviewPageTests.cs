using IncidentBot.Chat;
using Xunit;
using static IncidentBot.Tests.Features.Statements.Previewing.PreviewDay;

namespace IncidentBot.Tests.Features.Statements.Previewing;

/// <summary>What the page shows, and what it says where the text is not the newest, or no longer one that can come out.</summary>
public sealed class PreviewPageTests
{
    [Fact]
    public async Task Every_language_stands_beside_the_others_in_every_form_with_its_checks_and_its_own_lang()
    {
        await using var bot = await Bot.PlayAsync(InReview);
        var page = await bot.PreviewAsync();
        Assert.Equal(Locales, Locales.OrderBy(l => page.IndexOf($"id=\"{l}\"", StringComparison.Ordinal)));
        foreach (var locale in Locales)
        {
            var column = Column(page, locale);
            foreach (var form in new[] { "Status page", "Mail", "Short form, X", "SMS", "Chat", "Checks" }) Assert.Contains($"<h3>{form}", column);
            Assert.Contains($"<div class=\"card incident is-critical\" lang=\"{locale}\">", column);
            Assert.Contains($"<p class=\"sheet plain-text\" lang=\"{locale}\" dir=\"auto\">", column);
            Assert.Matches(@"[0-9]+ of 280</span>", column);
            Assert.Matches(@"[0-9] parts?, (GSM-7|UCS-2), [0-9]+ (septets|units)</span>", column);
            Assert.Matches(@"[0-9]+ of [0-9]+ passed</span>", column);
        }
        Assert.Contains("<html lang=\"en\">", page);
        Assert.Contains("UCS-2", Column(page, "ja"));
        Assert.DoesNotContain("Since revision", page);
    }

    [Fact]
    public async Task It_says_who_wrote_it_who_approved_it_and_the_hash_that_they_put_their_names_to()
    {
        await using var bot = await Bot.PlayAsync(InReview + "09:03 cleo: /incident approve S-1 --rev 1");
        var page = await bot.PreviewAsync("dan");
        var about = Between(page, "<section class=\"card about\"", "</section>");
        Assert.Contains("<dt>Written by</dt><dd>Ben, <time", about);
        Assert.Matches(@"1 of 2\s*<br>Cleo, <time[^>]*>11 March 2015, 09:03 UTC</time>", about);
        Assert.Contains((await bot.ReadAsync(1, "statements[0].hash")).Trim('"'), about);
        Assert.Contains("Dan’s alone", about);
        Assert.Contains("11 March 2015, 09:17 UTC", about);
    }

    [Fact]
    public async Task What_changed_is_struck_out_and_underlined_and_said_in_words()
    {
        await using var bot = await Bot.PlayAsync(Drafted + "09:03 ben: /incident edit S-1 --locale en --title \"You cannot buy in our stores\"");
        var page = await bot.PreviewAsync();
        var changes = Between(Column(page, "en"), "<h3>Since revision 1</h3>", "</section>");
        Assert.Contains("In the title", changes);
        Assert.Matches("<del><span class=\"sr\" lang=\"en\"> taken out: </span>[^<]+<span class=\"sr\" lang=\"en\"> \\(end\\)</span></del>", changes);
        Assert.Matches("<ins><span class=\"sr\" lang=\"en\"> put in: </span>[^<]*You cannot buy[^<]*<span", changes);
        Assert.DoesNotContain("In the text", changes);
        Assert.Contains("Nothing was changed.", Between(Column(page, "de"), "<h3>Since revision 1</h3>", "</section>"));
    }

    [Fact]
    public async Task Any_earlier_revision_can_be_compared_with_and_the_facts_that_moved_are_named()
    {
        await using var bot = await Bot.PlayAsync(Drafted + """
            09:03 ben: /incident edit S-1 --title "Second title"
            09:04 ada: /incident affect icloud-mail in gb
            09:05 ben: /incident edit S-1 --title "Third title"
            """);
        var link = await bot.LinkAsync();
        var (_, _, page) = await bot.AskAsync(link);
        Assert.Contains("Since revision 2", page);
        Assert.Contains("iCloud Mail is affected as well (major outage in the United Kingdom).", page);
        Assert.Contains("Second", Column(page, "en"));
        var (_, _, first) = await bot.AskAsync(link + "&since=1");
        Assert.Contains("Since revision 1", first);
        Assert.DoesNotContain("Second", Column(first, "en"));
        foreach (var odd in new[] { "0", "3", "4", "x", "" }) Assert.Contains("Since revision 2", (await bot.AskAsync(link + "&since=" + odd)).Body);
    }

    [Fact]
    public async Task An_older_revision_says_so_loudly_and_leads_to_the_newest()
    {
        await using var bot = await Bot.PlayAsync(InReview);
        var old = await bot.LinkAsync();
        await bot.SayAsync("ben", "edit S-1 --title \"Another title\"");
        var (status, _, page) = await bot.AskAsync(old);
        Assert.Equal(200, status);
        Assert.Contains("This is not the newest text.", page);
        Assert.DoesNotContain("Another title", page);
        Assert.Contains("none counts for it any more", page);
        var newest = System.Net.WebUtility.HtmlDecode(Between(Between(page, "can no longer be approved.", "</div>"), "href=\"", "\""));
        var (_, _, there) = await bot.AskAsync(newest);
        Assert.Contains("Another title", there);
        Assert.DoesNotContain("This is not the newest text.", there);
    }

    [Theory]
    [InlineData("09:04 cleo: /incident reject S-1 Say it in plain words", "Sent back: Say it in plain words")]
    [InlineData("09:04 ada: /incident affect icloud-mail", "Void: the facts changed: iCloud Mail is affected as well")]
    [InlineData("09:04 cleo: /incident approve S-1 --rev 1 --override x\n09:04 dan: /incident approve S-1 --rev 1 --override x", "this is what went out")]
    [InlineData("09:04 cleo: /incident approve S-1 --rev 1 --override x\n09:04 dan: /incident approve S-1 --rev 1 --override x\n09:05 ben: /incident withdraw S-1 Wrong countries", "Withdrawn: customers no longer read these words. Wrong countries")]
    public async Task Where_it_stands_is_said_before_its_words(string then, string expected)
    {
        await using var bot = await Bot.PlayAsync(InReview + then);
        var page = await bot.PreviewAsync("ben");
        Assert.Contains(expected, Between(page, "<h1 class=\"plain\">", "<nav class=\"locales\""));
        Assert.Contains("App Store", Column(page, "en"));
    }

    [Fact]
    public async Task A_draft_whose_facts_moved_says_so_though_it_is_no_void_statement()
    {
        await using var bot = await Bot.PlayAsync(Drafted + "09:04 ada: /incident affect icloud-mail");
        Assert.Contains("It cannot go out as it stands: the facts changed: iCloud Mail is affected as well (major outage in ", await bot.PreviewAsync());
    }

    [Fact]
    public async Task Whatever_stands_in_a_text_comes_out_as_text()
    {
        const string evil = "<script>alert(1)</script> <img src=x onerror=alert(1)> \\\" ' &amp; {{x}} </article>";
        await using var bot = await Bot.PlayAsync($"""
            08:57  ada: /incident open <b>Title</b> {evil} --sev 1 --services app-store
            09:02  ben: /incident draft investigating --next 15m
            09:03  ben: /incident edit S-1 "{evil}" --title "{evil}" --short "{evil}"
            09:04  ben: /incident submit S-1
            09:05  cleo: /incident reject S-1 "{evil}"
            """);
        foreach (var who in new[] { "cleo", "ben" })
        {
            var page = await bot.PreviewAsync(who);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>Title", page);
            Assert.Contains("&lt;script&gt;alert(1)", Column(page, "en"));
            var mail = (await bot.AskAsync((await bot.LinkAsync(who)).Replace("/S-1?", "/S-1/mail/en?", StringComparison.Ordinal))).Body;
            Assert.Contains("&lt;script&gt;alert(1)", mail);
            Assert.DoesNotContain("<script", mail, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", mail, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(Locales.Length, page.Split("<article class=\"column\"").Length - 1);
            Assert.Equal(Locales.Length, page.Split("</article>").Length - 1);
        }
    }
}
