using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Where conversations are spoken to, kept through restarts; and where nobody speaks any more.</summary>
public sealed class ReferencesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_a_conversation_is_spoken_to_outlives_the_process_and_changes_with_what_comes_in()
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.Equal("https://smba.trafficmanager.net/teams/", (await rig.Get<References>().FindAsync(rig.Teams.Incidents.Id, Cancelled)).ServiceUrl);
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Incidents);
        await rig.RestartAsync();
        Assert.Equal("https://smba.trafficmanager.net/emea/", (await rig.Get<References>().FindAsync(rig.Teams.Incidents.Id, Cancelled)).ServiceUrl);
        // One of whom nothing was heard is where its tenant is.
        Assert.Equal("https://smba.trafficmanager.net/emea/", (await rig.Get<References>().FindAsync("19:other@thread.v2", Cancelled)).ServiceUrl);

        rig.Teams.ServiceUrl = "https://smba.trafficmanager.net/uk/";
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Incidents);
        Assert.Equal("https://smba.trafficmanager.net/uk/", (await rig.Get<References>().FindAsync(rig.Teams.Incidents.Id + ";messageid=1", Cancelled)).ServiceUrl);
        rig.Teams.ServiceUrl = "https://evil.example/";
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Incidents);
        Assert.Equal("https://smba.trafficmanager.net/uk/", (await rig.Get<References>().FindAsync(rig.Teams.Incidents.Id, Cancelled)).ServiceUrl);
    }

    [Fact]
    public async Task Somebody_who_wrote_is_written_to_after_a_restart_without_a_question()
    {
        await using var rig = await TeamsRig.StartAsync();
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Ada.Chat);
        await rig.RestartAsync();
        var place = await rig.Platform.DirectAsync(User(rig.Teams.Ada), Cancelled);
        Assert.Equal(new("teams", rig.Teams.Ada.Chat.Id), place);
        Assert.Empty(rig.Teams.CallsOf("create"));
        await rig.Platform.PostAsync(place!, Card.Say(ChatText.Plain("only you")), "key", Cancelled);
        Assert.Contains(rig.Teams.Ada.Told, t => t.Contains("only you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_personal_chat_is_made_once_and_not_with_those_who_have_not_added_the_app_until_they_do()
    {
        await using var rig = await TeamsRig.StartAsync();
        var place = await rig.Platform.DirectAsync(User(rig.Teams.Ben), Cancelled);
        await rig.RestartAsync();
        Assert.Equal(place, await rig.Platform.DirectAsync(User(rig.Teams.Ben), Cancelled));
        Assert.Single(rig.Teams.CallsOf("create"));

        rig.Teams.Eve.HasApp = false;
        for (var n = 0; n < 3; n++) Assert.Null(await rig.Platform.DirectAsync(User(rig.Teams.Eve), Cancelled));
        Assert.Equal(2, rig.Teams.CallsOf("create").Count);
        await InstallAsync(rig, rig.Teams.Eve, rig.Teams.Eve.Chat, "add");
        Assert.Equal(new("teams", rig.Teams.Eve.Chat.Id), await rig.Platform.DirectAsync(User(rig.Teams.Eve), Cancelled));

        await InstallAsync(rig, rig.Teams.Eve, rig.Teams.Eve.Chat, "remove");
        Assert.Null(await rig.Platform.DirectAsync(User(rig.Teams.Eve), Cancelled));
        await HearAsync(rig, rig.Teams.Eve, rig.Teams.Eve.Chat);
        Assert.NotNull(await rig.Platform.DirectAsync(User(rig.Teams.Eve), Cancelled));
    }

    [Fact]
    public async Task A_chat_that_is_there_no_more_is_asked_for_anew()
    {
        await using var rig = await TeamsRig.StartAsync();
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Ada.Chat);
        var place = await rig.Platform.DirectAsync(User(rig.Teams.Ada), Cancelled);
        rig.Teams.Ada.Chat.IsDeleted = true;
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => rig.Platform.PostAsync(place!, Card.Say(ChatText.Plain("x")), "key", Cancelled))).IsFinal);
        await rig.Platform.DirectAsync(User(rig.Teams.Ada), Cancelled);
        Assert.Single(rig.Teams.CallsOf("create"));
    }

    [Fact]
    public async Task A_team_without_the_app_is_left_alone_until_it_is_installed_again_and_a_delivery_outlives_that()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Team.HasBot = false;
        for (var n = 0; n < 3; n++)
        {
            var refused = await Assert.ThrowsAsync<DeliveryException>(() => SayAsync(rig));
            Assert.False(refused.IsFinal);
            Assert.True(refused.RetryAfter >= TimeSpan.FromMinutes(1));
        }
        Assert.Single(rig.Teams.CallsOf("create"));
        await rig.RestartAsync();
        await Assert.ThrowsAsync<DeliveryException>(() => SayAsync(rig));
        Assert.Single(rig.Teams.CallsOf("create"));

        rig.Teams.Team.HasBot = true;
        // Of the team's installation its General channel tells; the others come with it.
        await InstallAsync(rig, rig.Teams.Ada, rig.Teams.General, "add");
        await SayAsync(rig);
        Assert.Single(rig.Teams.Incidents.Posts);
    }

    [Fact]
    public async Task An_installation_that_nobody_heard_of_is_found_out_after_an_hour()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.Team.HasBot = false;
        await Assert.ThrowsAsync<DeliveryException>(() => SayAsync(rig));
        rig.Teams.Team.HasBot = true;
        await Assert.ThrowsAsync<DeliveryException>(() => SayAsync(rig));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(rig);
    }

    [Fact]
    public async Task What_says_nothing_new_is_not_written_again()
    {
        await using var rig = await TeamsRig.StartAsync();
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Incidents);
        await rig.Get<IPlatformMemory>().ForgetAsync("teams", "conversation/" + rig.Teams.Incidents.Id, Cancelled);
        await HearAsync(rig, rig.Teams.Ada, rig.Teams.Incidents);
        Assert.Empty(await rig.Get<IPlatformMemory>().ListAsync("teams", "conversation/", Cancelled));
    }

    private static Task HearAsync(TeamsRig rig, TeamsPerson person, TeamsConversation where) => rig.HearsAsync(Activities.Of(rig.Teams, "message", person, where, null, rig.Teams.Workplace.NewId()));

    private static Task InstallAsync(TeamsRig rig, TeamsPerson person, TeamsConversation where, string action)
    {
        person.HasApp = where.With is null ? person.HasApp : action == "add";
        var activity = Activities.Of(rig.Teams, "installationUpdate", person, where);
        activity["action"] = action;
        return rig.HearsAsync(activity);
    }

    private static Task<MessageRef> SayAsync(TeamsRig rig) => rig.Platform.PostAsync(rig.Channel, Card.Say(ChatText.Plain("once")), "key", Cancelled);

    private static ChatUser User(TeamsPerson person) => new(person.Handle, person.Name, null, new Dictionary<string, string> { ["teams"] = person.ObjectId });
}
