using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>A card is posted once, whatever becomes of the answer.</summary>
public sealed class SlackPostingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Answers { get; } = new()
    {
        { "cut", true }, { "cut", false }, { "503", true }, { "503", false }, { "fatal_error", false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task After_an_answer_that_never_came_the_message_is_looked_for_before_it_is_posted_again(string how, bool done)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", how switch { "cut" => SlackAnswer.Cut(done), "503" => SlackAnswer.Status(503, done), _ => SlackAnswer.Error(how) });
        var place = new Place("slack", rig.Slack.General.Id);

        Assert.False((await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig, place))).IsFinal);
        var posted = await PostAsync(rig, place);

        var message = Assert.Single(rig.Slack.General.Messages);
        Assert.Equal(new MessageRef(place, message.Ts), posted);
        Assert.Equal("key", message.Key);
        Assert.Equal(done ? 1 : 2, rig.Slack.CallsOf("chat.postMessage").Count);
        Assert.Equal(posted, await PostAsync(rig, place));
    }

    [Fact]
    public async Task After_a_time_out_the_request_is_given_time_to_arrive_and_then_looked_for()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Silence(done: true));
        var place = new Place("slack", rig.Slack.General.Id);
        var first = PostAsync(rig, place);
        await rig.Slack.CalledAsync("chat.postMessage");
        rig.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => first)).RetryAfter >= TimeSpan.FromSeconds(1));
        await PostAsync(rig, place);
        Assert.Single(rig.Slack.General.Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_while_it_posts_is_followed_by_one_that_finds_what_it_did(bool inThread)
    {
        await using var rig = await SlackRig.StartAsync();
        var place = new Place("slack", rig.Slack.General.Id);
        if (inThread) place = place with { ThreadId = (await rig.Platform.PostAsync(place, Say("the card"), "root", Cancelled)).Id };
        using var death = new CancellationTokenSource();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Silence(done: true));
        var posting = rig.Platform.PostAsync(place, Say("once"), "key", death.Token);
        await rig.Slack.SaysAsync("general", "once");
        await death.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        await rig.RestartAsync();
        rig.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(place, (await PostAsync(rig, place)).Place);
        Assert.Single(rig.Slack.General.Everything, m => m.Says("once"));
        await rig.RestartAsync();
        await PostAsync(rig, place);
        Assert.Single(rig.Slack.General.Everything, m => m.Says("once"));
    }

    [Fact]
    public async Task What_certainly_was_not_posted_is_not_looked_for()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.TooMany(60));
        var place = new Place("slack", rig.Slack.General.Id);
        var refused = await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig, place));
        Assert.Equal((false, TimeSpan.FromSeconds(60)), (refused.IsFinal, refused.RetryAfter));

        rig.Clock.Advance(TimeSpan.FromSeconds(60));
        await PostAsync(rig, place);
        Assert.Empty(rig.Slack.CallsOf("conversations.history"));
    }

    [Fact]
    public async Task What_another_app_says_of_its_message_does_not_make_it_ours()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Cut(done: false));
        await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig, new("slack", rig.Slack.General.Id)));
        foreach (var payload in (JsonNode[])[new JsonObject { ["key"] = "key" }, new JsonObject { ["key"] = 7 }, new JsonArray(1, 2)])
            rig.Slack.Workspace.Add(new FakeMessage(rig.Slack.General, rig.Slack.Workspace.NewTs(), rig.Slack.Eve.Id,
                new JsonObject { ["text"] = "forged", ["metadata"] = new JsonObject { ["event_type"] = "incidentbot", ["event_payload"] = payload } }) { BotId = "B0OTHER" });

        await PostAsync(rig, new("slack", rig.Slack.General.Id));
        Assert.Single(rig.Slack.General.Messages, m => m.User == FakeWorkspace.BotUserId);
    }

    [Fact]
    public async Task A_bot_that_may_not_look_says_it_twice_rather_than_not_at_all()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Cut(done: true));
        rig.Slack.Script.Always("conversations.history", _ => SlackAnswer.Error("missing_scope", ("needed", "channels:history")));
        await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig, new("slack", rig.Slack.General.Id)));
        await PostAsync(rig, new("slack", rig.Slack.General.Id));
        Assert.Equal(2, rig.Slack.General.Messages.Count());
    }

    [Fact]
    public async Task Where_the_bot_is_not_it_joins_and_then_speaks()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Always("chat.postMessage", _ => rig.Slack.General.Members.Contains(FakeWorkspace.BotUserId) ? null : SlackAnswer.Error("not_in_channel"));
        await PostAsync(rig, new("slack", rig.Slack.General.Id));
        Assert.Single(rig.Slack.General.Messages);

        rig.Slack.Script.Always("chat.update", _ => SlackAnswer.Error("not_in_channel"));
        rig.Slack.Script.Always("conversations.join", _ => SlackAnswer.Error("method_not_supported_for_channel_type"));
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.EditAsync(new(new("slack", rig.Slack.General.Id), "1.1"), Say("x"), Cancelled))).IsFinal);
    }

    [Fact]
    public async Task A_card_that_people_look_for_is_pinned_until_it_is()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("pins.add", SlackAnswer.TooMany(20));
        var place = new Place("slack", rig.Slack.General.Id);
        var card = Say("the card") with { Pinned = true };
        Assert.Equal(TimeSpan.FromSeconds(20), (await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(place, card, "card", Cancelled))).RetryAfter);
        rig.Clock.Advance(TimeSpan.FromSeconds(20));

        for (var n = 0; n < 3; n++) await rig.Platform.PostAsync(place, card, "card", Cancelled);
        Assert.Equal(Assert.Single(rig.Slack.General.Messages).Ts, Assert.Single(rig.Slack.General.Pins));
        Assert.Equal(2, rig.Slack.CallsOf("pins.add").Count);

        rig.Slack.Script.Next("pins.add", SlackAnswer.Error("too_many_pins"));
        var posted = await rig.Platform.PostAsync(place, card, "another", Cancelled);
        await rig.Platform.PostAsync(posted.Place with { ThreadId = posted.Id }, card, "in a thread", Cancelled);
        Assert.Equal(3, rig.Slack.CallsOf("pins.add").Count);
    }

    [Theory]
    [InlineData("message_not_found", true)]
    [InlineData("cant_update_message", true)]
    [InlineData("channel_not_found", true)]
    [InlineData("is_archived", true)]
    [InlineData("is_inactive", true)]
    [InlineData("edit_window_closed", true)]
    [InlineData("msg_too_long", true)]
    [InlineData("missing_scope", false)]
    [InlineData("account_inactive", false)]
    [InlineData("fatal_error", false)]
    [InlineData("ratelimited", false)]
    public async Task A_refused_edit_says_whether_it_is_for_good(string code, bool final)
    {
        await using var rig = await SlackRig.StartAsync();
        var posted = await PostAsync(rig, new("slack", rig.Slack.General.Id));
        rig.Slack.Script.Always("chat.update", _ => SlackAnswer.Error(code));
        var refused = await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.EditAsync(posted, Say("now"), Cancelled));
        Assert.Equal(final, refused.IsFinal);
        Assert.Contains(code, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xox", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_outlives_an_app_that_is_taken_out_and_put_in_again()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.IsUninstalled = true;
        var place = new Place("slack", rig.Slack.General.Id);
        var refused = await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig, place));
        Assert.False(refused.IsFinal);
        Assert.True(refused.RetryAfter >= TimeSpan.FromMinutes(1));

        rig.Slack.IsUninstalled = false;
        rig.Clock.Advance(refused.RetryAfter.Value);
        await PostAsync(rig, place);
        Assert.Single(rig.Slack.General.Messages);
    }

    private static Task<MessageRef> PostAsync(SlackRig rig, Place place) => rig.Platform.PostAsync(place, Say("once"), "key", Cancelled);

    private static Card Say(string words) => Card.Say(ChatText.Plain(words));
}
