using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Features.Show;
using Xunit;

namespace IncidentBot.Tests.Features.Show;

public sealed class SilenceTests
{
    private static readonly DateTimeOffset Nine = new(2015, 3, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true, 1)]
    [InlineData(0, false, 5)]
    [InlineData(4, false, 5)]
    [InlineData(34, true, 35)]
    [InlineData(60, true, 75)]
    [InlineData(400, false, 420)]
    public void It_is_looked_at_often_while_it_is_young_and_late_and_seldom_when_it_is_old(int silent, bool late, int next) =>
        Assert.Equal(Nine.AddMinutes(next), Silence.NextLook(Nine, late, Nine.AddMinutes(silent)));

    [Fact]
    public void The_next_look_is_always_to_come_also_where_the_clock_was_set_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(-100_000, 1_000_000)), Arb.From(Gen.Elements(true, false)), (seconds, late) =>
        {
            var now = Nine.AddSeconds(seconds);
            var next = Silence.NextLook(Nine, late, now);
            return next > now && (seconds < 0 || next - now <= TimeSpan.FromHours(1));
        }));

    [Fact]
    public async Task Card_list_and_home_say_how_long_customers_have_heard_nothing_and_the_card_says_so_as_time_goes_by()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00  ada: /incident open Purchases fail --sev 1 --services app-store --since 08:55 --lead @ada
            09:00  expect chat contains "Public silence: customers have heard nothing for 5 minutes"
            09:29  expect chat contains "customers have heard nothing for 34 minutes"
            09:29  ada: /incident list
            09:29  expect ada sees "customers have heard nothing for 34 minutes"
            09:29  ada: /incident home
            09:29  expect ada sees "customers have heard nothing for 34 minutes"
            09:29  ada in incidents: /incident
            09:29  expect ada sees "customers have heard nothing for 34 minutes"
            09:30  ben: /incident draft investigating --next 30m
            09:30  ben: /incident submit S-1
            09:30  cleo: /incident approve S-1 --rev 1
            09:30  dan: /incident approve S-1 --rev 1
            09:30  ada: /incident show INC-1
            09:30  expect ada sees "Promised in public: by 10:00 UTC"
            09:44  ada: /incident list
            09:44  expect ada sees "customers have heard nothing for 14 minutes"
            10:04  ada: /incident list
            10:04  expect ada sees "due by 10:00 UTC (overdue by 4 minutes); customers have heard nothing for 34 minutes"
            10:05  ada: /incident note Still at it
            10:06  expect chat contains "Promised in public: by 10:00 UTC, missed: overdue by 6 minutes"
            10:07  ada: /incident resolve
            10:08  ada: /incident show INC-1
            10:08  expect ada sees "Promise missed: the update promised by 10:00 UTC did not come"
            """);
        var last = bot.Platform.VisibleTo("ada").First(s => s.Card.ToPlain(TimeZoneInfo.Utc).Contains("INC-1 Purchases fail", StringComparison.Ordinal)).Card.ToPlain(TimeZoneInfo.Utc);
        Assert.DoesNotContain("heard nothing", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sev 4")]
    [InlineData("--sev 3")]
    [InlineData("--sev 1 --private")]
    public async Task Where_no_word_is_owed_nothing_is_said_of_silence(string options)
    {
        await using var bot = await Bot.PlayAsync($"""
            09:00  ada: /incident open Purchases fail {options} --services app-store --since 08:55
            09:40  ada: /incident show INC-1
            09:40  ada: /incident list
            """);
        Assert.DoesNotContain("heard nothing", string.Join('\n', bot.Platform.ShownSince(0).Select(s => s.Text)), StringComparison.Ordinal);
    }
}
