using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Previewing;

public sealed class PreviewCardTests
{
    [Fact]
    public async Task The_card_has_every_language_with_what_it_takes_on_X_and_by_SMS()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview);
        var card = await TextAsync(bot, "preview S-1");
        foreach (var locale in PreviewDay.Locales)
        {
            Assert.Contains($"{locale.ToUpperInvariant()} page, mail and chat", card);
            Assert.Matches($@"{locale.ToUpperInvariant()} short form \([0-9]+ of 280 characters on X; [0-9] SMS parts? \((GSM-7|UCS-2)\)\)", card);
        }
        Assert.Contains("checks passed", card);
        Assert.Contains("opens until 09:32 UTC", card);
        Assert.DoesNotContain("since revision", card);
    }

    [Fact]
    public async Task One_language_is_shown_alone_with_its_own_checks()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview);
        var card = await TextAsync(bot, "preview S-1 --locale de");
        Assert.Contains("DE short form", card);
        Assert.DoesNotContain("EN short form", card);
        Assert.DoesNotContain("JA", card);
    }

    [Fact]
    public async Task A_language_that_it_has_no_text_in_is_refused_with_those_that_it_has()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted.Replace("investigating", "investigating --locales en,de", StringComparison.Ordinal));
        Assert.Contains("S-1 has no text in ja, only in en, de.", await TextAsync(bot, "preview S-1 --locale ja"));
    }

    [Fact]
    public async Task What_changed_since_the_revision_before_is_said_in_words()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted + """
            09:03 ben: /incident edit S-1 --short "You cannot buy in our stores. We are on it."
            09:04 ada: /incident affect icloud-mail in gb
            09:05 ben: /incident edit S-1 --short "You can not buy in our stores. We are on it now."
            """);
        var card = await TextAsync(bot, "preview S-1");
        Assert.Contains("""
            What changed since revision 2
            iCloud Mail is affected as well (major outage in the United Kingdom).
            EN short form: “cannot” became “can not”
            EN short form: “now” was put in
            """, card);
        Assert.DoesNotContain("EN short form", (await TextAsync(bot, "preview S-1 --locale fr")).Split("What changed")[1]);
    }

    [Fact]
    public async Task Where_much_was_changed_the_page_has_the_rest()
    {
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted + $"""
            09:03 ben: /incident edit S-1 "{string.Join(' ', Enumerable.Range(0, 40))}"
            09:05 ben: /incident edit S-1 "{string.Join(' ', Enumerable.Range(0, 40).Select(n => n % 4 == 0 ? "x" + n : n.ToString()))}"
            """);
        Assert.Contains("EN … and 5 more; the page shows all.", await TextAsync(bot, "preview S-1"));
    }

    [Fact]
    public async Task Several_long_texts_are_cut_in_the_chat_and_one_is_not()
    {
        var @long = string.Concat(Enumerable.Repeat("You cannot buy. ", 500));
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted + $"09:03 ben: /incident edit S-1 \"{@long}\"");
        var all = await TextAsync(bot, "preview S-1");
        Assert.Contains("…", all.Split("EN short form")[0]);
        Assert.DoesNotContain(@long.Trim(), all);
        Assert.Contains(@long.Trim(), await TextAsync(bot, "preview S-1 --locale en"));
    }

    private static async Task<string> TextAsync(Bot bot, string line) => (await bot.SayAsync("cleo", line)).ToPlain(TimeZoneInfo.Utc).ReplaceLineEndings("\n");
}
