using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>What people type in a hurry, and what people type to do harm: each gets a sentence, nothing is carried out, and no text is lost.</summary>
public sealed class HostileTypingTests(Chromium chromium, MidOutage outage) : IClassFixture<MidOutage>
{
    public static TheoryData<string, string> Refused => new()
    {
        { "/incident frobnicate the stores", "is no verb that I know" },
        { "/incident affct app-store", "Did you mean affect?" },
        { "/incidnt open", "There is no command /incidnt here" },
        { "/incident affect app-stroe", "Did you mean app-store?" },
        { "/incident affect app-store in Atlantis", "is not a country or region that I know" },
        { "/incident affect app-store as terrible", "It is one of ok, degraded, partial, major, maintenance" },
        { "/incident note It began --at 2090-01-01 10:00", "lies in the future" },
        { "/incident approve S-99", "There is no statement S-99" },
        { "/incident show INC-99", "There is no INC-99" },
        { "/incident assign commander @nobody", "Nobody here is called nobody" },
        { "/incident every 1s", "once a minute" },
        { "/incident severity 9", "is not a severity that I know" },
        { "/incident note " + new string('x', 100_000), "characters" },
        { new string('y', 100_000), "characters" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_line_that_cannot_be_done_is_answered_in_a_sentence_and_stays_in_the_box(string line, string sentence)
    {
        await using var browser = await OpenAsync();
        var eve = await ChatWindow.OpenAsync(browser, outage.Bot, "eve", MidOutage.Room);
        await eve.SayAsync(line);
        await eve.Page.GetByTestId("log").Or(eve.Page.GetByTestId("problem")).GetByText(sentence).Or(eve.Page.GetByTestId("problem").Filter(new() { HasText = sentence })).Last.WaitForAsync();
        Assert.Equal(line, await eve.Box.InputValueAsync());
        Assert.Empty(eve.Complaints);
    }

    [Theory]
    [InlineData("<!channel> <@U123> @everyone")]
    [InlineData("{{evil}} {{#each this}}{{this}}{{/each}}")]
    [InlineData("<script>document.title='evil'</script><img src=x onerror=alert(1)>")]
    [InlineData("'; DROP TABLE messages; --")]
    public async Task Markup_is_shown_as_it_was_typed_and_does_nothing(string text)
    {
        await using var browser = await OpenAsync();
        var eve = await ChatWindow.OpenAsync(browser, outage.Bot, "eve", MidOutage.Room);
        var title = await eve.Page.TitleAsync();
        await eve.SayAsync(text);
        await eve.SeesAsync(text);
        await eve.SayAsync("/incident note " + text);
        await eve.SeesAsync("Written down in INC-1");
        await eve.SayAsync("/incident timeline");
        await eve.SeesAsync("@eve: ");
        Assert.Equal(title, await eve.Page.TitleAsync());
        Assert.Equal(0, await eve.Log.Locator("script, img").CountAsync());
        Assert.Empty(eve.Complaints);
    }

    [Fact]
    public async Task A_text_that_turns_the_reading_direction_is_shown_without_that()
    {
        await using var browser = await OpenAsync();
        var eve = await ChatWindow.OpenAsync(browser, outage.Bot, "eve", MidOutage.Room);
        await eve.SayAsync("safe\u202Egnihtemos\u2066 else");
        await eve.SeesAsync("safegnihtemos else");
    }

    private Task<IBrowserContext> OpenAsync()
    {
        Components.Need(Components.Chromium, "Chromium");
        return chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } });
    }
}
