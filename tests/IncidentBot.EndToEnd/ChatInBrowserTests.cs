using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The local chat as people see it, in the middle of an outage. Screenshots are left in a folder of the system's temporary one.</summary>
public sealed class ChatInBrowserTests(Chromium chromium, MidOutage outage) : IClassFixture<MidOutage>
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "incidentbot-screenshots")).FullName;

    [Theory, InlineData(false, false), InlineData(false, true), InlineData(true, false), InlineData(true, true)]
    public async Task Axe_finds_nothing_to_mend(bool dark, bool phone)
    {
        await using var browser = await OpenAsync(dark, phone ? 390 : 1280);
        var window = await ChatWindow.OpenAsync(browser, outage.Bot, "eve");
        await LookAsync(window, "announcements", dark, phone);
        await window.GoAsync("eve", MidOutage.Room);
        await window.SeesAsync("We are rolling the last change back");
        await LookAsync(window, "channel", dark, phone);
        await window.Page.GetByTestId("thread-link").First.ClickAsync();
        await window.Page.GetByTestId("thread").WaitForAsync();
        await LookAsync(window, "thread", dark, phone);
        await window.GoAsync("cleo", "@cleo");
        await LookAsync(window, "approver", dark, phone);
        await window.SayAsync("open");
        await window.Page.GetByTestId("form").WaitForAsync();
        await LookAsync(window, "form", dark, phone);
        Assert.Empty(window.Complaints);
    }

    [Theory, InlineData(320), InlineData(1280)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        await using var browser = await OpenAsync(dark: false, width);
        var window = await ChatWindow.OpenAsync(browser, outage.Bot, "eve", MidOutage.Room);
        await window.SeesAsync("We are rolling the last change back");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_card_changes_in_place_in_everybodys_window()
    {
        await using var bot = await RunningBot.StartNewAsync();
        await using var browser = await OpenAsync(dark: false, 1280);
        var ada = await ChatWindow.OpenAsync(browser, bot);
        await ada.SayAsync("/incident open Cannot buy from the App Store --sev 2 --services app-store");
        await ada.EnterByMouseAsync(MidOutage.Room);
        var ben = await ChatWindow.OpenAsync(browser, bot, "ben", MidOutage.Room);
        await ben.SeesAsync("SEV-2");
        var before = await ben.Log.GetByTestId("message").CountAsync();

        await ada.SayAsync("/incident severity 1 All countries now");
        await ben.SeesAsync("SEV-1");
        Assert.Equal(0, await ben.Log.GetByText("SEV-2", new() { Exact = true }).CountAsync());
        Assert.Equal(before, await ben.Log.GetByTestId("message").CountAsync());
        Assert.Empty(ben.Complaints);
    }

    [Fact]
    public async Task What_was_typed_outlives_a_kill_and_is_sent_once_the_program_is_back()
    {
        await using var bot = await RunningBot.StartNewAsync();
        await using var browser = await OpenAsync(dark: false, 1280);
        var ada = await ChatWindow.OpenAsync(browser, bot, "ada", "general");
        await ada.Box.FillAsync("Is anybody there?");
        await bot.KillAsync();
        await bot.StartAsync();
        await Until.HoldsAsync(async () => !await ada.Page.Locator("#components-reconnect-modal").IsVisibleAsync() && await ada.Box.IsVisibleAsync(), () => "The window did not come back.");
        await Until.HoldsAsync(async () => await ada.Box.InputValueAsync() == "Is anybody there?", () => "The text is lost.");
        await Until.HoldsAsync(async () =>
        {
            if (await ada.Box.InputValueAsync() != "") await ada.Box.PressAsync("Enter");
            return await ada.Log.GetByText("Is anybody there?").CountAsync() == 1;
        }, () => "The text was not sent, or sent twice.");
    }

    [Theory]
    [InlineData("/incident affect app-s", "app-store")]
    [InlineData("/incident affect app-store in unit", "gb")]
    [InlineData("/incident aff", "affect")]
    [InlineData("/incident affect app-store as par", "partial")]
    public async Task Verbs_services_countries_and_levels_are_offered_while_typing(string typed, string offered)
    {
        await using var browser = await OpenAsync(dark: false, 1280);
        var eve = await ChatWindow.OpenAsync(browser, outage.Bot, "eve", MidOutage.Room);
        await eve.Box.PressSequentiallyAsync(typed);
        await eve.Page.GetByTestId("completions").GetByRole(AriaRole.Option).GetByText(offered, new() { Exact = true }).First.WaitForAsync();
    }

    private Task<IBrowserContext> OpenAsync(bool dark, int width)
    {
        Components.Need(Components.Chromium, "Chromium");
        return chromium.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    private static async Task LookAsync(ChatWindow window, string name, bool dark, bool phone)
    {
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"chat-{name}{(dark ? "-dark" : "-light")}{(phone ? "-phone" : "-wide")}.png") });
        await Axe.AssertFindsNothingAsync(window.Page);
    }
}
