using IncidentBot.Chat;
using IncidentBot.Slack.Outbound;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>An incident's channel is made once, and furnished once.</summary>
public sealed class SlackChannelsTests
{
    private static readonly ChannelSpec Spec = new("INC-42", "inc-42-cannot-buy", "Cannot buy <!channel>", false) { Links = [new(new("https://status.example.com/"), "Status page")] };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_is_named_as_the_settings_say_and_has_what_people_want_at_hand()
    {
        await using var rig = await SlackRig.StartAsync(settings: o =>
        {
            o.ChannelPrefix = "Störung_";
            foreach (var group in (string[])["oncall", "S0OTHER", "nobody"]) o.InviteGroups.Add(group);
        });
        rig.Slack.Workspace.Groups = [("S0ONCALL", "oncall", [rig.Slack.Ada.Id, rig.Slack.Ben.Id, FakeWorkspace.BotUserId]), ("S0OTHER", "other", [rig.Slack.Ben.Id, rig.Slack.Cleo.Id, "U0GONE"])];

        var place = await rig.Platform.OpenChannelAsync(Spec, Cancelled);

        var channel = rig.Slack.Workspace.Find(place!.ChannelId)!;
        Assert.Equal("st-rung_42-cannot-buy", channel.Name);
        Assert.Equal("Cannot buy &lt;!channel&gt;", channel.Topic);
        Assert.Equal([("Status page", "https://status.example.com/"), ("What waits for me", $"https://slack.com/app_redirect?app={FakeWorkspace.AppId}")], channel.Bookmarks);
        Assert.Equal([FakeWorkspace.BotUserId, rig.Slack.Ada.Id, rig.Slack.Ben.Id, rig.Slack.Cleo.Id], channel.Members.Order(StringComparer.Ordinal).OrderBy(m => m != FakeWorkspace.BotUserId));
        Assert.Single(rig.Log.Lines, l => l.Contains("nobody", StringComparison.Ordinal));

        var calls = rig.Slack.Calls.Count;
        await rig.RestartAsync();
        Assert.Equal(place, await rig.Platform.OpenChannelAsync(Spec with { Name = "inc-42-another-title" }, Cancelled));
        Assert.Equal(calls, rig.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("conversations.create", true)]
    [InlineData("conversations.create", false)]
    [InlineData("conversations.setTopic", true)]
    [InlineData("conversations.setTopic", false)]
    [InlineData("bookmarks.add", false)]
    public async Task A_process_that_dies_on_the_way_is_followed_by_one_that_goes_on(string at, bool done)
    {
        await using var rig = await SlackRig.StartAsync();
        using var death = new CancellationTokenSource();
        rig.Slack.Script.Next(at, SlackAnswer.Silence(done));
        var opening = rig.Platform.OpenChannelAsync(Spec, death.Token);
        await rig.Slack.CalledAsync(at);
        if (done && at == "conversations.create") await rig.Slack.HasChannelAsync("inc-42");
        await death.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
        await rig.RestartAsync();

        var place = await rig.Platform.OpenChannelAsync(Spec with { Name = "inc-42-renamed-meanwhile" }, Cancelled);

        var channel = Assert.Single(rig.Slack.Workspace.Channels, c => c.Creator == FakeWorkspace.BotUserId);
        Assert.Equal(channel.Id, place!.ChannelId);
        Assert.Equal(at == "conversations.create" && !done ? "inc-42-renamed-meanwhile" : "inc-42-cannot-buy", channel.Name);
        // A link's fate that nobody knows is not tried again: it may be missing, but is not there twice.
        if (at == "conversations.create") Assert.Equal(2, channel.Bookmarks.Count);
        Assert.Equal(channel.Bookmarks, channel.Bookmarks.Distinct());
    }

    [Fact]
    public async Task Another_incidents_channel_of_the_same_name_is_not_taken_over()
    {
        await using var rig = await SlackRig.StartAsync();
        var theirs = await rig.Platform.OpenChannelAsync(Spec with { Key = "INC-41" }, Cancelled);
        rig.Slack.Script.Next("conversations.create", SlackAnswer.Cut(done: false));
        Assert.False((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.OpenChannelAsync(Spec, Cancelled))).IsFinal);

        var ours = await rig.Platform.OpenChannelAsync(Spec, Cancelled);
        Assert.NotEqual(theirs, ours);
        Assert.Equal("inc-42-cannot-buy-2", rig.Slack.Workspace.Find(ours!.ChannelId)!.Name);
    }

