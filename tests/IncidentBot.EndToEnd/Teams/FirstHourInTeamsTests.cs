using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>
/// The whole first hour of an outage in Teams: everything is brought three times and has one effect, Teams is busy, keys and tokens change, and the program is killed while it publishes.
/// </summary>
public sealed class FirstHourInTeamsTests
{
    [Fact]
    public async Task First_hour_in_Teams()
    {
        await using var day = await TeamsDay.BeginAsync();
        var teams = day.Teams;
        teams.Copies = 3;
        var hour = new TeamsHour(teams);
        var player = new HourPlayer(day.Bot, hour);

        foreach (var step in FirstHour.Steps)
        {
            Trouble(teams, step);
            if (step is Pressed { Who: "dan", Ref: "S-1" })
                await new TeamsKiller(teams, day.Bot, "send", "create", "update") { Most = 4 }.DuringAsync(() => player.PlayAsync(step), IsOutAsync);
            else
                await player.PlayAsync(step);
        }

        await IsToldAsync(teams, hour.Home!);
        TeamsDay.AssertNothingWasPostedTwice(teams, day.Tell);
        TeamsDay.AssertNothingWasWrong(teams, day.Tell);
        var incident = await day.Bot.IncidentAsync(1);
        var told = incident.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("text").GetString()).ToList();
        Assert.Equal(told.Distinct(), told);

        async Task<bool> IsOutAsync() => (await day.Bot.IncidentAsync(1)).GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
            && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered")
            && hour.HasSaid("S-1 for INC-1", "published");
    }

    /// <summary>What goes wrong in that hour.</summary>
    private static void Trouble(FakeTeams teams, HourStep step)
    {
        switch (step)
        {
            case Typed { At: (8, 58) }:
                teams.Script.Next("send", TeamsAnswer.TooMany(1), TeamsAnswer.Gateway(503));
                break;
            case Typed { At: (9, 1) }:
                teams.Script.Next("update", TeamsAnswer.TooMany(1), TeamsAnswer.Error(412, "PreconditionFailed"), TeamsAnswer.Gateway(502, done: true));
                break;
            case Typed { At: (9, 6) } typed when typed.Line.Contains("draft", StringComparison.Ordinal):
                teams.Issuers.Rotate();
                break;
            case Typed { At: (9, 45) }:
                teams.Tokens.RevokeAll();
                break;
        }
    }

    /// <summary>What must have come of it where people look.</summary>
    private static async Task IsToldAsync(FakeTeams teams, TeamsPost home)
    {
        await teams.UntilAsync(() => home.Edits > 0 && home.Says("App Store") && home.Says("TestFlight"), "the thread's head is the incident's card, edited in place");
        await teams.UntilAsync(() => teams.Incidents.Posts.Count(p => p.Says("Purchases fail in the stores")) == 1, "the thread's head is the one announcement");
        foreach (var person in new[] { teams.Ada, teams.Ben })
            await teams.UntilAsync(() => teams.Incidents.Thread(home).Any(p => p.Mentions.Any(m => m == person.Mri || m == person.ObjectId)), $"{person.Name} is named in the thread");
    }
}
