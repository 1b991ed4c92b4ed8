using IncidentBot.Tests.StatusPage.Support;
using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The status page as a customer's browser shows it. Screenshots are left in a folder of the system's temporary one.</summary>
public sealed class StatusPageInBrowserTests(Chromium chromium)
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "incidentbot-screenshots")).FullName;

    public static TheoryData<string, string, bool, bool> Everything()
    {
        var all = new TheoryData<string, string, bool, bool>();
        foreach (var (name, path) in new[]
        {
            ("overview", "/status"), ("history", "/status/history"), ("month", "/status/history?month=2015-03"), ("incident", "/status/incidents/1"),
            ("maintenance", "/status/maintenance/3"), ("country", "/status/in/gb"), ("calm-country", "/status/in/jp"), ("countries", "/status/in"),
            ("unknown-country", "/status/in/zz"), ("missing", "/status/nowhere"), ("german", "/status?lang=de"),
        })
            foreach (var dark in new[] { false, true })
                foreach (var phone in new[] { false, true })
                    all.Add(name, path, dark, phone);
        return all;
    }

    [Theory, MemberData(nameof(Everything))]
    public async Task Axe_finds_nothing_to_mend(string name, string path, bool dark, bool phone)
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var site = await StatusSite.StartAsync(now: SampleDay.Now);
        SampleDay.PublishTo(site.Published);
        await using var window = await OpenAsync(dark, phone ? 390 : 1280);
        var page = await ShowAsync(window, site, path, name + (dark ? "-dark" : "-light") + (phone ? "-phone" : "-wide"));
        await Axe.AssertFindsNothingAsync(page);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_quiet_day_looks_calm(bool dark)
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var site = await StatusSite.StartAsync();
        await using var window = await OpenAsync(dark, 1280);
        var page = await ShowAsync(window, site, "/status", dark ? "calm-dark" : "calm-light");
        await Axe.AssertFindsNothingAsync(page);
        Assert.Equal("Everything is working", await page.Locator("h1").InnerTextAsync());
    }

    [Theory, InlineData("/status"), InlineData("/status/incidents/1"), InlineData("/status/in"), InlineData("/status/history")]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string path)
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var site = await StatusSite.StartAsync(now: SampleDay.Now);
        SampleDay.PublishTo(site.Published);
        await using var window = await OpenAsync(dark: false, 320);
        var page = await ShowAsync(window, site, path, "narrow" + path.Replace('/', '-'));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    [Fact]
    public async Task A_country_is_chosen_by_keyboard_and_without_scripts()
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var site = await StatusSite.StartAsync(now: SampleDay.Now);
        SampleDay.PublishTo(site.Published);
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Client.BaseAddress + "status?lang=en");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Locator(":focus").InnerTextAsync());
        await ChooseAsync(page.GetByLabel("Your country"), "j", "jp");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Show", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        // Not for the address: a wait for that which begins when the page is there already can miss it.
        await page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is affected in Japan" }).WaitForAsync(new() { Timeout = 60_000 });
        Assert.EndsWith("/status/in/jp?lang=en", page.Url, StringComparison.Ordinal);
    }

    // A letter leads to the next country that begins with it. What was pressed is waited for: a busy machine shows it late.
    private static async Task ChooseAsync(ILocator list, string letter, string wanted)
    {
        await list.FocusAsync();
        for (var presses = 0; presses < 10 && await list.InputValueAsync() is var shown && shown != wanted; presses++)
        {
            await list.PressAsync(letter);
            await Until.HoldsAsync(async () => await list.InputValueAsync() != shown, () => $"“{letter}” leads nowhere from “{shown}”.");
        }
        Assert.Equal(wanted, await list.InputValueAsync());
    }

    private Task<IBrowserContext> OpenAsync(bool dark, int width) => chromium.OpenAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    });

    private static async Task<IPage> ShowAsync(IBrowserContext window, StatusSite site, string path, string name)
    {
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, path).AbsoluteUri);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        Assert.DoesNotContain(complaints, text => !text.Contains("404", StringComparison.Ordinal));
        return page;
    }
}
