using IncidentBot.Tests.People;
using Xunit;

namespace IncidentBot.Tests.Features.Announce;

/// <summary>An incident's own channel: what stands at its head, and when it is closed.</summary>
public sealed class HomesTests
{
    private const string Room = "inc-1-cannot-buy";

    [Fact]
    public async Task A_channel_is_closed_some_time_after_the_end_and_not_before()
    {
        var chat = new OtherChat { ClosesChannelsAfter = TimeSpan.FromDays(1) };
        await using var bot = await Bot.PlayBesideAsync(chat, """
            09:00 ada: /incident open Cannot buy --sev 3 --services app-store
            10:00 ada: /incident resolve It was rolled back
            """);
        await bot.WaitAsync(TimeSpan.FromHours(23));
        Assert.Empty(chat.Closed);
        await bot.WaitAsync(TimeSpan.FromHours(2));
        Assert.Equal([Room], chat.Closed);
    }

    [Fact]
    public async Task Who_is_reopened_in_the_meantime_keeps_the_channel_until_the_new_end()
    {
        var chat = new OtherChat { ClosesChannelsAfter = TimeSpan.FromDays(1) };
        await using var bot = await Bot.PlayBesideAsync(chat, """
            09:00 ada: /incident open Cannot buy --sev 3 --services app-store
            10:00 ada: /incident resolve It was rolled back
            12:00 ada: /incident reopen It is back
            18:00 ada: /incident resolve Now it is gone
            """);
        await bot.WaitAsync(TimeSpan.FromHours(20));
        Assert.Empty(chat.Closed);
        await bot.WaitAsync(TimeSpan.FromHours(5));
        Assert.Equal([Room], chat.Closed);
    }

    [Fact]
    public async Task At_a_channels_head_stands_the_status_page()
    {
        var chat = new OtherChat { ClosesChannelsAfter = TimeSpan.FromDays(1) };
        await using var bot = await Bot.PlayBesideAsync(chat, "09:00 ada: /incident open Cannot buy --sev 3 --services app-store");
        var link = Assert.Single(Assert.Single(chat.Opened).Links);
        Assert.Equal(("Status page", "https://status.example.com/"), (link.Label, link.Url.AbsoluteUri));
    }
}
