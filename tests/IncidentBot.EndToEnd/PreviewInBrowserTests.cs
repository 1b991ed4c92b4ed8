using System.Net;
using IncidentBot.Tests;
using IncidentBot.Tests.Features.Statements.Previewing;
using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The preview as an approver's browser shows it. Screenshots are left in a folder of the system's temporary one.</summary>
public sealed class PreviewInBrowserTests(Chromium chromium)
{
    private const float LongestLoad = 60_000;

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "incidentbot-screenshots")).FullName;

    [Fact]
    public async Task It_can_be_read_wide_and_narrow_light_and_dark_and_by_ear()
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var bot = await Bot.PlayAsync(PreviewDay.InReview + """
            09:03  cleo: /incident approve S-1 --rev 1 --override "Read and meant"
            09:03  ben: /incident edit S-1 --title "You cannot buy in our stores, though you can browse them"
            09:04  ben: /incident edit S-1 --locale ja --short "購入ができません。原因を調査しております。"
            09:04  ada: /incident affect icloud-mail in gb,fr
            09:05  ben: /incident edit S-1 --locale de --title "Käufe schlagen fehl"
            09:05  ben: /incident submit S-1
            """);
        await using var site = await BotSite.StartAsync(bot);
        var newest = await bot.LinkAsync();
        await bot.SayAsync("ben", "edit S-1 --locale fr --title \"Achats impossibles\"");
        var pages = new Dictionary<string, string> { ["preview"] = await bot.LinkAsync(), ["preview-old"] = newest + "&since=1", ["preview-refused"] = "/preview/S-1" };
        foreach (var (name, dark, width) in new[]
        {
            ("preview", false, 1440), ("preview", true, 1440), ("preview", true, 390), ("preview-old", false, 1440), ("preview-old", false, 320), ("preview-refused", false, 390),
        })
        {
            await using var window = await chromium.OpenAsync(new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 2400 : 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            });
            var page = await ShowAsync(window, site, pages[name]);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{(dark ? "dark" : "light")}-{width}.png"), FullPage = width > 500, Timeout = LongestLoad });
            Assert.True(await page.EvaluateAsync<bool>($"document.documentElement.scrollWidth <= {width}"), $"{name} scrolls sideways at {width}.");
            await Axe.AssertFindsNothingAsync(page);
        }
    }

    [Fact]
    public async Task Languages_and_revisions_are_reached_by_keyboard_and_without_scripts()
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var bot = await Bot.PlayAsync(PreviewDay.Drafted + "09:03 ben: /incident edit S-1 --title \"Second title\"");
        await using var site = await BotSite.StartAsync(bot);
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await ShowAsync(window, site, await bot.LinkAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Locator(":focus").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "日本語" }).ClickAsync();
        Assert.EndsWith("#ja", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Revisions" }).GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).ClickAsync();
        await page.GetByText("This is not the newest text.").WaitForAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Read revision 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "S-1, revision 2" }).WaitForAsync(new() { Timeout = 60_000 });
    }

    private static async Task<IPage> ShowAsync(IBrowserContext window, BotSite site, string path)
    {
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(site.Address + path.TrimStart('/'), new() { Timeout = LongestLoad });
        Assert.DoesNotContain(complaints, text => !text.Contains(((int)HttpStatusCode.Forbidden).ToString(), StringComparison.Ordinal));
        return page;
    }
}
