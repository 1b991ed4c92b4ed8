using IncidentBot.EndToEnd.Hour;
using IncidentBot.EndToEnd.Slack;
using IncidentBot.EndToEnd.Teams;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Together;

/// <summary>One incident in Slack and in Teams: the first hour of an outage, split between both, with everything brought twice, both chats busy, and the program killed while it publishes.</summary>
public sealed class FirstHourInBothTests
{
    [Fact]
    public async Task First_hour_split_between_Slack_and_Teams()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await RunningBot.StartNewAsync(Components.Read("tests/IncidentBot.Tests/Drills/apple.json"), [.. SlackDay.SettingsFor(slack, "http"), .. TeamsDay.SettingsFor(teams)]);
        slack.DeliverOverHttp(bot.Address);
        teams.DeliverTo(bot.Address);
        (slack.Copies, teams.Copies, teams.KeepsRateLimits) = (2, 2, true);
        var (inSlack, inTeams) = (new SlackHour(slack), new TeamsHour(teams));
        var hour = new SplitHour(inSlack, inTeams);
        var player = new HourPlayer(bot, hour);
        var killer = new TeamsKiller(teams, bot, "send", "update") { Most = 2 };

        foreach (var step in FirstHour.Steps)
        {
            Trouble(slack, teams, step);
            if (step is Pressed { Who: "dan", Ref: "S-1" })
                await killer.DuringAsync(() => player.PlayAsync(step), IsOutAsync);
            else
                await player.PlayAsync(step);
        }

        Assert.NotEmpty(killer.Steps);
        await SaysTheSameAsync(slack, teams, inSlack.Room!, inTeams.Home!);
        await slack.UntilAsync(() => slack.Incidents.Messages.Count(m => m.Says("Purchases fail in the stores")) == 1, "one announcement in Slack");
        await teams.UntilAsync(() => teams.Incidents.Posts.Count(p => p.Says("Purchases fail in the stores")) == 1, "the thread's head is the one announcement in Teams");
        SlackDay.AssertNothingWasPostedTwice(slack, hour.Tell);
        TeamsDay.AssertNothingWasPostedTwice(teams, hour.Tell);
        TeamsDay.AssertNothingWasWrong(teams, hour.Tell);
        var incident = await bot.IncidentAsync(1);
        Assert.Equal(["cleo", "dan"], incident.GetProperty("statements")[0].GetProperty("approvals").EnumerateArray().Select(a => a.GetProperty("by").GetString()).Order());
        var told = incident.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("text").GetString()).ToList();
        Assert.Equal(told.Distinct(), told);

        async Task<bool> IsOutAsync() => (await bot.IncidentAsync(1)).GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
            && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered")
            && hour.HasSaid("S-1 for INC-1", "published");
    }

    /// <summary>What goes wrong in that hour.</summary>
    private static void Trouble(FakeSlack slack, FakeTeams teams, HourStep step)
    {
        switch (step)
        {
            case Typed { At: (8, 58) }:
                slack.Script.Next("chat.update", SlackAnswer.TooMany(1));
                teams.Script.Next("update", TeamsAnswer.TooMany(1), TeamsAnswer.Error(412, "PreconditionFailed"));
                break;
            case Typed { At: (9, 2) }:
                slack.Script.Next("chat.postMessage", SlackAnswer.TooMany(1), SlackAnswer.Status(503));
                teams.Script.Next("send", TeamsAnswer.TooMany(1), TeamsAnswer.Gateway(503));
                break;
        }
    }

    /// <summary>The incident's card has the same words in both, times and the marks of names apart.</summary>
    private static async Task SaysTheSameAsync(FakeSlack slack, FakeTeams teams, FakeChannel room, TeamsPost home)
    {
        var card = room.Messages.First();
        var (there, here) = (new List<string>(), new List<string>());
        await Until.HoldsAsync(
            () => Task.FromResult((there = CardText.OfSlack(card, slack)).SequenceEqual(here = CardText.OfTeams(home))),
            () => $"The cards differ: only in Slack {string.Join(' ', there.Except(here))}; only in Teams {string.Join(' ', here.Except(there))}\n{card}\n{home}");
        Assert.NotEmpty(here);
    }
}
