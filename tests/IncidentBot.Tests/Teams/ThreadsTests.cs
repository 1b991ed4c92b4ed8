using IncidentBot.Chat;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>An incident's home is a thread in the announcements' channel, its card the thread's head, its people told of it there.</summary>
public sealed class ThreadsTests
{
    private static readonly ChannelSpec Spec = new("INC-1", "inc-1-cannot-buy", "Cannot buy <at>all</at>", false);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thread_is_begun_once_for_each_key_by_two_at_once_and_after_a_restart()
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.True(rig.Platform.AnnouncesByHome);
        Assert.Equal(rig.Channel, rig.Platform.Announcements);
        var homes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => rig.Platform.OpenChannelAsync(Spec, Cancelled)));
        await rig.RestartAsync();
        var home = await rig.Platform.OpenChannelAsync(Spec, Cancelled);

        var root = Assert.Single(rig.Teams.Incidents.Posts);
        Assert.All(homes.Append(home), h => Assert.Equal(rig.Channel with { ThreadId = root.Id }, h));
        Assert.Contains("INC-1 · Cannot buy", root.Words, StringComparison.Ordinal);
        Assert.Contains("Everything about it is said in this thread.", root.Words, StringComparison.Ordinal);
        Assert.Empty(root.Mentions);
        Assert.NotEqual(home, await rig.Platform.OpenChannelAsync(Spec with { Key = "INC-2" }, Cancelled));
    }

    [Fact]
    public async Task Two_processes_at_once_begin_one_thread_in_the_end()
    {
        await using var rig = await TeamsRig.StartAsync();
        var hold = new TaskCompletionSource();
        rig.Teams.Script.Always("create", async (call, _) =>
        {
            if (call == rig.Teams.CallsOf("create")[0]) await hold.Task;
            return null;
        });
        var late = rig.Platform.OpenChannelAsync(Spec, Cancelled);
        await rig.Teams.CalledAsync("create");
        var first = await (await rig.StartAnotherAsync()).OpenChannelAsync(Spec, Cancelled);
        hold.SetResult();
        Assert.Equal(first, await late);
        Assert.Equal(first!.ThreadId, Assert.Single(rig.Teams.Incidents.Posts).Id);
    }

    [Fact]
    public async Task The_incidents_card_becomes_the_head_and_what_is_said_stands_under_it()
    {
        await using var rig = await TeamsRig.StartAsync();
        var home = (await rig.Platform.OpenChannelAsync(Spec, Cancelled))!;
        var card = Say("the live card") with { Pinned = true };
        var head = await rig.Platform.PostAsync(home, card, "card", Cancelled);
        Assert.Equal(new(home, home.ThreadId!), head);
        await rig.RestartAsync();
        Assert.Equal(head, await rig.Platform.PostAsync(home, card, "card", Cancelled));
        Assert.Single(rig.Teams.CallsOf("update"));

        await rig.Platform.PostAsync(home, Say("a nudge"), "nudge", Cancelled);
        await rig.Platform.EditAsync(head, Say("the card, later") with { Pinned = true }, Cancelled);
        var root = Assert.Single(rig.Teams.Incidents.Posts);
        Assert.Equal("the card, later", root.Words);
        Assert.Equal("a nudge", Assert.Single(rig.Teams.Incidents.Thread(root)).Words);
    }

    [Fact]
    public async Task Under_a_post_that_is_not_the_bots_a_pinned_card_is_an_answer()
    {
        await using var rig = await TeamsRig.StartAsync();
        var root = rig.Teams.Workplace.Add(rig.Teams.Incidents, null, rig.Teams.Ada, _ => []);
        var place = rig.Channel with { ThreadId = root.Id };
        var posted = await rig.Platform.PostAsync(place, Say("the live card") with { Pinned = true }, "card", Cancelled);
        Assert.NotEqual(root.Id, posted.Id);
        Assert.Empty(rig.Teams.CallsOf("update"));
        Assert.Single(rig.Teams.Incidents.Thread(root));
    }

    [Fact]
    public async Task There_is_no_thread_for_what_is_private_nor_in_a_group_chat_nor_where_the_bot_is_not()
    {
        await using (var rig = await TeamsRig.StartAsync())
        {
            Assert.Null(await rig.Platform.OpenChannelAsync(Spec with { Private = true }, Cancelled));
            Assert.Empty(rig.Teams.CallsOf("create"));
            rig.Teams.Team.HasBot = false;
            Assert.Null(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
            Assert.Contains(rig.Log.Lines, l => l.Contains("Add the app to that team", StringComparison.Ordinal));
        }
        await using (var rig = await TeamsRig.StartAsync(o => o.AnnounceConversation = "19:warroom@thread.v2"))
        {
            Assert.False(rig.Platform.AnnouncesByHome);
            Assert.Null(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
            Assert.Equal(new("teams", rig.Teams.GroupChat.Id), rig.Platform.Announcements);
        }
        await using (var rig = await TeamsRig.StartAsync(o => o.AnnounceConversation = ""))
        {
            Assert.Null(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
            Assert.Null(rig.Platform.Announcements);
        }
    }

    [Fact]
    public async Task A_thread_that_could_not_be_begun_just_now_is_begun_later()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("create", TeamsAnswer.TooMany(90));
        Assert.Equal(TimeSpan.FromSeconds(90), (await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.OpenChannelAsync(Spec, Cancelled))).RetryAfter);
        rig.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.NotNull(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
        Assert.Single(rig.Teams.Incidents.Posts);
    }

    [Fact]
    public async Task People_are_told_once_that_they_are_part_of_it_and_mentioned()
    {
        await using var rig = await TeamsRig.StartAsync();
        var home = (await rig.Platform.OpenChannelAsync(Spec, Cancelled))!;
        var (ada, ben, zoe) = (User("ada", rig.Teams.Ada.ObjectId, null), User("ben", null, "ben@example.com"), User("zoe", null, "zoe@elsewhere.example"));
        await rig.Platform.InviteAsync(home, [ada, zoe], Cancelled);
        await rig.RestartAsync();
        await rig.Platform.InviteAsync(home, [ben, ada], Cancelled);
        await rig.Platform.InviteAsync(home, [ben, ada, zoe], Cancelled);

        var said = rig.Teams.Incidents.Thread(Assert.Single(rig.Teams.Incidents.Posts)).ToList();
        Assert.Collection(said, p => Assert.Equal([rig.Teams.Ada.ObjectId], p.Mentions), p => Assert.Equal([rig.Teams.Ben.ObjectId], p.Mentions));
        Assert.Contains("you are part of this now", said[0].Words, StringComparison.Ordinal);
    }

    private static ChatUser User(string handle, string? id, string? mail) => new(handle, handle, mail, id is null ? [] : new Dictionary<string, string> { ["teams"] = id });

    private static Card Say(string words) => Card.Say(ChatText.Plain(words));
}
