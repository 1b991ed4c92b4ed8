using IncidentBot.Tests.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The README's last step in Teams, with the whole program: somebody says hello, and the incident has its thread.</summary>
public sealed class HelloTeamsTests
{
    [Fact]
    public async Task A_mention_in_the_announcement_channel_opens_an_incident_in_a_thread_of_its_own()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var program = await StartedProgram.StartAsync(
            [.. FakeTeamsSettings.Of(teams), "--Teams:AnnounceConversation", "https://teams.microsoft.com/l/channel/19%3Aincidents%40thread.tacv2/incidents?groupId=1"]);
        teams.DeliverTo(new Uri(program.Url));

        await teams.Ada.TypesAsync("open Cannot buy from the App Store", teams.Incidents);
        await teams.Ada.IsToldAsync("INC-1 is open");
        await teams.UntilAsync(() => teams.Incidents.Posts.Any(p => p is { IsBots: true, Buttons.Count: > 0 } && p.Says("Cannot buy from the App Store")), "the thread's head is the incident's card");
        var head = teams.Incidents.Posts.Single(p => p.IsBots);

        // In its thread nobody has to say which incident is meant; and what everybody sees of it changes with it.
        await teams.Ben.TypesAsync("sev 1", teams.Incidents, head);
        await teams.UntilAsync(() => head.Says("SEV-1"), "the card tells how grave it is");
        Assert.Empty(teams.Complaints);
    }
}
