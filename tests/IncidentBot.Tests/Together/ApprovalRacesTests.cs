using IncidentBot.Chat;
using IncidentBot.Tests.Features.Statements.Asking;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>An approval and something that takes its ground away, at the same instant: on a real file with the real gate, and never a word out that was not approved.</summary>
public sealed class ApprovalRacesTests
{
    [Fact]
    public async Task An_approval_and_a_fact_at_once_end_in_what_was_approved_or_in_what_is_void()
    {
        await using var bot = await Bot.PlayOnFileAsync(Looking.Submitted);
        var replies = await AtOnceAsync(bot, () => bot.SendAsync("cleo", "approve S-1 --rev 1", "inc-1"), () => bot.SendAsync("ada", "affect app-store in fr", "inc-1"));
        Assert.True(replies[1].Ok);
        await bot.WaitAsync(TimeSpan.Zero);
        var (state, page) = (await bot.ReadAsync(1, "statements[0].state"), await bot.PageAsync("/status/feed.atom"));
        Assert.True(state is "\"published\"" or "\"void\"", state);
        // Out it is only where the fact came after it; then customers read what was approved, of the countries that were.
        Assert.Equal(state == "\"published\"", page.Contains("App Store", StringComparison.Ordinal));
        Assert.DoesNotContain("France", page, StringComparison.Ordinal);
        if (state == "\"void\"" && !replies[0].Ok) Assert.Contains("France", replies[0].ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_at_the_time_of_the_last_approval_leaves_nothing_approved_that_nobody_read()
    {
        await using var bot = await Bot.PlayOnFileAsync(Looking.Grave + "08:59 cleo: /incident approve S-1 --rev 1");
        var replies = await AtOnceAsync(bot,
            () => bot.SendAsync("dan", "approve S-1 --rev 1", "inc-1"), () => bot.SendAsync("ben", "edit S-1 --title \"Sloppy title\"", "inc-1"), () => bot.SendAsync("dan", "approve S-1 --rev 1", "inc-1"));
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.Contains(replies, r => r.Ok);
        Assert.DoesNotContain("Sloppy", await bot.PageAsync("/status/feed.atom"), StringComparison.Ordinal);
        if (await bot.ReadAsync(1, "statements[0].revision") == "2") Assert.Equal("[]", await bot.ReadAsync(1, "statements[0].approvals"));
        else Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
    }

    [Fact]
    public async Task Taken_back_and_due_at_once_it_is_out_or_it_is_not_and_whoever_pressed_is_told_which()
    {
        await using var bot = await Bot.PlayOnFileAsync(Looking.Submitted + "08:59 ben: /incident publish S-1 --at 09:30\n08:59 cleo: /incident approve S-1 --rev 1");
        bot.World.Clock.AdvanceTo(new(2015, 3, 11, 9, 30, 0, TimeSpan.Zero));
        var replies = await AtOnceAsync(bot,
            async () =>
            {
                await bot.World.Work.RunDueAsync(TestContext.Current.CancellationToken);
                return Reply.Tell(ChatText.Empty);
            },
            () => bot.SendAsync("ben", "withdraw S-1", "inc-1"), () => bot.SendAsync("cleo", "withdraw S-1", "inc-1"));
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        var state = await bot.ReadAsync(1, "statements[0].state");
        var isOut = (await bot.PageAsync("/status/feed.atom")).Contains("App Store", StringComparison.Ordinal);
        if (isOut)
        {
            // Both came too late, and are asked why they take it back in public.
            Assert.Equal("\"published\"", state);
            Assert.All(replies.Skip(1), r => Assert.False(r.Ok));
        }
        else
        {
            Assert.Equal("\"draft\"", state);
            Assert.Single(replies.Skip(1), r => r.Ok);
            Assert.Contains("nothing to take back", replies.Skip(1).Single(r => !r.Ok).ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        }
        Assert.All(replies, r => Assert.DoesNotContain("our mistake", r.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_draft_it_again_at_once_draft_it_once()
    {
        await using var bot = await Bot.PlayOnFileAsync(Looking.Submitted + "08:59 ada: /incident affect app-store in fr");
        var replies = await AtOnceAsync(bot, () => bot.SendAsync("ben", "draft --again S-1", "inc-1"), () => bot.SendAsync("eve", "draft --again S-1", "inc-1"));
        Assert.Single(replies, r => r.Ok);
        Assert.Contains("drafted again already", replies.Single(r => !r.Ok).ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Reply>> AtOnceAsync(Bot bot, params Func<Task<Reply>>[] acts)
    {
        using var start = new SemaphoreSlim(0);
        var all = acts.Select(act => Task.Run(async () =>
        {
            await start.WaitAsync(TestContext.Current.CancellationToken);
            return await act();
        })).ToList();
        start.Release(acts.Length);
        var replies = await Task.WhenAll(all);
        await bot.WaitAsync(TimeSpan.Zero);
        return replies;
    }
}
