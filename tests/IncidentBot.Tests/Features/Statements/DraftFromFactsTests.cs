using IncidentBot.Tests.Features.Statements.Ledger.Support;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>A draft tells what the record has: each country its own level, and a promise that can be read off a clock.</summary>
public sealed class DraftFromFactsTests
{
    [Fact]
    public async Task Who_can_buy_slowly_is_not_told_that_they_cannot_buy_at_all()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:00 ada: /incident affect app-store in fr, de as degraded
            09:01 ben: /incident draft investigating --next 20m
            09:01 ben: /incident submit S-1
            09:02 cleo: /incident approve S-1 --rev 1
            09:02 expect incident 1 statements[0].state = "published"
            09:02 expect status contains "We know of a problem with App Store:"
            """);
        var text = await bot.ReadAsync(1, "statements[0].texts[0].full");
        Assert.Contains("App Store: unavailable in the United Kingdom", text, StringComparison.Ordinal);
        Assert.Contains("App Store: slow, or failing at times in France and Germany", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_customers_of_one_service_see_is_not_told_of_another()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store
            09:01 ada: /incident affect icloud-mail in gb, de as degraded symptom slow
            09:02 ben: /incident draft --incident INC-1
            """, settings: [("Statements:Locales:0", "en"), ("Statements:Locales:1", "de")]);
        var (english, german) = (await bot.ReadAsync(1, "statements[0].texts[0].full"), await bot.ReadAsync(1, "statements[0].texts[1].full"));
        Assert.Contains("- App Store: unavailable in all countries\\n- iCloud Mail: slow, or failing at times in Germany and the United Kingdom\\n\\n- iCloud Mail: everything takes longer than usual\\n", english, StringComparison.Ordinal);
        Assert.Single(german.Split("- App Store: ").Skip(1));
        Assert.Equal("\"draft\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Matches(@"All \d+ checks passed", bot.CardOf("S-1"));
    }

    [Fact]
    public async Task A_draft_for_many_countries_at_two_levels_passes_its_checks()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services stores
            09:00 ada: /incident affect app-store in eu as degraded
            09:01 ben: /incident draft investigating --next 20m
            09:01 ben: /incident submit S-1
            09:02 cleo: /incident approve S-1 --rev 1
            09:02 expect incident 1 statements[0].state = "published"
            """);
    }

    [Fact]
    public async Task What_was_withdrawn_promises_nothing_and_is_read_by_nobody()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store
            09:01 ben: /incident draft investigating --next 20m
            09:01 ben: /incident submit S-1
            09:02 cleo: /incident approve S-1 --rev 1
            09:05 ben: /incident withdraw S-1 It named the wrong service
            09:05 expect feed contains "We took this statement back"
            09:06 ada: /incident show
            09:06 expect ada sees "Public update due"
            09:06 expect ada sees "09:35"
            09:21 expect chat lacks "due now"
            09:22 ada: /incident resolve
            09:22 expect ada sees "is resolved"
            """);
        Assert.DoesNotContain(bot.Platform.ShownSince(0), s => s.Text.Contains("Customers still read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_new_extends_a_promise_also_where_no_cadence_asks_for_another()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store
            09:01 ben: /incident draft investigating --next 20m
            09:01 ben: /incident submit S-1
            09:01 cleo: /incident approve S-1 --rev 1
            09:02 ada: /incident every off
            09:16 expect chat contains "due in 5 minutes"
            09:16 ben presses "Nothing new: extend the promise"
            09:16 expect incident 1 statements[1].next_update_at = "2015-03-11T09:36:00Z"
            """);
    }

    [Fact]
    public async Task A_promise_falls_on_the_minute_that_the_text_names()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00:40 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:00:40 ben: /incident draft investigating --next 15m
            09:00:40 expect incident 1 statements[0].next_update_at = "2015-03-11T09:15:00Z"
            09:00:40 ben: /incident draft investigating --next 10s
            09:00:40 expect incident 1 statements[1].next_update_at = "2015-03-11T09:00:50Z"
            """);
        Assert.Contains("Next update by 09:15 UTC", await bot.ReadAsync(1, "statements[0].texts[0].full"), StringComparison.Ordinal);
    }
}