    [Fact]
    public async Task What_Slack_puts_off_is_taken_up_where_it_was_left()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("bookmarks.add", SlackAnswer.Usual, SlackAnswer.TooMany(30));
        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.OpenChannelAsync(Spec, Cancelled))).RetryAfter);
        rig.Clock.Advance(TimeSpan.FromSeconds(30));

        var place = await rig.Platform.OpenChannelAsync(Spec, Cancelled);
        Assert.Equal(2, rig.Slack.Workspace.Find(place!.ChannelId)!.Bookmarks.Count);
        Assert.Single(rig.Slack.CallsOf("conversations.create"));
        Assert.Single(rig.Slack.CallsOf("conversations.setTopic"));
    }

    [Fact]
    public async Task What_Slack_will_not_have_is_gone_without()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Always("bookmarks.add", _ => SlackAnswer.Error("missing_scope", ("needed", "bookmarks:write")));
        rig.Slack.Script.Always("conversations.setTopic", _ => SlackAnswer.Error("user_is_restricted"));
        Assert.NotNull(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
    }

    [Fact]
    public async Task Groups_are_not_brought_into_a_private_incident()
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.InviteGroups.Add("oncall"));
        rig.Slack.Workspace.Groups = [("S0ONCALL", "oncall", [rig.Slack.Ada.Id])];
        var place = await rig.Platform.OpenChannelAsync(Spec with { Private = true }, Cancelled);
        var channel = rig.Slack.Workspace.Find(place!.ChannelId)!;
        Assert.True(channel.IsPrivate);
        Assert.Equal([FakeWorkspace.BotUserId], channel.Members);
    }

    [Theory]
    [InlineData("restricted_action")]
    [InlineData("missing_scope")]
    public async Task Where_the_bot_may_make_none_the_incident_lives_elsewhere(string code)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("conversations.create", SlackAnswer.Error(code));
        Assert.Null(await rig.Platform.OpenChannelAsync(Spec, Cancelled));
    }

    [Fact]
    public async Task People_are_brought_in_a_hundred_at_a_time_and_the_bot_never_invites_itself()
    {
        await using var rig = await SlackRig.StartAsync();
        var place = await rig.Platform.OpenChannelAsync(Spec, Cancelled);
        for (var n = 0; n < 205; n++) rig.Slack.Workspace.People = rig.Slack.Workspace.People.Add(new FakePerson(rig.Slack, $"U1{n:d4}", $"p{n}", $"Person {n}", "Etc/UTC"));
        await rig.Get<Invitations>().InviteAsync(place!.ChannelId, [.. rig.Slack.Workspace.People.Select(p => p.Id), FakeWorkspace.BotUserId], Cancelled);
        Assert.Equal([100, 100, 10], rig.Slack.CallsOf("conversations.invite").Select(c => c["users"]!.Split(',').Length));
        Assert.Equal(211, rig.Slack.Workspace.Find(place.ChannelId)!.Members.Count);
    }

    [Fact]
    public async Task Of_those_who_cannot_come_the_others_come_all_the_same()
    {
        await using var rig = await SlackRig.StartAsync();
        var place = await rig.Platform.OpenChannelAsync(Spec, Cancelled);
        var (ada, ben) = (rig.Slack.Ada.Id, rig.Slack.Ben.Id);
        // As a workspace that says who, then one that does not.
        rig.Slack.Script.Next("conversations.invite", SlackAnswer.Error("ura_max_channels", ("errors", new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["user"] = ben, ["ok"] = false, ["error"] = "ura_max_channels" }))));
        await rig.Get<Invitations>().InviteAsync(place!.ChannelId, [ada, ben], Cancelled);
        Assert.Equal([$"{ada},{ben}", ada], rig.Slack.CallsOf("conversations.invite").Select(c => c["users"]));

        rig.Slack.Script.Next("conversations.invite", SlackAnswer.Error("cant_invite"), SlackAnswer.Error("cant_invite"));
        await rig.Get<Invitations>().InviteAsync(place.ChannelId, [ben, rig.Slack.Cleo.Id], Cancelled);
        Assert.Contains(rig.Slack.Cleo.Id, rig.Slack.Workspace.Find(place.ChannelId)!.Members);
    }

    [Fact]
    public async Task A_channel_is_closed_once_and_may_be_closed_already()
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.ArchiveAfter = "7d");
        Assert.Equal(TimeSpan.FromDays(7), rig.Platform.ClosesChannelsAfter);
        var place = await rig.Platform.OpenChannelAsync(Spec, Cancelled);
        await rig.Platform.CloseChannelAsync(place!, Cancelled);
        await rig.Platform.CloseChannelAsync(place!, Cancelled);
        Assert.True(rig.Slack.Workspace.Find(place!.ChannelId)!.IsArchived);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(place, Card.Say(ChatText.Plain("late")), "late", Cancelled))).IsFinal);
    }

    [Theory]
    [InlineData("off", null, true)]
    [InlineData("", null, true)]
    [InlineData("12h", 12, true)]
    [InlineData("7D", 168, true)]
    [InlineData("7", null, false)]
    [InlineData("-7d", null, false)]
    [InlineData("9999999d", null, false)]
    [InlineData("soon", null, false)]
    public void The_time_until_a_channel_is_archived_is_written_as_days_or_hours(string text, int? hours, bool read)
    {
        Assert.Equal(read, ArchiveTime.TryParse(text, out var after));
        Assert.Equal(hours, (int?)after?.TotalHours);
    }

    [Fact]
    public void Every_name_that_is_tried_is_one_that_Slack_takes()
    {
        foreach (var (wish, prefix) in (IEnumerable<(string, string)>)[("inc-1-" + new string('x', 60), new string('p', 60)), ("inc-", "---"), ("inc-7", "#Stör ung/"), ("ÄÖÜ", ""), ("", ""), ("inc-12-a", "ops_")])
        {
            var names = ChannelName.Candidates(wish, prefix, "INC-1").ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
            Assert.All(names, name => Assert.Matches("^[a-z0-9_][a-z0-9_-]{0,79}$", name));
            Assert.All(names, name => Assert.Contains(name, char.IsAsciiLetterOrDigit));
        }
    }
}
