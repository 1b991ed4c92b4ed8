using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>The app comes and goes, and so do channels and teams.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task Where_the_app_comes_it_says_once_what_to_do_first()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Teams.Copies = 2;
        await rig.Teams.InstallAsync(rig.Teams.Ada);
        await rig.Teams.InstallInTeamAsync(rig.Teams.Ben);
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Good to have you");
        await rig.Teams.SaysAsync(rig.Teams.General, "I keep track of incidents");
        await rig.Teams.UninstallAsync(rig.Teams.Ada);
        await rig.Teams.InstallAsync(rig.Teams.Ada);
        await rig.IdleAsync();
        Assert.Single(rig.Teams.Ada.Chat.Posts);
        Assert.Single(rig.Teams.General.Posts);

        rig.Teams.Copies = 1;
        await rig.Teams.Ada.PressesAsync("What waits for me");
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "What waits for you");
        Assert.Equal("home", rig.Router.Last.Text);
        await rig.Teams.Ada.PressesAsync("Open an incident", "Good to have you");
        await rig.Teams.Ada.IsAskedAsync("Open an incident");
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task Where_it_goes_nobody_calls_until_it_comes_again()
    {
        await using var rig = await InboundRig.StartAsync();
        await rig.Teams.Ada.TypesAsync("list");
        await rig.Teams.UninstallAsync(rig.Teams.Ada);
        var references = rig.Get<References>();
        Assert.NotNull(await references.DeadBecauseAsync(rig.Teams.Ada.Chat.Id, TestContext.Current.CancellationToken));
        await rig.Teams.InstallAsync(rig.Teams.Ada);
        await rig.IdleAsync();
        Assert.Null(await references.DeadBecauseAsync(rig.Teams.Ada.Chat.Id, TestContext.Current.CancellationToken));

        foreach (var gone in (string[])["channelDeleted", "teamArchived"])
        {
            await rig.Teams.HappensAsync(rig.Teams.Ada, gone == "channelDeleted" ? rig.Teams.Incidents : rig.Teams.General, gone);
            Assert.Equal(gone, await references.DeadBecauseAsync(gone == "channelDeleted" ? "19:incidents@thread.tacv2" : rig.Teams.General.Id, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("channelCreated"), InlineData("channelRenamed"), InlineData("channelRestored"), InlineData("teamRenamed"), InlineData("teamUnarchived"), InlineData("channelMemberAdded"), InlineData("somethingOfTomorrow")]
    public async Task Other_news_is_heard_without_a_word(string news)
    {
        await using var rig = await InboundRig.StartAsync();
        Assert.Equal(200, (await rig.Teams.HappensAsync(rig.Teams.Ada, rig.Teams.Incidents, news)).Status);
        await rig.Teams.MembersAsync(rig.Teams.Ada, rig.Teams.Incidents, "membersAdded", [rig.Teams.Eve.Mri], "teamMemberAdded");
        await rig.IdleAsync();
        Assert.DoesNotContain(rig.Teams.Workplace.Posts, p => p.IsBots);
        Assert.Empty(rig.Router.Requests);
    }

    [Theory]
    [InlineData("typing", null, 200), InlineData("event", "application/something", 200), InlineData("messageReaction", null, 200), InlineData("tomorrow", "x", 200)]
    [InlineData("invoke", "config/fetch", 501), InlineData("invoke", "signin/verifyState", 501), InlineData("invoke", null, 501), InlineData("invoke", "adaptiveCard/action", 400), InlineData("invoke", "task/fetch", 400), InlineData("invoke", "composeExtension/query", 400)]
    public async Task What_nobody_knows_is_answered_as_Teams_wants_it(string type, string? name, int status)
    {
        await using var rig = await InboundRig.StartAsync();
        var activity = Activities.Of(rig.Teams, type, rig.Teams.Ada, rig.Teams.GroupChat);
        (activity["name"], activity["value"]) = (name, new JsonObject { ["commandId"] = "unknown" });
        var ack = await rig.Teams.SendAsync(activity);
        Assert.Equal((status, ""), (ack.Status, ack.Text));
        Assert.Empty(rig.Router.Requests);
    }
}
