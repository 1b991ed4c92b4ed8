using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Api;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Who is who, asked once, and joined to the other chats by an address that proves something.</summary>
public sealed class TeamsUsersTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_asked_for_once_however_many_want_to_know_and_again_after_a_while()
    {
        await using var rig = await TeamsRig.StartAsync();
        var (users, ben) = (rig.Get<TeamsUsers>(), rig.Teams.Ben);
        var found = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => users.FindAsync(n % 2 == 0 ? ben.ObjectId : ben.ObjectId.ToUpperInvariant(), Cancelled)));

        Assert.All(found, person => Assert.Equal(new IncidentBot.Teams.TeamsPerson(new("teams", ben.ObjectId, "ben", "Ben Okri", "ben@example.com", TimeZoneInfo.Utc), ben.Mri), person));
        Assert.Single(rig.Teams.CallsOf("member"));
        rig.Clock.Advance(TimeSpan.FromMinutes(15));
        await users.FindAsync(ben.ObjectId, Cancelled);
        Assert.Equal(2, rig.Teams.CallsOf("member").Count);
    }

    [Fact]
    public async Task The_senders_zone_is_what_their_client_told_last()
    {
        await using var rig = await TeamsRig.StartAsync();
        var activity = Activities.Of(rig.Teams, "message", rig.Teams.Ben, rig.Teams.GroupChat, null, "1");
        await rig.HearsAsync(activity);
        var sender = await rig.Get<TeamsUsers>().SenderAsync(TeamsRig.Read(activity), Cancelled);
        Assert.Equal(("ben@example.com", "Europe/Berlin"), (sender!.Caller.Email, sender.Caller.Zone.Id));
        Assert.Equal(rig.Teams.GroupChat.Id, Assert.Single(rig.Teams.CallsOf("member")).ConversationId);

        activity.Remove("entities");
        activity.Remove("localTimezone");
        await rig.HearsAsync(activity);
        Assert.Equal("Europe/Berlin", (await rig.Platform.FindUserAsync(rig.Teams.Ben.ObjectId, Cancelled))!.Zone.Id);
        activity["localTimezone"] = "../../etc/passwd";
        await rig.HearsAsync(activity);
        Assert.Equal(TimeZoneInfo.Utc, (await rig.Platform.FindUserAsync(rig.Teams.Ben.ObjectId, Cancelled))!.Zone);
    }

    [Fact]
    public async Task A_sender_whom_no_roster_tells_of_is_known_without_an_address_and_one_who_may_have_one_is_waited_for()
    {
        await using var rig = await TeamsRig.StartAsync();
        var activity = TeamsRig.Read(Activities.Of(rig.Teams, "message", rig.Teams.Dan, rig.Teams.GroupChat, null, "1"));
        // Not in that chat any more, but elsewhere.
        Assert.Equal("dan@example.com", (await rig.Get<TeamsUsers>().SenderAsync(activity, Cancelled))!.Caller.Email);
        rig.Teams.Team.Members = rig.Teams.Team.Members.Remove(rig.Teams.Dan);
        rig.Clock.Advance(TimeSpan.FromMinutes(15));
        var sender = await rig.Get<TeamsUsers>().SenderAsync(activity, Cancelled);
        Assert.Equal(new("teams", rig.Teams.Dan.ObjectId, "dan.tanaka", "Dan Tanaka", null, TimeZoneInfo.Utc), sender!.Caller);

        rig.Teams.Script.Next("member", [.. Enumerable.Repeat(TeamsAnswer.Gateway(503), 4)]);
        await Assert.ThrowsAsync<ConnectorException>(() => rig.Get<TeamsUsers>().SenderAsync(TeamsRig.Read(Activities.Of(rig.Teams, "message", rig.Teams.Ada, rig.Teams.GroupChat, null, "2")), Cancelled));
        Assert.Equal("ada@example.com", (await rig.Platform.FindUserAsync(rig.Teams.Ada.ObjectId, Cancelled))!.Email);
    }

    [Theory]
    [InlineData("user", "Ada@Example.COM", "ada@example.com", FakeTeams.TenantId, "ada@example.com")]
    [InlineData("user", null, "ADA@example.com", FakeTeams.TenantId, "ada@example.com")]
    [InlineData("user", "no address", "ada@example.com", null, "ada@example.com")]
    [InlineData("user", "ada@example.com", "ada@example.com", "99999999-2222-3333-4444-555555555555", null)]
    [InlineData("guest", "ada@example.com", "ada@example.com", FakeTeams.TenantId, null)]
    [InlineData("anonymous", "ada@example.com", null, FakeTeams.TenantId, null)]
    [InlineData("user", "ada@example.com", "ada_example.com#EXT#@ours.onmicrosoft.com", FakeTeams.TenantId, null)]
    [InlineData(null, null, null, FakeTeams.TenantId, null)]
    public async Task An_address_proves_something_only_where_our_own_tenant_says_it(string? role, string? mail, string? upn, string? tenant, string? believed)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Script.Next("member", Member(("id", "29:1x"), ("objectId", "7FAF8AB2-0000-4000-8000-000000000099"), ("name", "A \u202Eguest\n"), ("email", mail), ("userPrincipalName", upn), ("tenantId", tenant), ("userRole", role)));
        var found = await rig.Platform.FindUserAsync("7faf8ab2-0000-4000-8000-000000000099", Cancelled);
        Assert.Equal(("7faf8ab2-0000-4000-8000-000000000099", "A guest", believed), (found!.UserId, found.Name, found.Email));
    }

    [Theory]
    [InlineData("7faf8ab2-0000-4000-8000-000000000002")]
    [InlineData("7FAF8AB2-0000-4000-8000-000000000002")]
    [InlineData("29:1ben-mri_2")]
    [InlineData("<at>Ben Okri</at>")]
    [InlineData("Ben@example.com")]
    [InlineData("ben.okri@mail.example")]
    [InlineData("@ben")]
    [InlineData("BEN")]
    [InlineData("ben okri")]
    public async Task Somebody_is_found_by_whatever_people_call_them(string name)
    {
        await using var rig = await TeamsRig.StartAsync();
        if (name.EndsWith("mail.example", StringComparison.Ordinal)) rig.Teams.Ben.Email = "Ben.Okri@mail.example";
        Assert.Equal(rig.Teams.Ben.ObjectId, (await rig.Platform.FindUserAsync(name, Cancelled))?.UserId);
        foreach (var nobody in (string[])["nobody", "nobody@example.com", "29:1nobody", "7faf8ab2-0000-4000-8000-00000000ffff", FakeTeams.BotId, "", "@", "../x", "29:1/../x"])
            Assert.Null(await rig.Platform.FindUserAsync(nobody, Cancelled));
        Assert.Single(rig.Teams.CallsOf("pagedmembers"));
    }

    [Fact]
    public async Task A_name_that_two_have_names_nobody()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Enter("ben2", "Ben Okri");
        Assert.Null(await rig.Platform.FindUserAsync("Ben Okri", Cancelled));
        Assert.Equal(rig.Teams.Ben.ObjectId, (await rig.Platform.FindUserAsync("ben", Cancelled))?.UserId);
    }

    [Fact]
    public async Task Where_nothing_is_announced_people_are_looked_for_where_the_bot_was_heard()
    {
        await using var rig = await TeamsRig.StartAsync(o => o.AnnounceConversation = "");
        Assert.Null(await rig.Platform.FindUserAsync("cleo", Cancelled));
        await rig.HearsAsync(Activities.Of(rig.Teams, "message", rig.Teams.Ada, rig.Teams.Incidents, null, "1"));
        await rig.HearsAsync(Activities.Of(rig.Teams, "message", rig.Teams.Ada, rig.Teams.General, null, "2"));
        await rig.HearsAsync(Activities.Of(rig.Teams, "message", rig.Teams.Ada, rig.Teams.GroupChat, null, "3"));
        Assert.Equal(rig.Teams.Cleo.ObjectId, (await rig.Platform.FindUserAsync("cleo", Cancelled))?.UserId);
        // Two channels of a team have one roster.
        Assert.Equal(2, rig.Teams.CallsOf("pagedmembers").Count);
    }

    [Fact]
    public async Task Nobody_is_kept_for_a_short_while()
    {
        await using var rig = await TeamsRig.StartAsync();
        for (var n = 0; n < 3; n++) Assert.Null(await rig.Platform.FindUserAsync("7faf8ab2-0000-4000-8000-000000000006", Cancelled));
        Assert.Single(rig.Teams.CallsOf("member"));
        rig.Teams.Enter("zoe", "Zoe");
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("zoe", (await rig.Platform.FindUserAsync("7faf8ab2-0000-4000-8000-000000000006", Cancelled))?.Handle);
    }

    [Fact]
    public async Task Looking_for_people_writes_nothing()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Team.HasBot = false;
        Assert.Null(await rig.Platform.FindUserAsync("ben@example.com", Cancelled));
        Assert.Null(await rig.Platform.MembersAsync(rig.Teams.Incidents.Id, Cancelled));
        foreach (var prefix in (string[])["dead/", "person/", "conversation/", "direct/", "tenant/"])
            Assert.Empty(await rig.Get<IPlatformMemory>().ListAsync("teams", prefix, Cancelled));
    }

    [Fact]
    public async Task The_members_of_a_channel_or_chat_are_a_group()
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.Equal([rig.Teams.Ada.ObjectId, rig.Teams.Ben.ObjectId, rig.Teams.Cleo.ObjectId], await rig.Platform.MembersAsync(rig.Teams.GroupChat.Id, Cancelled));
        Assert.Null(await rig.Platform.MembersAsync("19:nowhere@thread.v2", Cancelled));
        Assert.Null(await rig.Platform.MembersAsync("oncall", Cancelled));
    }

    private static TeamsAnswer Member(params (string Name, string? Value)[] members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            if (value is not null) json[name] = value;
        return TeamsAnswer.Of(200, json);
    }
}
