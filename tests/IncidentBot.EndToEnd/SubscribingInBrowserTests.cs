using IncidentBot.Tests.Features.Subscriptions.Support;
using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>How a customer subscribes, changes their mind and leaves, in a browser without scripts. Screenshots of every page are left beside those of the status page.</summary>
public sealed class SubscribingInBrowserTests(Chromium chromium)
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "incidentbot-screenshots")).FullName;

    [Theory]
    [InlineData("en", false, false)]
    [InlineData("de", true, true)]
    [InlineData("ja", false, true)]
    [InlineData("fr", true, false)]
    public async Task From_the_form_to_the_end_axe_finds_nothing_to_mend(string locale, bool dark, bool phone)
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var site = await SubscribingSite.StartAsync(null, ("Subscriptions:Webhooks", "true"));
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = phone ? 390 : 1280, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        window.SetDefaultTimeout(180_000);
        var page = await window.NewPageAsync();
        Task LookAsync(string name) => AssertWellAsync(page, $"subscribe-{name}-{locale}{(dark ? "-dark" : "")}{(phone ? "-phone" : "")}");
        async Task GoAsync(string path) => await page.GotoAsync(new Uri(site.Client.BaseAddress!, path + (path.Contains('?') ? "&" : "?") + "lang=" + locale).AbsoluteUri);

        await GoAsync("/status/subscribe/webhook");
        await LookAsync("webhook");
        await page.FillAsync("#address", "https://hooks.example.com/status");
        await PressAsync(page, ".keep");
        await LookAsync("webhook-asked");

        await GoAsync("/status");
        await page.ClickAsync("nav a[href*=subscribe]");
        await page.WaitForSelectorAsync("#address");
        await LookAsync("form");
        await page.FillAsync("#address", "ada@localhost");
        await page.CheckAsync("[value=some]");
        await page.CheckAsync("[value=app-store]");
        await page.CheckAsync("[value=gb]");
        await PressAsync(page, "#problem");
        await LookAsync("wrong");
        await page.FillAsync("#address", "ada@example.com");
        await PressAsync(page, "main:not(:has(form)) .hint");
        await LookAsync("sent");
        await site.WaitAsync();

        // Not in the page's own window, whose policy allows no style in an element.
        var mail = await window.NewPageAsync();
        await mail.SetContentAsync(site.Mail.Mails[^1].Html);
        await mail.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"subscribe-mail-{locale}{(dark ? "-dark" : "")}{(phone ? "-phone" : "")}.png"), FullPage = true });
        await GoAsync(SubscribingSite.LinkIn(site.Mail.Mails[^1]));
        await LookAsync("confirm");
        await PressAsync(page, "main .more a");
        await LookAsync("confirmed");
        await page.ClickAsync("main .more a");
        await page.WaitForSelectorAsync("[value=app-store]");
        Assert.True(await page.IsCheckedAsync("[value=app-store]"));
        await LookAsync("manage");
        await PressAsync(page, ".done");
        await LookAsync("saved");
        await GoAsync("/status/unsubscribe?token=" + (await site.SubscribersAsync())[^1].Token);
        await LookAsync("end");
        await PressAsync(page, "main .more a");
        await LookAsync("ended");
        await GoAsync("/status/unsubscribe?token=x");
        await LookAsync("dead");
    }

    // Waits for what only the next page has: a wait for a page that is being left already can miss it.
    private static async Task PressAsync(IPage page, string next)
    {
        await page.ClickAsync("main form button >> nth=0");
        await page.WaitForSelectorAsync(next);
    }

    private static async Task AssertWellAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
        await Axe.AssertFindsNothingAsync(page);
    }
}
