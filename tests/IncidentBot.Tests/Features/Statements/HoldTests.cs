using IncidentBot.Host.Drill;
using IncidentBot.Tests.Features.Statements.Asking;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>Between the last approval and the public: the hold that counts down, the time that was wished for, and who hears of what was taken back.</summary>
public sealed class HoldTests
{
    [Fact]
    public async Task The_card_counts_down_and_takes_it_back_until_the_last_moment()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted, Bot.Cast, ("Statements:HoldSeconds", "30"));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Contains("Goes out in 30 seconds, at 08:58 UTC.", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Equal(["Publish now", "Take back"], bot.CardOf("S-1").Labels());
        await bot.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("in 20 seconds", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        await bot.WaitAsync(TimeSpan.FromSeconds(19.9));
        Assert.Contains("in 5 seconds", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.True((await bot.SayAsync("ben", "withdraw S-1")).Ok);
        await bot.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("\"draft\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Contains("Sent back: taken back by @ben before it went out", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        var late = await bot.SayAsync("eve", "withdraw S-1");
        Assert.Contains("taken back by @ben before it went out. Nobody outside has seen it, so there is nothing to take back.", late.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        Assert.DoesNotContain("App Store", await bot.PageAsync("/status/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_after_the_promise_is_refused_at_once()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            09:01 ben: /incident draft --next 20m
            09:01 ben: /incident submit S-1
            09:02 ben: /incident publish S-1 --at 09:21
            09:02 expect ben sees "promises the next update by 09:21"
            09:02 ben: /incident publish S-1 --at 09:15
            09:02 expect chat contains "It goes out at 11 March 2015, 09:15 UTC, if it has its approvals by then."
            09:03 cleo: /incident approve S-1 --rev 1
            09:03 expect chat contains "Goes out at 09:15 UTC. Until then it can be taken back."
            09:04 ben: /incident publish S-1 --at 10:00
            09:04 expect ben sees "when that has passed"
            09:14 expect nothing public
            09:15 expect incident 1 statements[0].published_at = "2015-03-11T09:15:00Z"
            """);
    }

    [Fact]
    public async Task What_was_planned_for_later_is_taken_back_while_it_is_in_review()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            08:58 ben: /incident publish S-1 --at 09:15
            08:59 eve: /incident withdraw S-1
            08:59 expect eve sees "was taken back before it went out. Nobody outside saw it. It is a draft again."
            08:59 expect incident 1 statements[0].state = "draft"
            09:00 ben: /incident submit S-1
            09:01 cleo: /incident approve S-1 --rev 1
            09:01 expect incident 1 statements[0].state = "published"
            """);
    }

    [Fact]
    public async Task What_would_be_past_its_promise_by_the_end_of_the_hold_is_not_approved()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted.Replace("--next 60m", "--next 1m", StringComparison.Ordinal) + """
            08:58 cleo: /incident approve S-1 --rev 1
            08:58 expect cleo sees "promises the next update by 08:59"
            08:58 expect incident 1 statements[0].approvals = []
            """, Bot.Cast, ("Statements:HoldSeconds", "90"));
    }

    [Fact]
    public async Task A_correction_goes_wherever_the_first_went_and_so_does_its_withdrawal()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:00 cleo: /incident approve S-1 --rev 1
            09:01 ben: /incident correct S-1
            09:01 ben: /incident submit S-2
            09:01 cleo: /incident approve S-2 --rev 1
            09:02 expect incident 1 statements[0].state = "corrected"
            """, Bot.Cast, ("Targets:ChatChannels:0", "drill/general"));
        string[] everywhere = ["status-page", "feed", "chat:drill/incidents", "chat:drill/general"];
        foreach (var statement in (string[])["statements[0]", "statements[1]"])
        {
            var went = await bot.ReadAsync(1, statement + ".publications");
            Assert.All(everywhere, t => Assert.Contains($"\"{t}\"", went, StringComparison.Ordinal));
        }
        Assert.Contains("and wherever S-1 went", bot.CardOf("S-2").Plain(), StringComparison.Ordinal);
        Assert.Equal(2, bot.Standing("eve", "It was corrected since.").Count);

        await bot.SayAsync("ben", "withdraw S-2 Wrong country");
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.Equal(2, bot.Platform.VisibleTo("eve").Count(s => s.Place.ChannelId is "general" or DrillPlatform.AnnouncementChannel && s.Card.Plain().StartsWith("S-2, published at", StringComparison.Ordinal)));
    }
}
