using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>
/// Slack's own library cannot tell our stand-in from Slack: what is tested against the stand-in is tested against what Slack's client understands.
/// </summary>
public sealed class BoltProvesTheFakeTests
{
    [Fact]
    public async Task A_command_a_modal_a_button_an_event_and_a_home_go_there_and_back()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bolt = await StartAsync(slack);

        var ack = await slack.Ada.TypesAsync("/incident open something");
        Assert.Equal("heard open something", (string?)ack.Payload!["text"]);
        await slack.Ada.IsToldAsync("heard open something");

        var modal = await slack.Ada.IsAskedAsync("Declare");
        modal.Fill("What is wrong?", "no");
        await slack.Ada.SubmitsAsync();
        Assert.Equal("Say more", modal.Errors["title"]);
        modal.Fill("title", "Checkout is down");
        modal.Choose("service", await slack.Ada.SearchesAsync("service", "pay"));
        await slack.Ada.SubmitsAsync();
        Assert.Null(slack.Ada.Modal);

        await slack.Ada.IsToldAsync("declared Checkout is down of svc");
        await slack.Ada.PressesAsync("Look");
        await slack.Ada.IsToldAsync("pressed show");
        Assert.Single(slack.Ada.Direct.Messages);

        await slack.Ben.SaysAsync($"<@{FakeWorkspace.BotUserId}> status", slack.General);
        await slack.SaysAsync("general", $"mentioned by <@{slack.Ben.Id}>");
        await slack.Cleo.OpensHomeAsync();
        await slack.UntilAsync(() => slack.Cleo.Home?.Words.Contains("Welcome home") == true, "Cleo has a Home tab");
        await slack.Dan.UsesShortcutAsync("open");
        await bolt.SaysAsync("shortcut");
        Assert.Empty(slack.Socket.Complaints);
    }

    [Fact]
    public async Task What_is_not_acknowledged_comes_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Socket.RedeliversAfter = TimeSpan.FromMilliseconds(500);
        await using var bolt = await StartAsync(slack);
        bolt.Tell("deaf");
        await bolt.SaysAsync("now deaf");

        var acknowledged = slack.Ada.TypesAsync("/incident list");
        await bolt.SaysAsync("got /incident 0");
        await bolt.SaysAsync("got /incident 1");
        bolt.Tell("good");
        Assert.Equal("heard list", (string?)(await acknowledged).Payload!["text"]);
    }

    [Theory, InlineData("refresh_requested"), InlineData("warning")]
    public async Task A_refresh_brings_a_new_connection_and_nothing_is_lost(string reason)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bolt = await StartAsync(slack);
        var old = Assert.Single(slack.Socket.Connections);

        old.Disconnect(reason);
        await slack.UntilAsync(() => slack.Socket.Connections.Count == 2 && !old.IsOpen, "the old connection made room for a new one");

        Assert.Equal("heard still here", (string?)(await slack.Ada.TypesAsync("/incident still here")).Payload!["text"]);
    }

    [Fact]
    public async Task A_dead_connection_is_noticed_by_its_missing_pongs()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bolt = await StartAsync(slack);

        slack.Socket.Connections[0].GoDead();
        var ack = await slack.Ada.TypesAsync("/incident after the silence");

        Assert.Equal("heard after the silence", (string?)ack.Payload!["text"]);
        Assert.True(slack.Socket.Connections.Count > 1);
    }

    private static async Task<NodeProgram> StartAsync(FakeSlack slack)
    {
        var bolt = NodeProgram.Start("bolt-socket.mjs", "@slack/bolt", slack.ApiBaseUrl.ToString(), FakeSlack.BotToken, FakeSlack.AppToken);
        await bolt.SaysAsync("ready");
        await slack.UntilAsync(() => slack.Socket.Open.Any(), "the official client has connected");
        return bolt;
    }
}
