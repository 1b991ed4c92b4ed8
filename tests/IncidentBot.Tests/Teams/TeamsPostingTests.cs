using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>A card is posted once, as far as that can be had without a key and a search.</summary>
public sealed class TeamsPostingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_posted_once_stays_once_after_a_restart_and_from_another_process()
    {
        await using var rig = await TeamsRig.StartAsync();
        var posted = await PostAsync(rig);
        await rig.RestartAsync();
        Assert.Equal(posted, await PostAsync(rig));
        Assert.Equal(posted, await (await rig.StartAnotherAsync()).PostAsync(rig.Channel, Say("once"), "key", Cancelled));
        Assert.Equal(posted.Id, Assert.Single(rig.Teams.Incidents.Posts).Id);
        Assert.Equal(posted, await rig.Platform.PostAsync(rig.Channel, Say("once"), "key", Cancelled));
    }

    [Theory]
    [InlineData(412, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(502, false)]
    [InlineData(504, false)]
    public async Task An_answer_that_leaves_it_open_is_left_to_the_job_and_then_it_is_better_said_twice_than_never(int status, bool once)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("create", status is 502 or 504 ? TeamsAnswer.Gateway(status, done: true) : TeamsAnswer.Gateway(status));
        if (once)
        {
            await PostAsync(rig);
            Assert.Equal(2, rig.Teams.CallsOf("create").Count);
        }
        else
        {
            Assert.False((await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig))).IsFinal);
            Assert.Single(rig.Teams.CallsOf("create"));
            await PostAsync(rig);
        }
        Assert.Equal(once ? 1 : 2, rig.Teams.Incidents.Posts.Count());
    }

    [Fact]
    public async Task Who_asks_for_what_is_under_way_waits_for_it_and_whoever_stops_waiting_does_not_stop_it()
    {
        await using var rig = await TeamsRig.StartAsync();
        var hold = new TaskCompletionSource();
        rig.Teams.Script.Always("create", async (_, _) =>
        {
            await hold.Task;
            return null;
        });
        using var impatient = new CancellationTokenSource();
        var first = rig.Platform.PostAsync(rig.Channel, Say("once"), "key", impatient.Token);
        await rig.Teams.CalledAsync("create");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = PostAsync(rig);
        hold.SetResult();
        Assert.Equal((await second).Id, Assert.Single(rig.Teams.Incidents.Posts).Id);
        Assert.Single(rig.Teams.CallsOf("create"));
    }

    [Fact]
    public async Task A_late_answer_to_what_another_process_has_said_meanwhile_is_taken_back()
    {
        await using var rig = await TeamsRig.StartAsync();
        var hold = new TaskCompletionSource();
        rig.Teams.Script.Always("create", async (call, _) =>
        {
            if (call == rig.Teams.CallsOf("create")[0]) await hold.Task;
            return null;
        });
        var late = PostAsync(rig);
        await rig.Teams.CalledAsync("create");
        var posted = await (await rig.StartAnotherAsync()).PostAsync(rig.Channel, Say("once"), "key", Cancelled);
        hold.SetResult();

        Assert.Equal(posted, await late);
        Assert.Equal(posted.Id, Assert.Single(rig.Teams.Incidents.Posts).Id);
        Assert.Single(rig.Teams.CallsOf("delete"));
    }

    [Fact]
    public async Task A_long_Retry_After_is_handed_to_the_job()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("create", TeamsAnswer.TooMany(60));
        Assert.Equal((false, TimeSpan.FromSeconds(60)), await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig)) is var refused ? (refused.IsFinal, refused.RetryAfter) : default);
        Assert.Equal(TimeSpan.FromSeconds(60), (await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(rig))).RetryAfter);
        Assert.Single(rig.Teams.CallsOf("create"));
        rig.Clock.Advance(TimeSpan.FromSeconds(60));
        await PostAsync(rig);
        Assert.Single(rig.Teams.Incidents.Posts);
    }

    [Fact]
    public async Task A_card_goes_alone_with_words_for_the_notification_to_each_kind_of_place()
    {
        await using var rig = await TeamsRig.StartAsync();
        var root = await PostAsync(rig);
        foreach (var (place, key) in new[] { (rig.Channel with { ThreadId = root.Id }, "thread"), (new Place("teams", rig.Teams.GroupChat.Id), "group"), (new Place("teams", rig.Teams.Ada.Chat.Id), "personal") })
            Assert.Equal(place, (await rig.Platform.PostAsync(place, Say("words"), key, Cancelled)).Place);
        Assert.Equal([$"{rig.Teams.Incidents.Id};messageid={root.Id}", rig.Teams.GroupChat.Id, rig.Teams.Ada.Chat.Id], rig.Teams.CallsOf("send").Select(c => c.ConversationId));
        foreach (var sent in rig.Teams.CallsOf("send").Select(c => c.Body!).Append(rig.Teams.CallsOf("create")[0].Body!["activity"]!.AsObject()))
        {
            Assert.Equal(["type", "summary", "attachments"], sent.Select(p => p.Key));
            Assert.NotEqual("", (string?)sent["summary"]);
        }
        Assert.Equal("words", Assert.Single(rig.Teams.Incidents.Thread(rig.Teams.Incidents.Find(root.Id)!)).Words);
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task Edits_find_their_card_in_every_kind_of_place_and_long_commands_lie_on_the_shelf()
    {
        await using var rig = await TeamsRig.StartAsync();
        var long_ = new CommandLine("note").Text(new string('n', 3000));
        var card = Card.Of(new TextBlock(ChatText.Plain("with a button")), ButtonsBlock.Of(new Button("Note", long_)));
        var root = await rig.Platform.PostAsync(rig.Channel, card, "root", Cancelled);
        var reply = await rig.Platform.PostAsync(rig.Channel with { ThreadId = root.Id }, card, "reply", Cancelled);
        var chat = await rig.Platform.PostAsync(new("teams", rig.Teams.GroupChat.Id), card, "chat", Cancelled);
        foreach (var message in new[] { root, reply, chat }) await rig.Platform.EditAsync(message, Say("edited"), Cancelled);

        Assert.Equal([$"{rig.Teams.Incidents.Id};messageid={root.Id}", $"{rig.Teams.Incidents.Id};messageid={root.Id}", rig.Teams.GroupChat.Id], rig.Teams.CallsOf("update").Select(c => c.ConversationId));
        Assert.All(rig.Teams.Workplace.Posts, p => Assert.Equal("edited", p.Words));
        var carried = rig.Teams.CallsOf("send")[0].Body!.ToJsonString();
        var mark = System.Text.RegularExpressions.Regex.Match(carried, "#[0-9a-f]{64}").Value;
        Assert.Equal(long_.ToString(), await rig.Get<CommandShelf>().TakeAsync("teams", mark, Cancelled));
    }

    [Fact]
    public async Task Whoever_waits_for_a_card_hears_of_posts_and_edits()
    {
        await using var rig = await TeamsRig.StartAsync();
        var shown = rig.Get<ShownCards>();
        var mark = shown.Mark();
        var posted = await PostAsync(rig);
        Assert.NotNull(await shown.NextAsync(posted.Place.ChannelId, posted.Id, mark, TimeSpan.Zero, Cancelled));
        var next = shown.NextAsync(posted.Place.ChannelId, posted.Id, shown.Mark(), TimeSpan.FromMinutes(1), Cancelled);
        await rig.Platform.EditAsync(posted, Say("edited"), Cancelled);
        Assert.Contains("edited", IncidentBot.Teams.TeamsJson.Write((await next)!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task Of_a_card_that_Teams_does_not_take_the_first_words_are_said_and_the_log_says_why(int status, string code)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("create", TeamsAnswer.Error(status, code));
        rig.Teams.Script.Next("update", TeamsAnswer.Error(status, code));
        var posted = await PostAsync(rig);
        await rig.Platform.EditAsync(posted, Say("edited") with { Tone = Tone.Good }, Cancelled);
        Assert.Contains("edited", Assert.Single(rig.Teams.Incidents.Posts).Words, StringComparison.Ordinal);
        Assert.Equal(2, rig.Log.Lines.Count(l => l.Contains(code, StringComparison.Ordinal)));

        rig.Teams.Script.Always("create", _ => TeamsAnswer.Error(status, code));
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(rig.Channel, Say("x"), "other", Cancelled))).IsFinal);
    }

    [Theory]
    [InlineData(404, "ActivityNotFoundInConversation", true)]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(403, "MessageWritesBlocked", true)]
    [InlineData(413, "MessageSizeTooBig", true)]
    [InlineData(403, "BotNotInConversationRoster", false)]
    [InlineData(403, "BotDisabledByAdmin", false)]
    [InlineData(401, "BotNotRegistered", false)]
    [InlineData(500, "ServiceError", false)]
    [InlineData(429, "Throttled", false)]
    public async Task A_refused_edit_says_whether_it_is_for_good(int status, string code, bool final)
    {
        await using var rig = await TeamsRig.StartAsync();
        var posted = await PostAsync(rig);
        rig.Teams.Script.Always("update", _ => TeamsAnswer.Error(status, code));
        var refused = await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.EditAsync(posted, Say("now"), Cancelled));
        Assert.Equal(final, refused.IsFinal);
        Assert.Contains(code, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bot-token", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_deleted_is_gone_for_good()
    {
        await using var rig = await TeamsRig.StartAsync();
        var posted = await PostAsync(rig);
        Assert.Single(rig.Teams.Incidents.Posts).IsGone = true;
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.EditAsync(posted, Say("now"), Cancelled))).IsFinal);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(rig.Channel with { ThreadId = posted.Id }, Say("below"), "below", Cancelled))).IsFinal);
    }

    [Fact]
    public async Task What_Teams_told_no_id_of_was_said_once_and_cannot_be_edited()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("send", TeamsAnswer.Empty);
        var place = new Place("teams", rig.Teams.GroupChat.Id);
        var posted = await rig.Platform.PostAsync(place, Say("once"), "key", Cancelled);
        Assert.Equal(posted, await rig.Platform.PostAsync(place, Say("once"), "key", Cancelled));
        Assert.Single(rig.Teams.GroupChat.Posts);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.EditAsync(posted, Say("now"), Cancelled))).IsFinal);
    }

    private static Task<MessageRef> PostAsync(TeamsRig rig) => rig.Platform.PostAsync(rig.Channel, Say("once"), "key", Cancelled);

    private static Card Say(string words) => Card.Say(ChatText.Plain(words));
}
