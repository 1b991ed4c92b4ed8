using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Features.Nudges;

/// <summary>Nudges are right whatever happens to the incident, the process and the clock.</summary>
public sealed class ThroughChangeTests
{
    private const string Open = """
        09:00  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada
        09:00  ada: /incident every off
        09:02  ben: /incident draft investigating --next 20m
        09:02  ben: /incident submit S-1
        09:02  cleo: /incident approve S-1 --rev 1
        09:02  dan: /incident approve S-1 --rev 1

        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restart_a_late_nudge_comes_once_says_so_and_the_climb_goes_on()
    {
        await using var bot = await Bot.PlayOnFileAsync(Open);
        await bot.RestartAsync(TimeSpan.FromMinutes(50));
        await bot.WaitAsync(TimeSpan.Zero);
        await bot.World.Work.RunDueAsync(Cancelled);
        Assert.Equal("09:52/3", await bot.StepsAsync());
        var nudge = Assert.Single(bot.Standing("promised by 09:22"));
        Assert.Contains("is overdue by 30 minutes.", nudge, StringComparison.Ordinal);
        Assert.Contains("This nudge comes 35 minutes late: it was due at 09:17 UTC.", nudge, StringComparison.Ordinal);
        await bot.WaitAsync(TimeSpan.FromMinutes(15));
        Assert.Equal("09:52/3 10:07/4", await bot.StepsAsync());
    }

    [Fact]
    public async Task A_deadline_that_went_away_and_came_back_is_nudged_as_if_it_had_not()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:05  ben: /incident withdraw S-1 It named the wrong countries
            09:06  ada: /incident every 20m
            09:21  expect chat contains "the next public update wanted by 09:25 UTC is due in"
            09:22  ada: /incident every off
            09:22  expect chat contains "No longer due: the public update that was due by 09:25 UTC."
            09:23  ada: /incident every 20m
            09:25  expect chat contains "the next public update wanted by 09:25 UTC is due now"
            09:30  expect chat contains "the next public update wanted by 09:25 UTC is overdue by 5 minutes"
            """);
        Assert.Equal("09:17/0 09:20/0 09:25/1 09:30/2", "09:17/0 " + await bot.StepsAsync());
    }

    [Fact]
    public async Task Reopening_asks_for_a_word_and_keeps_what_was_promised_for_later()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:10  ada: /incident resolve
            09:12  ada: /incident reopen
            09:12  ada: /incident show INC-1
            09:12  expect ada sees "Public update due: by 09:17 UTC"
            """);
        await bot.WaitAsync(TimeSpan.FromMinutes(6));
        Assert.Equal("09:17/1", await bot.StepsAsync());

        await using var lesser = await Bot.PlayAsync(Open.Replace("--sev 1", "--sev 3", StringComparison.Ordinal) + """
            09:10  ada: /incident resolve
            09:12  ada: /incident reopen
            09:12  ada: /incident show INC-1
            09:12  expect ada sees "Promised in public: by 09:22 UTC"
            """);
        await lesser.WaitAsync(TimeSpan.FromMinutes(6));
        Assert.Equal("09:17/0", await lesser.StepsAsync());
    }

    [Fact]
    public async Task Who_was_told_that_a_lesser_one_is_over_hears_within_its_cadence_that_it_is_not()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00  ada: /incident open Mail is slow --sev 3 --services icloud-mail --as degraded --lead @ada
            09:02  ben: /incident draft update --next 20m
            09:02  ben: /incident submit S-1
            09:02  cleo: /incident approve S-1 --rev 1
            09:10  ada: /incident resolve
            09:11  ben: /incident draft resolved --set data_safe="No data was lost." --set repair="We have added more mail servers."
            09:11  ben: /incident submit S-2
            09:11  cleo: /incident approve S-2 --rev 1
            09:11  expect incident 1 statements[1].state = "published"
            09:30  ada: /incident reopen
            09:30  ada: /incident show INC-1
            09:30  expect ada sees "Public update due: by 10:30 UTC"
            09:30  expect ada sees "customers have heard nothing for 19 minutes"
            """);
    }

    [Fact]
    public async Task What_was_promised_of_one_is_owed_by_the_one_into_which_it_was_merged()
    {
        await using var bot = await Bot.PlayAsync("08:59  eve: /incident open Mail is slow --sev 4 --services icloud-mail --lead @eve\n" + Open + """
            09:10  ada: /incident merge INC-1
            09:10  eve: /incident show INC-1
            09:10  expect eve sees "Promised in public: by 09:22 UTC"
            """);
        await bot.WaitAsync(TimeSpan.FromMinutes(18));
        Assert.Equal("", await bot.StepsAsync(2));
        Assert.Equal("09:17/0 09:22/1 09:27/2", await bot.StepsAsync(1));
    }

    [Fact]
    public async Task What_customers_were_told_of_is_not_merged_into_what_nobody_may_tell_of()
    {
        await using var bot = await Bot.PlayAsync("08:59  eve: /incident open Somebody is inside --sev 2 --private\n" + Open.Replace("ada:", "eve:", StringComparison.Ordinal) + """
            09:10  eve in inc-2: /incident merge INC-1
            09:10  expect eve sees "nobody could tell them"
            09:10  expect incident 2 status = "investigating"
            """);
    }

    [Fact]
    public async Task One_that_becomes_grave_is_given_the_time_that_a_grave_one_has_and_no_more_for_becoming_graver()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00  ada: /incident open Purchases fail --sev 3 --services app-store --lead @ada
            09:40  ada: /incident severity 2
            09:43  ada: /incident severity 1
            09:45  expect chat contains "the first public statement wanted by 09:45 UTC is due now"
            """);
        await bot.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("09:45/1 09:50/2", await bot.StepsAsync());
    }

    [Fact]
    public async Task A_cadence_that_a_change_makes_late_calls_the_leads_first()
    {
        await using var bot = await Bot.PlayAsync(Open + """
            09:05  ben: /incident withdraw S-1 It named the wrong countries
            10:00  ada: /incident every 20m
            10:00  expect chat contains "@Ada INC-1: the next public update wanted by 09:25 UTC is overdue by 35 minutes."
            """, settings: ("People:Duty:0", "eve@example.com"));
        await bot.WaitAsync(TimeSpan.FromMinutes(15));
        Assert.Equal("10:00/1 10:05/2 10:15/3", await bot.StepsAsync());
        Assert.Single(await bot.NudgesAsync(1, Clock.Public, direct: true));
    }

    [Fact]
    public async Task A_clock_that_was_ahead_and_is_set_back_leaves_nothing_unsaid()
    {
        await using var bot = await Bot.PlayAsync(Open);
        var watch = ActivatorUtilities.CreateInstance<ClockWatch>(bot.Services);
        await watch.LookAsync(Cancelled);
        await bot.World.Work.RunDueAsync(Cancelled);

        var right = bot.World.Clock.GetUtcNow();
        bot.World.Clock.AdvanceTo(right.AddHours(1));
        await bot.World.Work.RunDueAsync(Cancelled);
        await watch.LookAsync(Cancelled);
        Assert.Equal("10:02/3", await bot.StepsAsync());

        bot.World.Clock.SetBackTo(right.AddMinutes(5));
        await watch.LookAsync(Cancelled);
        await bot.World.Work.RunDueAsync(Cancelled);
        await bot.WaitAsync(TimeSpan.FromMinutes(62));
        Assert.Equal("10:02/3 09:17/0 09:22/1 09:27/2 09:37/3 10:07/4", await bot.StepsAsync());
        Assert.Equal(1, await bot.WaitingAsync(1, Clock.Public, (await bot.DeadlineAsync(1, Clock.Public)).Deadline!.DueAt));
    }

    [Fact]
    public async Task Settings_that_make_another_time_due_are_followed_from_the_start_on()
    {
        await using var bot = await Bot.PlayOnFileAsync("09:00  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada\n", ("Cadence:FirstStatement", "30m"));
        await bot.RestartAsync(TimeSpan.FromMinutes(1), ("Cadence:FirstStatement", "10m"));
        await ActivatorUtilities.CreateInstance<ClockWatch>(bot.Services).LookAsync(Cancelled);
        await bot.WaitAsync(TimeSpan.FromMinutes(40));
        Assert.Equal("09:05/0 09:10/1 09:15/2 09:25/3", await bot.StepsAsync());
    }

    [Theory]
    // An hour is left out, and an hour comes twice: what is due in minutes is due in minutes.
    [InlineData("2015-03-29", "00:50", "02:05 UTC+1", "02:10 UTC+1")]
    [InlineData("2015-10-25", "01:50 UTC+1", "01:05 UTC", "01:10 UTC")]
    public async Task Where_clocks_are_changed_a_nudge_comes_by_the_time_that_passes_and_says_which_hour(string date, string begin, string nudged, string due)
    {
        var start = begin.Split(' ')[0];
        await using var bot = await Bot.PlayAsync($"{start}  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada\n{start}  ada: /incident every off\n",
            Bot.Cast.Replace("2015-03-11", date, StringComparison.Ordinal).Replace("Etc/UTC", "Europe/London", StringComparison.Ordinal));
        await bot.PublishAsync(1, "draft investigating --next 20m");
        await bot.WaitAsync(TimeSpan.FromMinutes(15));
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var nudge = bot.Platform.VisibleTo("ada").Select(s => s.Card.ToPlain(london)).Single(t => t.Contains("due in 5 minutes", StringComparison.Ordinal));
        Assert.Contains($"promised by {due} is due in 5 minutes.", nudge, StringComparison.Ordinal);
        Assert.StartsWith(nudged, InstantText.Format(bot.World.Clock.GetUtcNow(), InstantFormat.Time, london), StringComparison.Ordinal);
    }
}
