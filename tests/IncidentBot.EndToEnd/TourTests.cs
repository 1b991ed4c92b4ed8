using Microsoft.Playwright;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The README's five-minute tour, taken as it is written there, once by each hand.</summary>
public sealed class TourTests(Chromium chromium)
{
    [Fact]
    public Task Tour_by_mouse() => TakeAsync(async (window, step) =>
    {
        await window.BecomeByMouseAsync(step.Who);
        await window.EnterByMouseAsync(step.Room);
        foreach (var act in step.Acts) await window.DoByMouseAsync(act);
    });

    [Fact]
    public Task Tour_by_keyboard() => TakeAsync(async (window, step) =>
    {
        await window.BecomeByKeyboardAsync(step.Who);
        await window.EnterByKeyboardAsync(step.Room);
        await window.TypeAsync(step.Line);
    });

    private async Task TakeAsync(Func<ChatWindow, TourStep, Task> take)
    {
        Components.Need(Components.Chromium, "Chromium");
        await using var bot = await RunningBot.StartNewAsync();
        await using var browser = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } });
        var window = await ChatWindow.OpenAsync(browser, bot);
        foreach (var step in Tour.Steps)
        {
            await take(window, step);
            await window.SeesAsync(step.Read);
            if (step.Number == 7) await Until.HoldsAsync(async () => (await bot.PageAsync("/status")).Contains("Next update by", StringComparison.Ordinal), () => "The page does not tell of the outage.");
        }
        await Until.HoldsAsync(async () => (await bot.PageAsync("/status")).Contains("Everything is working", StringComparison.Ordinal), () => "The page does not tell that it is over.");
        Assert.Empty(window.Complaints);
        ChatFile.AssertNothingWasSaidTwice(bot);
    }
}
