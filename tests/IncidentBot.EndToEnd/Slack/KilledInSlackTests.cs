using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>The program is killed (SIGKILL) at every single step that it takes towards Slack while an incident opens, once before the step and once when only its answer is missing.</summary>
public sealed class KilledWhileOpeningTests
{
    [Fact]
    public async Task Killed_at_every_step_of_opening_it_makes_one_channel_with_one_card()
    {
        await using var day = await SlackDay.BeginAsync("http");
        var slack = day.Slack;
        var killer = new SlackKiller(slack, day.Bot, "conversations.create", "conversations.setTopic", "bookmarks.add", "conversations.invite", "chat.postMessage", "pins.add");

        await killer.DuringAsync(() => slack.Ada.TypesAsync("/incident open Cannot buy from the App Store --sev 2 --services app-store --since 10m ago"), IsOpenAsync);

        Assert.Single(slack.Workspace.Channels, c => c.Name.StartsWith("inc-", StringComparison.Ordinal));
        Assert.Contains(killer.Steps, s => s.StartsWith("conversations.create", StringComparison.Ordinal));
        day.AssertNothingWasPostedTwice();

        Task<bool> IsOpenAsync() => Task.FromResult(
            slack.Workspace.Channels.Find(c => c.Name.StartsWith("inc-1", StringComparison.Ordinal)) is { } room && room.Pins.Count == 1 && room.Topic.Length > 0
            && room.Members.Contains(slack.Ada.Id) && room.Messages.Any(m => m.Says("App Store")) && slack.Incidents.Messages.Count(m => m.Says("INC-1")) == 1);
    }
}

/// <summary>The same, while a statement goes out.</summary>
public sealed class KilledWhilePublishingTests
{
    [Fact]
    public async Task Killed_at_every_step_of_publishing_it_loses_nothing_and_posts_nothing_twice()
    {
        await using var day = await SlackDay.BeginAsync("socket");
        var slack = day.Slack;
        await slack.Ada.TypesAsync("/incident open Cannot buy from the App Store --sev 2 --services app-store --since 10m ago");
        var room = await slack.HasChannelAsync("inc-1-");
        await slack.SaysAsync(room.Id, "App Store");
        await slack.Ben.TypesAsync("/incident draft --incident INC-1");
        await slack.SaysAsync(room.Id, "S-1 for INC-1");
        await slack.Ben.TypesAsync("/incident submit S-1");
        var asked = await slack.Cleo.FindsButtonAsync("Approve", "S-1", slack.Cleo.Direct);
        var killer = new SlackKiller(slack, day.Bot, "chat.postMessage", "chat.update");

        await killer.DuringAsync(() => slack.Cleo.PressesAsync("Approve", "S-1", slack.Cleo.Direct), IsOutAsync);

        Assert.Contains(killer.Steps, s => s.StartsWith($"chat.postMessage {slack.Incidents.Id}", StringComparison.Ordinal));
        Assert.Single(slack.Incidents.Messages, m => m.Says("Problem with App Store"));
        Assert.Single(room.Everything, m => m.IsInThread && m.Says("S-1 published"));
        day.AssertNothingWasPostedTwice();

        async Task<bool> IsOutAsync() => (await day.Bot.IncidentAsync(1)).GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
            && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered")
            && IsShown(room, "S-1 for INC-1") && asked.Says("published") && room.Everything.Any(m => m.IsInThread && m.Says("S-1 published"))
            && slack.Incidents.Messages.Any(m => m.Says("Problem with App Store"));
    }

    private static bool IsShown(FakeChannel room, string title) => room.Messages.Any(m => m.Says(title) && m.Says("published"));
}
