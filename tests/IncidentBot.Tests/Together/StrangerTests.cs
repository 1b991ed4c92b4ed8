using System.Net;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>The whole program with Slack, Teams, the local chat and the API: a stranger who tries each door finds the same no behind all of them.</summary>
public sealed class StrangerTests
{
    [Fact]
    public async Task Nothing_goes_out_through_any_door_that_two_others_have_not_read()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        await using var doors = await FourDoors.OpenAsync(slack, teams);

        await slack.Ada.TypesAsync("/incident open Cannot buy --sev 1 --services app-store --regions gb");
        await slack.HasChannelAsync("inc-1-");
        await slack.Ben.TypesAsync("/incident draft --next 40m --incident INC-1");
        await slack.Ben.IsToldAsync("S-1 is drafted");
        await doors.RememberAsync();

        // Without an approval.
        await doors.SlackRefusesAsync(slack.Ben, "publish S-1", "S-1 is draft and lacks 2 approvals");
        await doors.TeamsRefusesAsync(teams.Ada, "publish S-1", "lacks 2 approvals");
        await doors.LocalRefusesAsync("eve", "publish S-1", "lacks 2 approvals");
        await doors.ApiRefusesAsync("ben", "publish S-1", "lacks 2 approvals");
        // With a token that may not, or none.
        Assert.Equal(HttpStatusCode.Forbidden, await doors.ApiSaysAsync("reader", "approve S-1 --rev 1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await doors.ApiSaysAsync("nobody", "publish S-1"));
        await doors.AreUnchangedAsync("tokens");

        // The author's own, from everywhere they are known.
        await slack.Ben.TypesAsync("/incident submit S-1");
        await slack.Ben.IsToldAsync("needs 2 approvals");
        foreach (var refuses in new[]
        {
            doors.SlackRefusesAsync(slack.Ben, "approve S-1 --rev 1", "an author cannot approve"), doors.TeamsRefusesAsync(teams.Ben, "approve S-1 --rev 1", "an author cannot approve"),
            doors.LocalRefusesAsync("ben", "approve S-1 --rev 1", "an author cannot approve"), doors.ApiRefusesAsync("ben", "approve S-1 --rev 1", "an author cannot approve"),
        }) await refuses;

        // One approver, four times.
        await slack.Cleo.TypesAsync("/incident approve S-1 --rev 1");
        await slack.Cleo.IsToldAsync("It waits for one more approval");
        await doors.SlackRefusesAsync(slack.Cleo, "approve S-1 --rev 1", "One person counts once");
        await doors.TeamsRefusesAsync(teams.Cleo, "approve S-1 --rev 1", "One person counts once");
        await doors.LocalRefusesAsync("cleo", "approve S-1 --rev 1", "One person counts once");
        await doors.ApiRefusesAsync("cleo", "approve S-1 --rev 1", "One person counts once");

        // A fact that moves after the first of two approvals.
        await slack.Ada.TypesAsync("/incident affect app-store in fr --incident INC-1");
        await slack.UntilAsync(() => slack.Workspace.Messages.Any(m => m.Says("S-1 is void") && m.Says("now affected in France")), "the approver reads which fact has moved");
        await doors.TeamsRefusesAsync(teams.Dan, "approve S-1 --rev 1", "App Store is now affected in France");
        await doors.LocalRefusesAsync("dan", "approve S-1 --rev 1 --override \"So be it\"", "App Store is now affected in France");
        await doors.ApiRefusesAsync("ben", "publish S-1", "App Store is now affected in France");

        // An old revision.
        await slack.Ben.TypesAsync("/incident draft --again S-1");
        await slack.Ben.IsToldAsync("S-2 is drafted");
        await slack.Ben.TypesAsync("/incident submit S-2");
        await slack.Ben.IsToldAsync("S-2 needs 2 approvals");
        await slack.Ben.TypesAsync("/incident edit S-2 --title \"Problem with purchases\"");
        await slack.Ben.IsToldAsync("revision 2");
        await doors.TeamsRefusesAsync(teams.Dan, "approve S-2 --rev 1", "revision 1 is no longer its text");
        await doors.LocalRefusesAsync("cleo", "approve S-2 --rev 1", "revision 1 is no longer its text");

        // A promise that is past: whenever the second of two comes, it is too late.
        await slack.Ben.TypesAsync("/incident draft --next 1s --incident INC-1");
        await slack.Ben.IsToldAsync("S-3 is drafted");
        await slack.UntilAsync(() => slack.Workspace.Messages.Any(m => m.Says("S-3 is void: the next update that it promises")), "the promise passes");
        await doors.ApiRefusesAsync("ben", "submit S-3", "has passed");
        await doors.TeamsRefusesAsync(teams.Dan, "approve S-3 --rev 1", "has passed");

        // And what two have read, each in another chat, goes out.
        await teams.Dan.TypesAsync("approve S-2 --rev 2");
        await teams.Dan.IsToldAsync("It waits for one more approval");
        await slack.Cleo.TypesAsync("/incident approve S-2 --rev 2");
        await slack.UntilAsync(() => slack.Incidents.Messages.Any(m => m.Says("Problem with purchases")), "it is out");
        Assert.NotNull(await doors.ChangedAsync());
    }
}
