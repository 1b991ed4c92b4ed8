using Microsoft.Playwright;

namespace IncidentBot.EndToEnd;

/// <summary>A browser window on the local chat, handled as a person would.</summary>
internal sealed class ChatWindow(IPage page, RunningBot bot)
{
    private const int LongestWalk = 200;

    public IPage Page => page;

    public ILocator Box => page.GetByTestId("composer");

    public ILocator Log => page.GetByTestId("log");

    /// <summary>What the browser complained about.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ChatWindow> OpenAsync(IBrowserContext context, RunningBot bot, string who = "ada", string room = "incidents")
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        var window = new ChatWindow(page, bot);
        page.Console += (_, message) => { if (message.Type == "error") window.Complaints.Add(message.Text); };
        page.PageError += (_, error) => window.Complaints.Add(error);
        await window.GoAsync(who, room);
        return window;
    }

    public async Task GoAsync(string who, string room)
    {
        await page.GotoAsync(new Uri(bot.Address, $"/chat/{room}?as={who}").AbsoluteUri);
        await IsInAsync(who, room);
    }

    public async Task SeesAsync(string text) => await Log.GetByText(text).Last.WaitForAsync();

    /// <summary>Writes a line into the box and sends it.</summary>
    public async Task SayAsync(string line)
    {
        await Box.FillAsync(line);
        await Box.PressAsync("Enter");
    }

    public async Task BecomeByMouseAsync(string who)
    {
        await page.GetByTestId("person-switch").SelectOptionAsync(who);
        await IsInAsync(who);
    }

    public async Task EnterByMouseAsync(string room)
    {
        await Link(room).ClickAsync();
        await IsInAsync("", room);
    }

    public async Task DoByMouseAsync(TourAct act)
    {
        var dialog = page.Locator("dialog[open]");
        switch (act.Verb)
        {
            case "press": await (await dialog.CountAsync() > 0 ? dialog : Log).GetByRole(AriaRole.Button, new() { Name = act.What, Exact = true }).Last.ClickAsync(); break;
            case "write": await dialog.GetByLabel(act.Field).FillAsync(act.What); break;
            case "choose": await dialog.GetByLabel(act.Field).SelectOptionAsync(new SelectOptionValue { Label = act.What }); break;
            case "tick": await dialog.GetByLabel(act.What, new() { Exact = true }).CheckAsync(); break;
            default: throw new ArgumentOutOfRangeException(nameof(act), act.Verb, "The tour asks for something that nobody does with a mouse.");
        }
    }

    public async Task BecomeByKeyboardAsync(string who)
    {
        await WalkToAsync("#person");
        // The first letter chooses; everybody's is their own.
        await page.Keyboard.PressAsync(who[..1]);
        await IsInAsync(who);
    }

    public async Task EnterByKeyboardAsync(string room)
    {
        await WalkToAsync(Selector(room));
        await page.Keyboard.PressAsync("Enter");
        await IsInAsync("", room);
    }

    /// <summary>Types a line key by key. Where the focus is elsewhere, <c>/</c> leads to the box, and begins a command there.</summary>
    public async Task TypeAsync(string line)
    {
        if (!await IsFocusedAsync("#composer")) await page.Keyboard.PressAsync("/");
        await page.WaitForFunctionAsync("document.activeElement?.id === 'composer'");
        // A refused line still stands there.
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(line);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the box belongs to a person and a room, and listens.</summary>
    private Task IsInAsync(string who, string room = "") => page.Locator(
        ".room form.composer[data-ready]" + (who.Length > 0 ? $"[data-draft^=\"{who}/\"]" : "") + (room.Length > 0 ? $"[data-draft$=\"/{room}/0\"]" : "")).WaitForAsync();

    private async Task WalkToAsync(string selector)
    {
        for (var steps = 0; !await IsFocusedAsync(selector); steps++)
        {
            if (steps == LongestWalk) throw new TimeoutException($"{selector} cannot be reached with Tab.");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private Task<bool> IsFocusedAsync(string selector) => page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);

    private ILocator Link(string room) => page.Locator(Selector(room));

    private static string Selector(string room) => room.StartsWith('@') ? "[data-testid=channel-bot]" : $"[data-testid=\"channel-{room}\"]";
}
