using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams.Install;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>Answered in time, done once, and nothing lost: whatever is slow, dies or comes again.</summary>
public sealed class InboxTests
{
    private static readonly Card Buttons = Card.Of(new ButtonsBlock([
        new("Resolve", new CommandLine("resolve")), new("Open", new CommandLine("open")) { Asks = true }, new("Sure", new CommandLine("resolve")) { Confirm = "Really?" }]));

    [Fact]
    public async Task What_takes_long_is_acknowledged_first_and_answered_in_the_chat_then()
    {
        await using var rig = await InboundRig.StartAsync(InboundRig.Hasty);
        var (gate, ada) = (new TaskCompletionSource(), rig.Teams.Ada);
        await ada.TypesAsync("list");
        await rig.IdleAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Buttons);
        rig.Router.Meanwhile = _ => gate.Task;

        await ada.TypesAsync("note from a line");
        await ada.PressesAsync(card, "Resolve");
        Assert.Equal("Working on it: the answer comes to your chat with me.", ada.Shown[^1]);
        await ada.PressesAsync(card, "Open");
        Assert.Equal("Working on it: the answer comes to your chat with me.", ada.Shown[^1]);
        Assert.Null(ada.Dialog);
        Assert.Empty(await ada.SearchesAsync(ExtensionCommands.FindIncident, "x", rig.Teams.GroupChat));
        Assert.Equal(3, (await rig.Memory.KeysAsync("inbox/")).Count);

        gate.SetResult();
        await rig.Teams.SaysAsync(ada.Chat, "Resolved.");
        await rig.Teams.SaysAsync(ada.Chat, "This channel belongs to no incident.");
        var form = await rig.Teams.SaysAsync(ada.Chat, "Open an incident");
        await rig.IdleAsync();
        Assert.Empty(await rig.Memory.KeysAsync("inbox/"));
        Assert.Single(rig.Router.Changes);

        // What came too late for a dialog is not lost: it is the form again, where it can be sent.
        ada.FillsIn(form, "title", "Cannot buy");
        await ada.PressesAsync(form, "Open it");
        await rig.Teams.SaysAsync(ada.Chat, "Opened INC-1.");
        Assert.Equal(rig.Teams.GroupChat.Id, rig.Router.Last.Place!.ChannelId);
    }

    [Fact]
    public async Task A_form_that_is_refused_too_late_comes_back_with_all_that_was_typed()
    {
        await using var rig = await InboundRig.StartAsync(InboundRig.Hasty);
        var (gate, ada) = (new TaskCompletionSource(), rig.Teams.Ada);
        await ada.TypesAsync("list");
        await rig.IdleAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Buttons);
        rig.Router.Meanwhile = r => r.Answers is null ? Task.CompletedTask : gate.Task;
        while (ada.Dialog is null) await ada.PressesAsync(card, "Open");
        ada.Dialog.Fill("title", "duplicate");
        await ada.SubmitsAsync();
        Assert.Null(ada.Dialog);
        gate.SetResult();
        var form = await rig.Teams.SaysAsync(ada.Chat, "One like it is open.");
        Assert.Contains("duplicate", form.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_process_leaves_when_it_dies_is_done_by_the_next_one_once()
    {
        var clock = new ShiftedClock(TimeProvider.System.GetUtcNow());
        var timing = InboundRig.Hasty with { Lease = TimeSpan.FromMinutes(1), LongestWork = TimeSpan.FromSeconds(45) };
        await using var first = await InboundRig.StartAsync(timing, time: clock);
        var (never, ada) = (new TaskCompletionSource(), first.Teams.Ada);
        await ada.TypesAsync("list");
        await first.IdleAsync();
        var card = await first.PostAsync(first.Teams.GroupChat, Buttons);
        // It does what was asked, and dies before it can say so.
        first.Router.Meanwhile = async r =>
        {
            first.Router.Change(r, "Resolved.");
            await never.Task;
        };
        await ada.TypesAsync("resolve");
        await ada.PressesAsync(card, "Resolve");
        Assert.Equal(2, first.Router.Changes.Count);

        await using var second = await InboundRig.StartAsync(timing, before: first, time: clock);
        second.Router.Meanwhile = null;
        var said = ada.Chat.Posts.Count(p => p.IsBots);
        await second.Inbox.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(said, ada.Chat.Posts.Count(p => p.IsBots));

        // Nobody takes it up while its holder may live.
        clock.Turn(TimeSpan.FromSeconds(61));
        await Task.WhenAll(second.Inbox.SweepAsync(TestContext.Current.CancellationToken), second.Inbox.SweepAsync(TestContext.Current.CancellationToken));
        await second.IdleAsync();
        Assert.Equal(said + 2, ada.Chat.Posts.Count(p => p.IsBots));
        Assert.Equal(2, second.Router.Changes.Count);
        Assert.Empty(await second.Memory.KeysAsync("inbox/"));
    }

    [Fact]
    public async Task What_the_store_cannot_take_may_come_again_and_who_waits_is_told()
    {
        await using var rig = await InboundRig.StartAsync();
        var card = await rig.PostAsync(rig.Teams.GroupChat, Buttons);
        rig.Memory.Before = _ => throw new InvalidOperationException("the disk is full");
        var message = rig.Teams.Ada.Writes("resolve", rig.Teams.GroupChat).Activity;
        Assert.Equal(503, (await rig.Teams.SendAsync(message)).Status);
        await rig.Teams.Ada.PressesAsync(card, "Resolve");
        Assert.Contains("That did not work, and it is not your doing.", rig.Teams.Ada.Shown[^1], StringComparison.Ordinal);
        await rig.Teams.Ada.PressesAsync(card, "Open");
        Assert.Contains("That did not work, and it is not your doing.", rig.Teams.Ada.Shown[^1], StringComparison.Ordinal);
        Assert.Empty(rig.Router.Requests);

        rig.Memory.Before = null;
        Assert.Equal(200, (await rig.Teams.SendAsync((JsonObject)message.DeepClone())).Status);
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task Where_Teams_is_down_for_a_moment_the_answer_comes_all_the_same()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.TooMany(1), TeamsAnswer.Gateway(503));
        await rig.Teams.Ada.TypesAsync("resolve");
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Resolved.");
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task A_dialog_that_was_asked_for_again_is_done_once()
    {
        await using var rig = await InboundRig.StartAsync();
        var ada = rig.Teams.Ada;
        var card = await rig.PostAsync(rig.Teams.GroupChat, Buttons);
        await ada.PressesAsync(card, "Sure");
        await ada.IsAskedAsync("Sure");
        // The client waits for less than the answer takes, and asks twice more under other ids.
        rig.Teams.DialogPatience = TimeSpan.FromMilliseconds(200);
        var gate = new TaskCompletionSource();
        rig.Router.Meanwhile = _ => gate.Task;
        await ada.SubmitsAsync();
        await rig.UntilAsync(() => rig.Router.Requests.Count == 3, "asked three times");
        Assert.Single(rig.Router.Requests.Select(r => r.DeliveryId).Distinct());
        gate.SetResult();
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
    }
}
