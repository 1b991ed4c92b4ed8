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
        // It looks again after five seconds, which this clock skips, and then after ten. Only then may it be turned: while a call is under way, that would end the patience with Slack.
        await rig.Slack.UntilAsync(() => rig.Log.Lines.Count(l => l.Contains("names outages", StringComparison.Ordinal)) == 2, "the operator is told twice");
        await rig.Clock.UntilSomethingWaitsAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        rig.Slack.Workspace.Add(new FakeChannel("C0OUTAGES", "outages"));
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
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
