using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The program was dead when a reminder was due. A class of its own, so that others run while it waits.</summary>
public sealed class LateReminderTests
{
    [Fact]
    public async Task A_reminder_that_comes_late_says_so_and_comes_once()
    {
        await using var bot = await RunningBot.StartNewAsync();
        await bot.CommandAsync("ada", "open Cannot buy from the App Store", "open");
        await Until.HoldsAsync(() => Task.FromResult(ChatFile.Said(bot, "Nothing is marked as affected yet", thread: false) == 1), () => bot.Output);
        Assert.True((await bot.CommandAsync("ada", "remind 2s Look at the graphs --incident INC-1", "remind")).Ok);
        await bot.KillAsync();

        var dead = TimeProvider.System.GetTimestamp();
        await Until.HoldsAsync(() => Task.FromResult(TimeProvider.System.GetElapsedTime(dead) > TimeSpan.FromSeconds(64)), () => "", longest: TimeSpan.FromSeconds(90));
        await bot.StartAsync();
        await Until.HoldsAsync(() => Task.FromResult(ChatFile.Said(bot, "Look at the graphs", thread: false) == 1), () => bot.Output);
        Assert.Equal(1, ChatFile.Said(bot, " late: it was due at ", thread: false));
    }
}
