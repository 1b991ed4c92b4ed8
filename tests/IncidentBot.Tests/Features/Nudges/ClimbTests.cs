using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Nudges;

public sealed class ClimbTests
{
    /// <summary>A promise for 09:22, with a commander, a comms lead, a deputy and somebody on duty; nobody moves.</summary>
    private const string Promised = """
        09:00  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada
        09:00  ada: /incident assign comms @ben
        09:00  ada: /incident assign deputy @dan
        09:02  ben: /incident draft investigating --next 20m
        09:02  ben: /incident submit S-1
        09:02  cleo: /incident approve S-1 --rev 1
        09:02  dan: /incident approve S-1 --rev 1

        """;

    private static readonly (string, string) Duty = ("People:Duty:0", "eve@example.com");

    [Fact]
    public async Task It_calls_the_leads_then_their_deputies_and_the_channel_then_the_duty_contact_and_then_every_half_hour()
    {
        await using var bot = await Bot.PlayAsync(Promised + """
            09:16  ada: /incident note Still looking
            09:17  expect chat contains "@Ada @Ben INC-1: the public update promised by 09:22 UTC is due in 5 minutes."
            09:17  expect chat lacks "@Ben @Dan"
            09:18  ada: /incident note Still looking
            09:22  expect chat contains "@Ada @Ben INC-1: the public update promised by 09:22 UTC is due now."
            09:23  ada: /incident note Still looking
            09:27  expect chat contains "@Ada @Ben @Dan INC-1: the public update promised by 09:22 UTC is overdue by 5 minutes."
            09:28  ada: /incident note Still looking
            09:37  expect chat contains "is overdue by 15 minutes."
            09:37  expect eve sees "You are on duty, and nobody has answered. INC-1 “Purchases fail” is led by @ada (commander) and @ben (comms)."
            09:37  expect eve sees "INC-1: the public update promised by 09:22 UTC is overdue by 15 minutes."
            """, settings: Duty);
        await bot.WaitAsync(TimeSpan.FromMinutes(95));
        Assert.Equal("09:17/0 09:22/1 09:27/2 09:37/3 10:07/4 10:37/5 11:07/6", await bot.StepsAsync());
        Assert.Equal([3, 4, 5, 6], (await bot.NudgesAsync(1, Clock.Public, direct: true)).Select(n => n.Step));
    }

    [Fact]
    public async Task Several_on_duty_are_called_once_each_however_often_they_are_named()
    {
        await using var bot = await Bot.PlayAsync(Promised, settings: [Duty, ("People:Duty:1", "eve"), ("People:Duty:2", "cleo@example.com"), ("People:Duty:3", "drill/@nobody-such")]);
        await bot.WaitAsync(TimeSpan.FromMinutes(36));
        var called = bot.Platform.ShownSince(0).Where(s => s.Only is not null && s.Text.Contains("You are on duty", StringComparison.Ordinal)).Select(s => s.Only!).ToList();
        Assert.Equal(["cleo", "eve"], called.Order());
    }

    [Fact]
    public async Task An_answer_settles_every_step_and_says_how_late_it_was()
    {
        await using var bot = await Bot.PlayAsync(Promised, settings: Duty);
        await bot.WaitAsync(TimeSpan.FromMinutes(38));
        Assert.Single(bot.Standing("promised by 09:22"), t => t.Contains("overdue by", StringComparison.Ordinal));
        Assert.Equal(3, bot.Standing("09:22").Count(t => t.StartsWith("Asked again below", StringComparison.Ordinal)));

        await bot.PublishAsync(2, "draft update --next 30m");
        Assert.DoesNotContain(bot.Standing("09:22"), t => t.Contains("overdue", StringComparison.Ordinal) && !t.StartsWith("Settled", StringComparison.Ordinal));
        Assert.Contains("Settled: the public update that was due by 09:22 UTC is S-2, and came at 09:40 UTC, 18 minutes late.", bot.Standing("09:22"));
        Assert.Contains("S-2 published, 18 minutes after the time that was promised", await bot.ReadAsync(1, "timeline"), StringComparison.Ordinal);
        Assert.Equal("Settled: the public update that was due by 09:22 UTC is S-2, and came at 09:40 UTC, 18 minutes late.",
            bot.Platform.VisibleTo("eve").First(s => s.Only == "eve").Card.ToPlain(TimeZoneInfo.Utc));

        await bot.WaitAsync(TimeSpan.FromMinutes(24));
        Assert.Equal("09:17/0 09:22/1 09:27/2 09:37/3", await bot.StepsAsync());
    }

    [Fact]
    public async Task A_missed_promise_is_recorded_once()
    {
        await using var bot = await Bot.PlayAsync(Promised);
        await bot.WaitAsync(TimeSpan.FromHours(3));
        var record = await bot.ReadAsync(1, "timeline");
        Assert.Equal(2, record.Split("The update promised by 09:22 UTC did not come in time").Length);
        Assert.Equal("false", await bot.ReadAsync(1, "promises[0].kept"));
    }

    [Fact]
    public async Task Where_an_incident_has_no_home_its_people_are_nudged_themselves()
    {
        await using var bot = await Bot.PlayAsync("09:00  ada: /incident open Purchases fail --sev 1 --services app-store --lead @ada\n");
        await bot.Services.ForgetHomesAsync();
        await bot.WaitAsync(TimeSpan.FromMinutes(6));
        Assert.Contains(bot.Platform.ShownSince(0), s => s.Only == "ada" && s.Text.Contains("the first public statement wanted by 09:05 UTC is due now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_team_is_nudged_too_and_nobody_beyond_its_leads_and_deputies()
    {
        await using var bot = await Bot.PlayAsync("09:00  ada: /incident open Purchases fail --sev 4 --services app-store --lead @ada\n09:00  eve in inc-1: /incident join INC-1\n", settings: Duty);
        await bot.WaitAsync(TimeSpan.FromHours(5));
        Assert.Equal("12:55/0 13:00/1 13:05/2 13:15/3 13:45/4", await bot.StepsAsync(clock: Clock.Team));
        Assert.DoesNotContain("@Eve", string.Join('\n', bot.Standing("team update")), StringComparison.Ordinal);
        Assert.Empty(await bot.NudgesAsync(1, Clock.Team, direct: true));
        await bot.SayAsync("ada", "update Half of it is mended", "inc-1");
        Assert.Contains("Settled: the team update that was due by 13:00 UTC came at 14:00 UTC.", bot.Standing("team update"));
    }
}
