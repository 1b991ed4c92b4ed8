using Xunit;

namespace IncidentBot.Tests.Host;

public sealed class RootTests
{
    [Fact]
    public async Task Who_types_the_host_alone_is_led_to_the_page()
    {
        await using var bot = await Bot.PlayAsync("09:00 ada: list");
        var (status, headers, _) = await bot.AskAsync("/?lang=de");
        Assert.Equal(302, status);
        Assert.Contains("Location: /status?lang=de", headers, StringComparison.Ordinal);
    }
}
