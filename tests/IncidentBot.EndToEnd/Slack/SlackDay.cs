using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>The real program and a workspace: the Web API is <c>emulate</c>'s, and what the bot may do and hears of is what the shipped manifest asks for.</summary>
internal sealed class SlackDay : IAsyncDisposable
{
    private SlackDay(FakeSlack slack, RunningBot bot) => (Slack, Bot) = (slack, bot);

    public FakeSlack Slack { get; }

    public RunningBot Bot { get; }

    /// <param name="mode"><c>socket</c> or <c>http</c>.</param>
    /// <param name="settings">More settings, as on the command line.</param>
    public static async Task<SlackDay> BeginAsync(string mode, params IEnumerable<string> settings)
    {
        var slack = await FakeSlack.StartAsync(emulate: true, scopes: ShippedManifest.BotScopes);
        slack.Subscriptions = ShippedManifest.BotEvents;
        try
        {
            var bot = await RunningBot.StartNewAsync(
                Components.Read("tests/IncidentBot.Tests/Drills/apple.json"),
                [.. SettingsFor(slack, mode), .. settings]);
            if (mode == "http") slack.DeliverOverHttp(bot.Address);
            return new SlackDay(slack, bot);
        }
        catch
        {
            await slack.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the program is told of a workspace and of who approves.</summary>
    public static IReadOnlyList<string> SettingsFor(FakeSlack slack, string mode) =>
    [
        $"--Slack:Mode={mode}", $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}", $"--Slack:BotToken={FakeSlack.BotToken}", $"--Slack:AnnounceChannel={slack.Incidents.Id}",
        mode == "socket" ? $"--Slack:AppToken={FakeSlack.AppToken}" : $"--Slack:SigningSecret={FakeSlack.SigningSecret}",
        $"--People:Approvers:0={slack.Cleo.Email}", $"--People:Approvers:1={slack.Dan.Email}",
    ];

    /// <summary>What everybody sees, what was called, and what the program has printed: for a failed test's message.</summary>
    public string Tell() => $"{Slack.Tell()}\n--- the program\n{Bot.Output}";

    /// <summary>Waits until something is so that the program is asked for, and not Slack.</summary>
    public Task HoldsAsync(Func<Task<bool>> holds, string what, TimeSpan? longest = null) => Until.HoldsAsync(holds, () => $"It was never so: {what}.\n{Tell()}", longest);

    /// <summary>Every message of the bot carries a key, and no key stands twice in a channel: nothing was posted twice.</summary>
    public void AssertNothingWasPostedTwice() => AssertNothingWasPostedTwice(Slack, Tell);

    public static void AssertNothingWasPostedTwice(FakeSlack slack, Func<string> tell)
    {
        foreach (var channel in slack.Workspace.Channels)
        {
            var posted = channel.Everything.Where(m => m is { BotId: not null, OnlyFor: null, IsGone: false }).ToList();
            Assert.All(posted, m => Assert.True(m.Key is not null, $"A message carries no key: {m}"));
            var twice = posted.GroupBy(m => m.Key).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(" | ", g)}").ToList();
            Assert.True(twice.Count == 0, $"Posted twice in #{channel.Name}: {string.Join('\n', twice)}\n{tell()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
