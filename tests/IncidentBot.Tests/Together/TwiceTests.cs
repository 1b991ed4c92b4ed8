using IncidentBot.Host.Drill;
using IncidentBot.Jobs;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>What comes twice is done once; what was left undone is done late, once, and says so.</summary>
public sealed class TwiceTests
{
    private const string Open = "09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb\n";

    [Theory]
    [InlineData("open Mail is slow --sev 3")]
    [InlineData("note Once only")]
    [InlineData("draft --next 30m")]
    [InlineData("remind 20m Look")]
    [InlineData("task Call them")]
    [InlineData("report app-store gb It fails")]
    [InlineData("status identified")]
    [InlineData("update All is known")]
    [InlineData("maintenance Disks --services app-store --from 10:00 --to 11:00")]
    [InlineData("resolve Done")]
    public async Task A_delivery_that_comes_three_times_has_one_effect_and_one_answer(string line)
    {
        await using var bot = await Bot.PlayOnFileAsync(Open);
        var before = await RowsAsync(bot);
        var first = await bot.SendAsync("ada", line, "inc-1", delivery: "d-1");
        var once = await RowsAsync(bot);
        var again = await Task.WhenAll(bot.SendAsync("ada", line, "inc-1", delivery: "d-1"), bot.SendAsync("ada", line, "inc-1", delivery: "d-1"));
        Assert.True(first.Ok, first.ToPlain(TimeZoneInfo.Utc));
        Assert.NotEqual(before, once);
        Assert.Equal(once, await RowsAsync(bot));
        Assert.All(again, r => Assert.Equal(first.ToPlain(TimeZoneInfo.Utc), r.ToPlain(TimeZoneInfo.Utc)));
    }

    [Fact]
    public async Task One_delivery_three_times_at_the_same_instant_is_one()
    {
        await using var bot = await Bot.PlayOnFileAsync(Open);
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => bot.SendAsync("ada", "draft --next 30m", "inc-1", delivery: "d-2"))));
        Assert.All(replies, r => Assert.Contains("S-1 is drafted", r.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal));
        Assert.Equal("statements has 1 entry", await bot.ReadAsync(1, "statements[1]"));
    }

    [Fact]
    public async Task Two_runners_post_once()
    {
        await using var bot = await Bot.PlayOnFileAsync(Open);
        await bot.SendAsync("ada", "remind 20m Look at it", "inc-1");
        bot.World.Clock.AdvanceTo(bot.World.Clock.GetUtcNow().AddMinutes(20));
        await using var scope = bot.Services.CreateAsyncScope();
        var second = ActivatorUtilities.CreateInstance<JobRunner>(bot.Services);
        await Task.WhenAll(Task.Run(() => bot.World.Work.RunDueAsync(Cancelled), Cancelled), Task.Run(() => second.RunDueAsync(Cancelled), Cancelled));
        await bot.World.Work.RunDueAsync(Cancelled);
        Assert.Single(Posted(bot, "R-1 Look at it"));
        Assert.All(bot.Platform.ShownSince(0).Where(s => s.How == ShownAs.Posted).GroupBy(s => (s.Place, s.Text)), g => Assert.Single(g));
    }

    [Fact]
    public async Task What_a_dead_process_left_undone_is_done_once_late_and_says_so()
    {
        await using var bot = await Bot.PlayOnFileAsync(Open);
        await bot.SayAsync("ada", "remind 20m Look at it", "inc-1");
        await bot.SayAsync("ben", "draft --next 60m", "inc-1");
        await bot.SayAsync("ben", "submit S-1", "inc-1");
        Assert.True((await bot.SendAsync("cleo", "approve S-1 --rev 1", "inc-1")).Ok);
        // It had taken what is due for itself, and then died.
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var until = bot.World.Clock.GetUtcNow().AddMinutes(2);
            await scope.ServiceProvider.GetRequiredService<IncidentDb>().Jobs.Where(j => j.State == JobRow.Pending && j.DueAt < until)
                .ExecuteUpdateAsync(s => s.SetProperty(j => j.Owner, "dead").SetProperty(j => j.LeasedUntil, (DateTimeOffset?)until), Cancelled);
        }
        await bot.RestartAsync(TimeSpan.FromMinutes(50));
        Assert.Equal("\"approved\"", await bot.ReadAsync(1, "statements[0].state"));
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Single(Posted(bot, "R-1 Look at it"));
        Assert.Contains("It comes 30 minutes late", Posted(bot, "R-1 Look at it").Single().Text, StringComparison.Ordinal);
        await bot.RestartAsync(TimeSpan.FromMinutes(1));
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Single(Posted(bot, "R-1 Look at it"));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Shown> Posted(Bot bot, string text) =>
        [.. bot.Platform.ShownSince(0).Where(s => s.How == ShownAs.Posted && s.Text.Contains(text, StringComparison.Ordinal))];

    private static async Task<string> RowsAsync(Bot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        int[] counts = [await db.Incidents.CountAsync(Cancelled), await db.Timeline.CountAsync(Cancelled), await db.Statements.CountAsync(Cancelled), await db.Reminders.CountAsync(Cancelled), await db.Tasks.CountAsync(Cancelled), await db.Reports.CountAsync(Cancelled)];
        return string.Join(' ', counts);
    }
}
