using System.Text.Json.Nodes;
using IncidentBot.Slack.Inbound.Receiving;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>Acknowledged in time, done once, and nothing lost: whatever is slow, dies or comes again.</summary>
public sealed class InboxTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task What_takes_long_is_acknowledged_first_and_answered_then(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket, InboundRig.Hasty);
        var gate = new TaskCompletionSource();
        rig.Router.Meanwhile = _ => gate.Task;
        var channel = rig.Incident();
        var ack = await rig.Slack.Ada.TypesAsync("/inc resolve", channel);
        Assert.True(ack.IsOk);
        Assert.Null(ack.Payload?["text"]);
        await rig.Slack.Ada.SaysAsync($"<@{FakeWorkspace.BotUserId}> resolve", channel);
        Assert.Equal(2, (await rig.Memory.KeysAsync("inbox/")).Count);
        Assert.Empty(rig.Slack.Ada.Ephemerals);

        gate.SetResult();
        await rig.Slack.UntilAsync(() => rig.Slack.Ada.Ephemerals.Count == 2, "two answers");
        await rig.IdleAsync();
        Assert.Empty(await rig.Memory.KeysAsync("inbox/"));
        Assert.Equal(2, rig.Router.Changes.Count);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_slow_form_says_that_it_is_worked_on_and_then_what_came_of_it(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket, InboundRig.Hasty);
        var gate = new TaskCompletionSource();
        rig.Router.Meanwhile = r => r.Answers is null ? Task.CompletedTask : gate.Task;
        await rig.Slack.Ada.TypesAsync("/incident open", rig.Incident());
        var form = await rig.Slack.Ada.IsAskedAsync("Open an incident");
        form.Fill("title", "duplicate");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Equal("Working on it", rig.Slack.Ada.Modal!.Title);

        // Refused, it is the form again, with everything in it.
        gate.SetResult();
        var again = await rig.Slack.Ada.IsAskedAsync("Open an incident");
        Assert.Contains("One like it is open.", again.Words, StringComparison.Ordinal);
        Assert.Equal("duplicate", (string?)again.State()["values"]!["title"]!["title"]!["value"]);

        gate = new();
        again.Fill("title", "Cannot buy");
        await rig.Slack.Ada.SubmitsAsync();
        Assert.Equal("Working on it", rig.Slack.Ada.Modal!.Title);
        gate.SetResult();
        await rig.Slack.UntilAsync(() => rig.Slack.Ada.Modal!.Words.Contains("Opened INC-1.", StringComparison.Ordinal), "the outcome in the form's place");
        await rig.Slack.Ada.IsToldAsync("Opened INC-1.");
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_process_leaves_when_it_dies_is_done_by_the_next_one_once(bool socket)
    {
        var clock = new ShiftedClock(TimeProvider.System.GetUtcNow());
        var timing = InboundRig.Hasty with { Lease = TimeSpan.FromMinutes(1), LongestWork = TimeSpan.FromSeconds(45) };
        await using var first = await InboundRig.StartAsync(socket, timing, time: clock);
        var doneAndSilent = new TaskCompletionSource();
        // It does what was asked, and dies before it can say so.
        first.Router.Say = r => first.Router.Change(r, "Resolved.");
        first.Router.Meanwhile = async r =>
        {
            first.Router.Change(r, "Resolved.");
            await doneAndSilent.Task;
        };
        var channel = first.Incident();
        await first.Slack.Ada.TypesAsync("/inc resolve", channel);
        await first.Slack.Ada.SaysAsync("resolve", first.Slack.Ada.Direct);
        Assert.Equal(2, first.Router.Changes.Count);

        await using var second = await InboundRig.StartAsync(socket, timing, before: first, time: clock);
        second.Router.Meanwhile = null;
        await second.Inbox.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Empty(second.Slack.Ada.Ephemerals);

        // Nobody takes it up while its holder may live.
        clock.Turn(TimeSpan.FromSeconds(61));
        await Task.WhenAll(second.Inbox.SweepAsync(TestContext.Current.CancellationToken), second.Inbox.SweepAsync(TestContext.Current.CancellationToken));
        await second.IdleAsync();
        Assert.Contains("Resolved.", Assert.Single(second.Slack.Ada.Ephemerals).Words, StringComparison.Ordinal);
        Assert.Single(second.Slack.Ada.Direct.Messages, m => m.BotId is not null);
        Assert.Equal(2, second.Router.Changes.Count);
        Assert.Empty(await second.Memory.KeysAsync("inbox/"));
    }

    [Fact]
    public async Task What_another_replica_is_at_is_not_lost_when_that_one_dies()
    {
        var clock = new ShiftedClock(TimeProvider.System.GetUtcNow());
        await using var rig = await InboundRig.StartAsync(socket: false, InboundRig.Hasty, time: clock);
        // Another one has claimed it, and will never be heard of again.
        var message = Said(rig, "resolve");
        await rig.Memory.TryKeepAsync("slack", $"seen/said/{rig.Slack.Ada.Direct.Id}/{(string)message["ts"]!}", "busy", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True((await rig.Slack.BringAsync(message)).IsOk);
        Assert.Empty(rig.Router.Requests);

        clock.Turn(TimeSpan.FromSeconds(61));
        await rig.Inbox.SweepAsync(TestContext.Current.CancellationToken);
        await rig.Slack.UntilAsync(() => rig.Slack.Ada.Direct.Messages.Any(m => m.BotId is not null), "an answer");
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task An_event_that_the_store_cannot_take_comes_again()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        rig.Memory.Before = _ => throw new InvalidOperationException("the disk is full");
        var message = Said(rig, "resolve");
        Assert.Equal(503, (await rig.Slack.BringAsync(message)).Status);

        rig.Memory.Before = null;
        Assert.Equal(200, (await rig.Slack.BringAsync((JsonObject)message.DeepClone())).Status);
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task What_never_comes_to_an_end_is_given_up()
    {
        await using var rig = await InboundRig.StartAsync(socket: false, InboundRig.Hasty with { LongestWork = TimeSpan.FromMilliseconds(500) });
        rig.Router.Meanwhile = _ => new TaskCompletionSource().Task;
        await rig.Slack.RaiseAsync(Said(rig, "resolve"));
        await rig.IdleAsync();
        var key = Assert.Single(await rig.Memory.KeysAsync("seen/"));
        // On a slow machine an attempt may be cut off before it reaches anybody: it counts all the same.
        for (var n = 0; n < 30 && (await rig.Memory.KeysAsync("inbox/")).Any(); n++)
        {
            await rig.Memory.ForgetAsync("slack", key, TestContext.Current.CancellationToken);
            await rig.Inbox.SweepAsync(TestContext.Current.CancellationToken);
        }
        Assert.InRange(rig.Router.Requests.Count, 1, 1 + InboundRig.Hasty.MostAttempts);
        Assert.Empty(await rig.Memory.KeysAsync("inbox/"));
        Assert.Contains(rig.Log.Lines, l => l.Contains("given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_no_acknowledgement_carried_goes_another_way()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        var said = new SlackDelivery(SlackDeliveryKind.Command, Payloads.Command(rig.Slack.Ada, rig.Slack.General, "/inc", "resolve", rig.Slack.Triggers.Issue(rig.Slack.Ada), rig.Slack.ResponseUrls.Issue(rig.Slack.Ada, rig.Slack.General)));
        var ack = await rig.Inbox.ReceiveAsync(IncidentBot.Slack.Inbound.Payloads.PayloadReader.ReadEnvelope("slash_commands", System.Text.Json.JsonSerializer.SerializeToElement(said.Payload)), takesAnswer: true);
        Assert.NotNull(ack.Answer);
        ack.Sent(false);
        await rig.Slack.Ada.IsToldAsync("Resolved.");
        await rig.IdleAsync();
        Assert.Single(rig.Slack.Ada.Ephemerals);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Where_nobody_can_be_answered_there_they_are_answered_directly(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket);
        var channel = rig.Incident();
        channel.Members = channel.Members.Remove(rig.Slack.Ada.Id);
        await rig.Slack.RaiseAsync(new JsonObject { ["type"] = "app_mention", ["channel"] = channel.Id, ["user"] = rig.Slack.Ada.Id, ["ts"] = rig.Slack.Workspace.NewTs(), ["text"] = $"<@{FakeWorkspace.BotUserId}> resolve" });
        Assert.Equal(rig.Slack.Ada.Direct, (await rig.Slack.Ada.IsToldAsync("Resolved.")).Channel);
    }

    [Fact]
    public async Task An_address_for_answers_that_has_had_its_time_is_passed_over()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        var channel = rig.Incident();
        var card = await rig.PostAsync(channel, IncidentBot.Chat.Card.Of(new IncidentBot.Chat.ButtonsBlock([new("Resolve", new IncidentBot.Chat.CommandLine("resolve"))])));
        var url = rig.Slack.ResponseUrls.Issue(rig.Slack.Ada, channel, card);
        for (var n = 0; n < 5; n++) rig.Slack.ResponseUrls.Answer(new Uri(url).AbsolutePath["/hooks/".Length..], new JsonObject { ["text"] = "used up" });
        await rig.Slack.DeliverAsync(new(SlackDeliveryKind.Interaction, Payloads.ButtonOfMessage(rig.Slack.Ada, card, card.Buttons[0], rig.Slack.Triggers.Issue(rig.Slack.Ada), url)));
        Assert.Equal(channel, (await rig.Slack.Ada.IsToldAsync("Resolved.")).Channel);
        Assert.Single(rig.Slack.CallsOf("chat.postEphemeral"));
    }

    [Fact]
    public async Task A_person_is_told_when_the_store_cannot_take_what_they_did()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        rig.Memory.Before = _ => throw new InvalidOperationException("the disk is full");
        Assert.True((await rig.Slack.Ada.TypesAsync("/inc resolve")).IsOk);
        await rig.Slack.Ada.IsToldAsync("That did not work, and it is not your doing.");
        Assert.Empty(rig.Router.Requests);
    }

    private static JsonObject Said(InboundRig rig, string text) => new()
    {
        ["type"] = "message", ["channel"] = rig.Slack.Ada.Direct.Id, ["channel_type"] = "im", ["user"] = rig.Slack.Ada.Id, ["text"] = text, ["ts"] = rig.Slack.Workspace.NewTs(),
    };
}
