using IncidentBot.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>What people type: commands, mentions, conversations, over both ways in.</summary>
public sealed class TypedLineTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_command_is_answered_in_its_acknowledgement(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var ack = await rig.Slack.Ada.TypesAsync("/inc resolve &amp; rest");

        Assert.Equal("ephemeral", (string?)ack.Payload?["response_type"]);
        Assert.Contains("Resolved.", rig.Slack.Ada.Ephemerals.Single().Words, StringComparison.Ordinal);
        var request = rig.Router.Requests.Single();
        Assert.Equal(("resolve &amp; rest", new Place("slack", rig.Slack.General.Id), CommandSource.Typed, true), (request.Text, request.Place, request.Source, request.CanAsk));
        Assert.Equal(("U0ADA", "ada", "ada@example.com", "Europe/London"), (request.Caller.UserId, request.Caller.Handle, request.Caller.Email, request.Caller.Zone.Id));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_command_that_needs_more_opens_its_form(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var ack = await rig.Slack.Ada.TypesAsync("/incident open");

        Assert.Null(ack.Payload?["text"]);
        Assert.Equal("Open an incident", rig.Slack.Ada.Modal!.Title);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_form_whose_trigger_has_had_its_time_is_a_button_away(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Triggers.Lifetime = TimeSpan.Zero;
        await rig.Slack.Ada.TypesAsync("/incident open");
        Assert.Null(rig.Slack.Ada.Modal);

        rig.Slack.Triggers.Lifetime = TimeSpan.FromMinutes(1);
        await rig.Slack.Ada.PressesAsync("Fill in the form");
        Assert.Equal("Open an incident", rig.Slack.Ada.Modal!.Title);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_mention_is_answered_in_its_thread_to_its_writer_alone(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var channel = rig.Incident();
        var root = await rig.Slack.Ben.WritesAsync("it burns", channel);
        await rig.Slack.Ada.SaysAsync($"<@{FakeWorkspace.BotUserId}> resolve it", channel, root);

        var told = await rig.Slack.Ada.IsToldAsync("Resolved.");
        Assert.Equal((root.Ts, "U0ADA"), (told.ThreadTs, told.OnlyFor));
        // Told of it as a message, too, the bot has done it once.
        Assert.Single(rig.Router.Requests);
        Assert.Equal(("resolve it", new Place("slack", channel.Id, root.Ts)), (rig.Router.Last.Text, rig.Router.Last.Place));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task In_their_conversation_with_the_bot_everything_is_a_command(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        await rig.Slack.Ada.SaysAsync("resolve", rig.Slack.Ada.Direct);
        var told = await rig.Slack.Ada.IsToldAsync("Resolved.");
        Assert.Null(told.OnlyFor);

        await rig.Slack.Ada.SaysAsync("open", rig.Slack.Ada.Direct);
        await rig.Slack.Ada.PressesAsync("Fill in the form");
        Assert.Equal("Open an incident", rig.Slack.Ada.Modal!.Title);
    }

    [Theory]
    [InlineData("""{"subtype":"message_changed"}""")]
    [InlineData("""{"subtype":"channel_join"}""")]
    [InlineData("""{"bot_id":"B0OTHER"}""")]
    [InlineData("""{"subtype":"bot_message","bot_id":"B0OTHER"}""")]
    [InlineData("""{"user":"UBOT"}""")]
    [InlineData("""{"channel_type":"channel"}""")]
    public async Task What_no_person_says_to_the_bot_is_not_answered(string change)
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        var message = new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "message", ["channel"] = rig.Slack.Ada.Direct.Id, ["channel_type"] = "im", ["user"] = rig.Slack.Ada.Id, ["text"] = "resolve", ["ts"] = rig.Slack.Workspace.NewTs(),
        };
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change.Replace("UBOT", FakeWorkspace.BotUserId, StringComparison.Ordinal))!.AsObject()) message[name] = value?.DeepClone();
        var ack = await rig.Slack.BringAsync(message);

        Assert.True(ack.IsOk);
        Assert.Empty(rig.Router.Requests);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Brought_three_times_it_is_done_and_answered_once(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        rig.Slack.Copies = 3;
        var channel = rig.Incident();
        await rig.Slack.Ada.TypesAsync("/inc resolve", channel);
        await rig.Slack.Ada.SaysAsync($"<@{FakeWorkspace.BotUserId}> resolve", channel);
        await rig.Slack.Ada.SaysAsync("resolve", rig.Slack.Ada.Direct);
        await rig.Slack.UntilAsync(() => rig.Slack.Ada.Ephemerals.Count == 2 && rig.Slack.Ada.Direct.Messages.Any(m => m.BotId is not null), "three answers");
        await rig.IdleAsync();

        Assert.Equal(3, rig.Router.Changes.Count);
        Assert.Equal(2, rig.Slack.Ada.Ephemerals.Count);
        Assert.Single(rig.Slack.Ada.Direct.Messages, m => m.BotId is not null);
        Assert.Empty(rig.Slack.Socket.Complaints);
    }

    [Theory]
    [InlineData("<@B1> status monitoring", "status monitoring")]
    [InlineData("<@B1|bot>   status\nmonitoring ", "status\nmonitoring")]
    [InlineData("hello <@B1> list", "list")]
    [InlineData("list <@B1>", "list")]
    [InlineData("<@B1>", "")]
    [InlineData("<@B1", "<@B1")]
    [InlineData("<@B2> list", "<@B2> list")]
    public void A_line_stands_behind_the_bots_name(string text, string line) => Assert.Equal(line, IncidentBot.Slack.Inbound.Handling.TypedLines.Behind(text, "B1"));
}
