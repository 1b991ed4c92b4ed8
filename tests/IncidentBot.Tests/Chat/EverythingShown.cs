using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Host.Drill;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Tests.Chat;

/// <summary>Every card and form that the product has for a chat: those of drills, of every verb's form, help and example, and of an incident as hostile as one can be.</summary>
internal sealed class EverythingShown
{
    private static readonly Lazy<Task<EverythingShown>> Collected = new(CollectAsync);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Drills");

    internal List<Card> Cards { get; } = [PlatformSamples.Everything, PlatformSamples.HostileCard, PlatformSamples.Huge, new([])];

    internal List<Form> Forms { get; } = [PlatformSamples.Form];

    /// <summary>Cards that are shown together, as in Slack's Home tab.</summary>
    internal List<IReadOnlyList<Card>> Homes { get; } = [[]];

    /// <summary>Refusals of a form, that it is shown again with.</summary>
    internal List<(Form Form, Card Problem)> Refused { get; } = [(PlatformSamples.Form, PlatformSamples.HostileCard)];

    /// <summary>All of it, brought together once for every platform's tests.</summary>
    public static Task<EverythingShown> OnceAsync() => Collected.Value;

    private async Task ShowAsync()
    {
        foreach (var name in (string[])["first-hour", "approvals", "life", "private", "void"]) await PlayAsync(await ReadAsync(name));
        // A card is seen as it stands at the end: the first hour is also ended in its middle.
        var hour = await ReadAsync("first-hour");
        await PlayAsync(hour with { Steps = [.. hour.Steps.Take(hour.Steps.Count / 2)] });
        await AskEveryVerbAsync();
        await Hostile.ShowAsync(this);
    }

    /// <summary>Everything that is seen in a chat, and that a command answers.</summary>
    internal void Add(DrillPlatform platform)
    {
        foreach (var seen in platform.VisibleTo("ada").Concat(((string[])["ben", "cleo", "dan", "eve"]).SelectMany(platform.VisibleTo)).Select(s => s.Card))
            if (!Cards.Contains(seen)) Cards.Add(seen);
    }

    internal Reply Add(Reply reply)
    {
        if (reply.Card is { } card) Cards.Add(card);
        if (reply.Form is { } form) Forms.Add(form);
        return reply;
    }

    private static async Task<EverythingShown> CollectAsync()
    {
        var shown = new EverythingShown();
        await shown.ShowAsync();
        return shown;
    }

    private static async Task<DrillFile> ReadAsync(string name)
    {
        var file = Path.Combine(Folder, name + ".drill");
        return DrillParser.Parse(await File.ReadAllTextAsync(file), file);
    }

    private async Task PlayAsync(DrillFile drill)
    {
        await using var host = await DrillHost.StartAsync(drill, Folder, CancellationToken.None);
        await new DrillRunner(drill, host.World, new(TextWriter.Null)).RunAsync(CancellationToken.None);
        Add(host.World.Platform);
        foreach (var person in drill.People)
        {
            var caller = DrillRunner.CallerOf(person, drill.Zone);
            var cards = new List<Card>();
            foreach (var line in (string[])["home", ""])
                if (Add(await host.World.Router.SendAsync(new(line, caller, host.World.Platform.Announcements, CommandSource.Typed), CancellationToken.None)).Card is { } card) cards.Add(card);
            Homes.Add(cards);
        }
    }

    private async Task AskEveryVerbAsync()
    {
        await using var bot = await Bot.PlayAsync("""
            08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --services stores --lead @ada
            08:58  ada: /incident draft investigating
            08:59  ada: /incident task Call the carrier --to @ben
            """);
        var registry = CommandRegistry.From(typeof(VerbTable).Assembly);
        var context = bot.Services.GetRequiredService<ParseContexts>().For(TimeZoneInfo.Utc);
        Forms.AddRange(registry.Verbs.Select(v => VerbForm.Empty(v, context)));
        foreach (var verb in registry.Verbs)
        {
            Add(await bot.SayAsync("ada", "help " + verb.Name));
            Add(await bot.World.Router.SendAsync(new(verb.Name, Ada, new(bot.Platform.Name, "inc-1"), CommandSource.Typed) { CanAsk = true, AsksFirst = true }, CancellationToken.None));
            Add(await bot.SayAsync("ada", verb.Name, "inc-1", canAsk: true));
            Add(await bot.SayAsync("ada", verb.Name + " gibberish --what=ever", "inc-1"));
            Add(await bot.SayAsync("ada", verb.Example, "inc-1", canAsk: true));
        }
        foreach (var line in (string[])["edit S-1", "preview S-1", "open Purchases fail in the stores", "nonsense"]) Add(await bot.SayAsync("ada", line, canAsk: true));
        Add(bot.Platform);
    }

    private static Caller Ada { get; } = new("drill", "ada", "ada", "Ada", "ada@example.com", TimeZoneInfo.Utc);
}
