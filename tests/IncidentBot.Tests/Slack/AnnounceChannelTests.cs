using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Where everybody hears of a new incident.</summary>
public sealed class AnnounceChannelTests
{
    [Theory]
    [InlineData("incidents")]
    [InlineData("#Incidents")]
    [InlineData("C0INCIDENTS")]
    public async Task It_is_named_as_people_name_it_and_the_bot_joins(string setting)
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.AnnounceChannel = setting);
        Assert.Equal(rig.Slack.Incidents.Id, rig.Platform.Announcements?.ChannelId);
        await rig.Slack.UntilAsync(() => rig.Slack.Incidents.Members.Contains(FakeWorkspace.BotUserId), "the bot is in the channel");
    }

    [Fact]
    public async Task It_stays_the_same_when_it_is_renamed()
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.AnnounceChannel = "incidents");
        var id = rig.Slack.Incidents.Id;
        rig.Slack.Incidents.Name = "outages";
        await rig.RestartAsync();
        Assert.Equal(id, rig.Platform.Announcements?.ChannelId);
    }

    [Fact]
    public async Task Where_it_is_not_there_yet_it_is_looked_for_until_it_is()
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.AnnounceChannel = "outages");
        Assert.Null(rig.Platform.Announcements);
        await rig.Slack.UntilAsync(() => rig.Log.Lines.Any(l => l.Contains("outages", StringComparison.Ordinal)), "the operator is told");
        rig.Slack.Workspace.Add(new FakeChannel("C0OUTAGES", "outages"));
        for (var n = 0; n < 10 && rig.Platform.Announcements is null; n++)
        {
            await rig.Clock.UntilSomethingWaitsAsync(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));
            rig.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        await rig.Slack.UntilAsync(() => rig.Platform.Announcements?.ChannelId == "C0OUTAGES", "the channel is found");
    }

    [Fact]
    public async Task There_may_be_none()
    {
        await using var rig = await SlackRig.StartAsync();
        Assert.Null(rig.Platform.Announcements);
        Assert.Empty(rig.Slack.Calls);
    }
}
