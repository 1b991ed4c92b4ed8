using IncidentBot.Chat;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Nudges;

/// <summary>What can be done about a nudge, and when there is none.</summary>
public sealed class AnswersTests
{
    private const string Open = """
        09:00  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada
        09:00  ada: /incident every off
        09:02  ben: /incident draft investigating --next 20m
        09:02  ben: /incident submit S-1
        09:02  cleo: /incident approve S-1 --rev 1
        09:02  dan: /incident approve S-1 --rev 1

        """;

    [Fact]
    public async Task Nothing_new_drafts_a_statement_that_says_so_with_a_new_time_and_needs_its_approvals()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:18  ada presses "Nothing new: extend the promise"
            09:18  expect ada sees "S-2"
            09:18  expect incident 1 statements[1].next_update_at = "2015-03-11T09:38:00Z"
            09:18  expect status lacks "nothing new"
            09:19  ada: /incident submit S-2
            09:20  cleo: /incident approve S-2 --rev 1
            09:20  expect status lacks "nothing new"
            09:20  dan: /incident approve S-2 --rev 1
            09:20  expect status contains "nothing new"
            09:20  expect status contains "09:38"
            """);
        await bot.WaitAsync(TimeSpan.FromMinutes(14));
        Assert.Equal("09:17/0 09:33/0", await bot.StepsAsync());
    }

    [Fact]
    public async Task A_statement_that_is_on_its_way_is_what_the_nudge_asks_for()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:10  ben: /incident draft update --next 30m
            09:17  expect chat contains "S-2 is drafted already, and waits to be submitted."
            09:17  expect chat contains "[Submit S-2] [Read S-2] [Snooze 10 m]"
            09:18  ben presses "Submit S-2"
            09:18  expect chat contains "S-2 is written already, and waits for 2 approvals."
            09:19  cleo: /incident approve S-2 --rev 1
            09:22  expect chat contains "S-2 is written already, and waits for an approval."
            09:22  expect chat contains "[Read and approve S-2] [Snooze 10 m]"
            09:22  expect chat lacks "Draft the update"
            09:23  dan presses "Read and approve S-2"
            09:23  expect dan sees "Revision: 1"
            """);
    }

    [Fact]
    public async Task What_is_approved_and_goes_out_in_time_is_not_asked_for()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:10  ben: /incident draft update --next 09:50
            09:10  ben: /incident publish S-2 --at 09:21
            09:10  ben: /incident submit S-2
            09:10  cleo: /incident approve S-2 --rev 1
            09:10  dan: /incident approve S-2 --rev 1
            09:21  expect incident 1 statements[1].state = "published"
            """);
        await bot.WaitAsync(TimeSpan.FromMinutes(20));
        Assert.Equal("", await bot.StepsAsync());
    }

    [Fact]
    public async Task It_is_put_off_as_often_as_is_allowed_and_then_no_more()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:17  ada presses "Snooze 10 m"
            09:17  expect ada sees "Quiet until 09:27 UTC."
            09:17  expect chat contains "INC-1: the public update promised by 09:22 UTC is owed. Put off until 09:27 UTC."
            09:27  expect chat contains "is overdue by 5 minutes"
            09:27  ada presses "Snooze 10 m"
            09:37  ada presses "Snooze 10 m"
            09:37  expect ada sees "It cannot be put off again."
            09:48  expect chat contains "is overdue by 25 minutes"
            09:48  ada: /incident snooze
            09:48  expect ada sees "that is the limit"
            """);
        Assert.Equal("09:17/0 09:27/2 09:37/3 09:47/3", await bot.StepsAsync());
    }

    [Fact]
    public async Task A_button_puts_off_what_its_card_showed_and_nothing_else()
    {
        await using var bot = await Bot.PlayAsync(Open);
        await bot.WaitAsync(TimeSpan.FromMinutes(16));
        var snooze = bot.Platform.VisibleTo("ada").SelectMany(s => s.Card.Buttons).Single(b => b.Label == "Snooze 10 m").Command;
        await bot.PublishAsync(2, "draft update --next 20m");
        var reply = await bot.SayAsync("ada", snooze.ToString(), "inc-1", CommandSource.Button);
        Assert.Contains("is settled. The next public update of INC-1 is due by 09:38 UTC.", reply.Card!.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        Assert.Null((await bot.DeadlineAsync(1, Clock.Public)).Deadline!.SnoozedUntil);
    }

    [Theory]
    [InlineData("resolve")]
    [InlineData("cancel A false alarm")]
    [InlineData("merge INC-2")]
    public async Task No_nudge_comes_after_the_end(string ending)
    {
        await using var bot = await Bot.PlayAsync("08:59  eve: /incident open Mail is slow --sev 4 --services icloud-mail\n" + Open);
        await bot.WaitAsync(TimeSpan.FromMinutes(21));
        await bot.SayAsync("ada", ending.Replace("INC-2", "INC-1", StringComparison.Ordinal), "inc-2");
        var before = await bot.StepsAsync(2);
        Assert.Equal("09:17/0 09:22/1", before);
        await bot.WaitAsync(TimeSpan.FromHours(6));
        Assert.Equal(before, await bot.StepsAsync(2));
        Assert.DoesNotContain(bot.Standing("09:22"), t => t.Contains("INC-2: ", StringComparison.Ordinal));
    }
}
