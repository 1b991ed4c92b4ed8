using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The program is killed (SIGKILL) again and again, between commands and in the midst of them, and started on what it left behind.</summary>
public sealed class KillTests
{
    private static readonly (string Who, string Line)[] Outage =
    [
        ("ada", "open Cannot buy from the App Store --sev 1 --services app-store --since 10m ago"),
        ("ada", "affect payments in gb, ie as degraded --incident INC-1"),
        ("ada", "remind 3s Look at the graphs --incident INC-1"),
        ("ben", "draft --incident INC-1"),
        ("ben", "submit S-1"),
        ("cleo", "approve S-1 --rev 1"),
        ("dan", "approve S-1 --rev 1"),
        ("ada", "remind 1s Ring the provider --incident INC-1"),
        ("ada", "update We are rolling the last change back --incident INC-1"),
        ("ada", "note The last change went out at nine --incident INC-1"),
        ("ada", "restore all --incident INC-1"),
        ("ada", "resolve It was rolled back --incident INC-1"),
    ];

    [Theory, InlineData(1)]
    public async Task Nothing_that_was_confirmed_is_lost_and_nothing_comes_twice(int seed)
    {
        var random = new Random(seed);
        await using var bot = await RunningBot.StartNewAsync();
        foreach (var (who, line) in Outage)
        {
            await InsistAsync(bot, random, who, line, $"{seed}/{line}");
            // The second approval publishes; what customers are told is waited for before the facts move on.
            if (who == "dan") await PublishAsync(bot, random);
        }
        // What follows from the last command is still under way.
        await bot.KillAsync();
        await bot.StartAsync();

        await Until.HoldsAsync(async () => await IsAllDoneAsync(bot), () => bot.Output);
        var incident = await bot.IncidentAsync(1);
        Assert.Equal("resolved", incident.GetProperty("status").GetString());
        Assert.Equal(["app-store", "payments"], incident.GetProperty("impacts").EnumerateArray().Select(i => i.GetProperty("service").GetString()).Order());
        Assert.Equal(["cleo", "dan"], Statement(incident).GetProperty("approvals").EnumerateArray().Select(a => a.GetProperty("by").GetString()).Order());
        var told = incident.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("text").GetString()).ToList();
        Assert.Equal(told.Distinct(), told);
        foreach (var (text, times) in new[] { ("Look at the graphs", 1L), ("Ring the provider", 1L), ("We are rolling the last change back", 1L) })
            Assert.Equal(times, ChatFile.Said(bot, text, thread: false));
        ChatFile.AssertNothingWasSaidTwice(bot);
        Assert.Equal(1, Occurrences(await bot.PageAsync("/status/feed.json"), "\"id\":"));
    }

    /// <summary>Gives a command, kills the program before, during or after it, starts it again, and repeats the command under its key until it is confirmed.</summary>
    private static async Task InsistAsync(RunningBot bot, Random random, string who, string line, string key)
    {
        var sent = TryAsync(bot, who, line, key);
        await Task.WhenAny(sent, Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 120)), TimeProvider.System, TestContext.Current.CancellationToken));
        var wasConfirmed = sent is { IsCompletedSuccessfully: true, Result.Ok: true };
        await bot.KillAsync();
        await sent;
        await bot.StartAsync();
        var again = await bot.CommandAsync(who, line, key);
        Assert.True(again.Ok, $"{again.Text}\n{bot.Output}");
        if (wasConfirmed) Assert.Equal(sent.Result.Text, again.Text);
    }

    /// <summary>Kills the program while it publishes, and lets it finish in the end.</summary>
    private static async Task PublishAsync(RunningBot bot, Random random)
    {
        for (var times = 0; times < 3; times++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 600)), TimeProvider.System, TestContext.Current.CancellationToken);
            await bot.KillAsync();
            await bot.StartAsync();
        }
        await Until.HoldsAsync(async () => IsPublished(await bot.IncidentAsync(1)), () => bot.Output);
    }

    private static bool IsPublished(JsonElement incident) => Statement(incident) is var statement && statement.GetProperty("state").GetString() == "published"
        && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered");

    private static async Task<(bool Ok, string Text)> TryAsync(RunningBot bot, string who, string line, string key)
    {
        try
        {
            return await bot.CommandAsync(who, line, key);
        }
        // A connection that dies while it is being made shows its socket's own exception.
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return (false, e.Message);
        }
    }

    private static async Task<bool> IsAllDoneAsync(RunningBot bot)
    {
        var incident = await bot.IncidentAsync(1);
        return IsPublished(incident)
            && incident.GetProperty("reminders").EnumerateArray().All(r => r.GetProperty("state").GetString() == "done")
            && ChatFile.Said(bot, "Look at the graphs", thread: false) > 0 && ChatFile.Said(bot, "Ring the provider", thread: false) > 0
            && ChatFile.Said(bot, "It was rolled back", thread: true) > 0;
    }

    private static JsonElement Statement(JsonElement incident) => incident.GetProperty("statements").EnumerateArray().Single();

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
