using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Slack;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Who is who, asked once.</summary>
public sealed class SlackUsersTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_asked_for_once_however_many_want_to_know_and_again_after_a_while()
    {
        await using var rig = await SlackRig.StartAsync();
        var users = rig.Get<SlackUsers>();
        var found = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => users.FindAsync(rig.Slack.Ben.Id, Cancelled)));

        Assert.All(found, caller => Assert.Equal(new Caller("slack", rig.Slack.Ben.Id, "ben", "Ben Okri", "ben@example.com", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")), caller));
        Assert.Single(rig.Slack.CallsOf("users.info"));
        rig.Clock.Advance(TimeSpan.FromMinutes(15));
        await users.FindAsync(rig.Slack.Ben.Id, Cancelled);
        Assert.Equal(2, rig.Slack.CallsOf("users.info").Count);
    }

    [Fact]
    public async Task One_who_stops_waiting_does_not_stop_the_others_and_a_failure_is_not_kept()
    {
        await using var rig = await SlackRig.StartAsync();
        var users = rig.Get<SlackUsers>();
        using var impatient = new CancellationTokenSource();
        var hold = new TaskCompletionSource();
        rig.Slack.Script.Always("users.info", async (_, _) =>
        {
            await hold.Task;
            return null;
        });
        var first = users.FindAsync(rig.Slack.Ada.Id, impatient.Token);
        var second = users.FindAsync(rig.Slack.Ada.Id, Cancelled);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        hold.SetResult();
        Assert.Equal("ada", (await second)?.Handle);

        rig.Slack.Script.Clear();
        rig.Slack.Script.Next("users.info", SlackAnswer.Error("accesslimited"));
        Assert.False((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.FindUserAsync(rig.Slack.Eve.Id, Cancelled))).IsFinal);
        Assert.Equal("eve", (await rig.Platform.FindUserAsync(rig.Slack.Eve.Id, Cancelled))?.Handle);
    }

    [Fact]
    public async Task Bots_those_who_left_and_those_who_never_were_are_nobody_for_a_short_while()
    {
        await using var rig = await SlackRig.StartAsync();
        var users = rig.Get<SlackUsers>();
        Assert.Null(await users.FindAsync(FakeWorkspace.BotUserId, Cancelled));
        rig.Slack.Script.Next("users.info", Answer(new JsonObject { ["id"] = "U0LEFT", ["name"] = "left", ["deleted"] = true }));
        Assert.Null(await users.FindAsync("U0LEFT", Cancelled));

        for (var n = 0; n < 3; n++) Assert.Null(await users.FindAsync("U0NEVER", Cancelled));
        Assert.Single(rig.Slack.CallsOf("users.info"), c => c["user"] == "U0NEVER");
        rig.Slack.Enter("U0NEVER", "dan");
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("dan", (await users.FindAsync("U0NEVER", Cancelled))?.Handle);

        foreach (var odd in (string[])["", "u0ada", "U", "C0GENERAL", "U0ADA&x=1", "../U0ADA"]) Assert.Null(await users.FindAsync(odd, Cancelled));
    }

    [Theory]
    [InlineData("T000000001", "Ada@Example.COM", "ada@example.com")]
    [InlineData("T0THEIRS", "ada@example.com", null)]
    [InlineData("T000000001", "no address", null)]
    public async Task An_address_proves_something_only_where_our_own_workspace_says_it(string team, string mail, string? believed)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("users.info", Answer(new JsonObject
        {
            ["id"] = "U0GUEST", ["team_id"] = team, ["name"] = "guest", ["tz"] = "../../etc/passwd", ["profile"] = new JsonObject { ["email"] = mail, ["real_name"] = "A \u202Eguest\n" },
        }));
        var guest = await rig.Get<SlackUsers>().FindAsync("U0GUEST", Cancelled);
        Assert.Equal(new Caller("slack", "U0GUEST", "guest", "A guest", believed, TimeZoneInfo.Utc), guest);
    }

    [Theory]
    [InlineData("U0BEN")]
    [InlineData("<@U0BEN>")]
    [InlineData("<@U0BEN|ben>")]
    [InlineData("Ben@example.com")]
    [InlineData("<mailto:ben@example.com|ben@example.com>")]
    [InlineData("@ben")]
    [InlineData("BEN")]
    [InlineData("ben okri")]
    public async Task Somebody_is_found_by_whatever_people_call_them(string name)
    {
        await using var rig = await SlackRig.StartAsync();
        Assert.Equal("U0BEN", (await rig.Platform.FindUserAsync(name, Cancelled))?.UserId);
        Assert.Null(await rig.Platform.FindUserAsync("nobody", Cancelled));
        Assert.Null(await rig.Platform.FindUserAsync("nobody@example.com", Cancelled));
        Assert.Null(await rig.Platform.FindUserAsync("incident-bot", Cancelled));
        Assert.Single(rig.Slack.CallsOf("users.list"));
    }

    [Fact]
    public async Task A_conversation_is_opened_once_and_not_with_those_who_left()
    {
        await using var rig = await SlackRig.StartAsync();
        var ada = new ChatUser("ada", "Ada", "ada@example.com", new Dictionary<string, string>());
        var place = await rig.Platform.DirectAsync(ada, Cancelled);
        await rig.RestartAsync();
        Assert.Equal(place, await rig.Platform.DirectAsync(ada, Cancelled));
        Assert.Single(rig.Slack.CallsOf("conversations.open"));

        rig.Slack.Script.Next("conversations.open", SlackAnswer.Error("user_disabled"));
        Assert.Null(await rig.Platform.DirectAsync(new("ben", "Ben", "ben@example.com", new Dictionary<string, string>()), Cancelled));
    }

    [Fact]
    public async Task A_groups_members_are_asked_for_every_few_minutes()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Workspace.Groups = [("S0ONCALL", "oncall", ["U0ADA"])];
        foreach (var name in (string[])["S0ONCALL", "oncall", "@OnCall", "<!subteam^S0ONCALL|@oncall>"]) Assert.Equal(["U0ADA"], await rig.Platform.MembersAsync(name, Cancelled));
        Assert.Null(await rig.Platform.MembersAsync("nobody", Cancelled));
        Assert.Single(rig.Slack.CallsOf("usergroups.list"));
        Assert.Single(rig.Slack.CallsOf("usergroups.users.list"));

        rig.Slack.Workspace.Groups = [("S0ONCALL", "oncall", ["U0BEN"])];
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["U0BEN"], await rig.Platform.MembersAsync("oncall", Cancelled));
    }

    private static SlackAnswer Answer(JsonObject user) => SlackAnswer.Of(new JsonObject { ["ok"] = true, ["user"] = user });
}
