using Xunit;
using static IncidentBot.Tests.Features.Show.SeeTests;

namespace IncidentBot.Tests.Features.Timeline;

public sealed class TimelineTests
{
    [Fact]
    public async Task The_record_comes_newest_last_each_line_at_its_own_time()
    {
        await using var bot = await Bot.PlayAsync("""
            08:57  ada: /incident open Purchases fail --sev 1
            09:30  ben in inc-1: /incident note The graphs fell --at 09:00 --link https://graphs.example/1
            09:40  ben in inc-1: /incident note They rose
            """);
        var text = Text(await bot.SayAsync("eve", "history", "inc-1"));
        Assert.Contains("\n11 March 2015\n", text);
        Assert.Contains("09:00 UTC @ben: The graphs fell (noted at 09:30 UTC) https://graphs.example/1\n", text);
        Assert.True(text.IndexOf("opened", StringComparison.Ordinal) < text.IndexOf("The graphs fell", StringComparison.Ordinal));
        Assert.EndsWith("They rose", text);
    }

    [Fact]
    public async Task A_note_is_kept_and_one_that_is_delivered_twice_is_kept_once()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident open Purchases fail --sev 1");
        var first = await bot.SayAsync("ada", "note INC-1 They fell", delivery: "same");
        var again = await bot.SayAsync("ada", "note INC-1 They fell", delivery: "same");
        Assert.Equal((first.Ok, Text(first)), (again.Ok, Text(again)));
        Assert.Equal(2, Text(await bot.SayAsync("eve", "timeline INC-1")).Split("They fell").Length);
    }

    [Fact]
    public async Task A_long_record_begins_with_its_last_page_and_goes_back_by_a_button()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident open Purchases fail --sev 1");
        for (var i = 1; i <= 24; i++) await bot.SayAsync("ada", $"note Line {i}. --incident INC-1");

        var last = await bot.SayAsync("eve", "timeline INC-1");
        Assert.EndsWith("Line 24.", Text(last));
        Assert.DoesNotContain("Line 4.", Text(last));
        var earlier = await bot.SayAsync("eve", Command(last, "Earlier"));
        Assert.EndsWith("Line 4.", Text(earlier));
        Assert.DoesNotContain(earlier.Card!.Buttons, b => b.Label == "Earlier");
        Assert.Contains("has 2 pages", Text(await bot.SayAsync("eve", "timeline INC-1 --page 3")));
    }
}
