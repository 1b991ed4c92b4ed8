using Xunit;
using static IncidentBot.Tests.Features.Show.SeeTests;

namespace IncidentBot.Tests.Features.Home;

public sealed class HomeTests
{
    private const string Waiting = """
        08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --lead @ada
        08:58  ada: /incident affect stores in all as major since 08:55 users all symptom "customers can browse but cannot buy"
        08:59  ada: /incident assign comms @ben
        09:00  ada: /incident task Ring the registrar --to @ben --due 10:00
        09:01  ben: /incident remind 20m Look at the graphs --to @ben
        09:02  ben: /incident draft investigating --next 15m
        09:02  ben: /incident submit S-1
        """;

    [Fact]
    public async Task Whom_nothing_waits_for_is_told_so()
    {
        await using var bot = await Bot.PlayAsync(Waiting);
        Assert.Contains("Nothing waits for you.", Text(await bot.SayAsync("eve", "me")));
    }

    [Fact]
    public async Task It_shows_roles_tasks_reminders_and_what_customers_wait_for()
    {
        await using var bot = await Bot.PlayAsync(Waiting);
        var home = await bot.SayAsync("ben", "home");
        foreach (var wanted in (string[])["comms of INC-1", "T-1 Ring the registrar", "due by 11 March 2015, 10:00 UTC", "R-1 Look at the graphs", "The first public statement is due by 11 March 2015, 09:02 UTC"])
            Assert.Contains(wanted, Text(home));
        Assert.Contains("T-1", Text(await bot.SayAsync("ben", Command(home, "Done"))));
        Assert.DoesNotContain("Ring the registrar", Text(await bot.SayAsync("ben", "home")));
    }

    [Fact]
    public async Task A_statement_waits_for_its_approvers_and_for_nobody_else_until_they_approved_it()
    {
        await using var bot = await Bot.PlayAsync(Waiting);
        Assert.DoesNotContain("approval", Text(await bot.SayAsync("ben", "home")));
        Assert.DoesNotContain("S-1", Text(await bot.SayAsync("eve", "home")));
        var home = await bot.SayAsync("cleo", "mine");
        Assert.Contains("S-1 for INC-1", Text(home));
        Assert.Equal("preview S-1", Command(home, "Preview"));

        // What the line does not show is shown before it is approved.
        var card = await bot.SayAsync("cleo", Command(home, "Approve"));
        Assert.Contains("cannot buy", Text(card));
        await bot.SayAsync("cleo", Command(card, "Approve"));
        Assert.DoesNotContain("S-1", Text(await bot.SayAsync("cleo", "home")));
    }

    [Fact]
    public async Task Lists_are_those_of_the_channels_incident_and_elsewhere_mine_or_what_is_pending()
    {
        await using var bot = await Bot.PlayAsync(Waiting);
        Assert.Contains("Ring the registrar", Text(await bot.SayAsync("eve", "tasks", "inc-1")));
        Assert.Contains("You have no open task.", Text(await bot.SayAsync("eve", "tasks")));
        Assert.Contains("Ring the registrar", Text(await bot.SayAsync("ben", "tasks")));
        Assert.Contains("Look at the graphs", Text(await bot.SayAsync("eve", "reminders", "inc-1")));
        Assert.Contains("You have no reminder", Text(await bot.SayAsync("eve", "reminders")));
        var statements = await bot.SayAsync("eve", "statements", "inc-1");
        Assert.Contains("in review, 0 of 2 approvals; promises the next update by 11 March 2015, 09:17 UTC", Text(statements));
        Assert.Contains("S-1 for INC-1", Text(await bot.SayAsync("eve", "statements")));
        await bot.SayAsync("ben", "done T-1");
        Assert.Contains("1 is done", Text(await bot.SayAsync("eve", "tasks", "inc-1")));
        Assert.Contains("forgotten", Text(await bot.SayAsync("ben", Command(await bot.SayAsync("ben", "reminders"), "Forget"))));
        Assert.Contains("has no reminder", Text(await bot.SayAsync("ben", "reminders", "inc-1")));
    }
}
