using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>
/// The whole first hour of an outage in Slack, in both of its modes: everything is brought three times and has one effect, Slack is busy, sockets die, and the program is
/// killed while it publishes.
/// </summary>
public abstract class FirstHourInSlack(string mode)
{
    [Fact]
    public async Task First_hour_in_Slack()
    {
        await using var day = await SlackDay.BeginAsync(mode);
        var slack = day.Slack;
        (slack.Copies, slack.EchoesEvents) = (3, true);
        var hour = new SlackHour(slack);
        var player = new HourPlayer(day.Bot, hour);

        foreach (var step in FirstHour.Steps)
        {
            await TroubleAsync(day, step);
            if (step is Pressed { Who: "dan", Ref: "S-1" })
                await new SlackKiller(slack, day.Bot, "chat.postMessage").DuringAsync(() => player.PlayAsync(step), IsOutAsync);
            else
                await player.PlayAsync(step);
        }

        await IsToldAsync(day, hour.Room!);
        day.AssertNothingWasPostedTwice();
        Assert.Empty(slack.Socket.Complaints);
        Assert.DoesNotContain(slack.Calls, c => (string?)c.Answer?["error"] is "missing_scope");
        var incident = await day.Bot.IncidentAsync(1);
        var told = incident.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("text").GetString()).ToList();
        Assert.Equal(told.Distinct(), told);

        async Task<bool> IsOutAsync() => (await day.Bot.IncidentAsync(1)).GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
            && statement.GetProperty("publications").EnumerateArray().All(p => p.GetProperty("state").GetString() == "delivered")
            && hour.Room!.Messages.Any(m => m.Says("S-1 for INC-1") && m.Says("published"));
    }

    /// <summary>What goes wrong in that hour.</summary>
    private static async Task TroubleAsync(SlackDay day, HourStep step)
    {
        switch (step)
        {
            case Typed { At: (8, 58) }:
                day.Slack.Script.Next("chat.postMessage", SlackAnswer.TooMany(1), SlackAnswer.Status(503));
                break;
            case Typed { At: (9, 1) }:
                day.Slack.Script.Next("chat.update", SlackAnswer.TooMany(1), SlackAnswer.Error("fatal_error"));
                break;
            case Typed { At: (9, 6) } typed when typed.Line.Contains("draft", StringComparison.Ordinal):
                foreach (var connection in day.Slack.Socket.Open) connection.GoDead();
                break;
            case Typed { At: (9, 45) }:
                foreach (var connection in day.Slack.Socket.Open.Take(1)) connection.Disconnect("refresh_requested");
                break;
        }
        await Task.CompletedTask;
    }

    /// <summary>What must have come of it where people look.</summary>
    private static async Task IsToldAsync(SlackDay day, FakeChannel room)
    {
        var (slack, card) = (day.Slack, room.Messages.First());
        await slack.UntilAsync(() => room.Pins.Contains(card.Ts), "the card is pinned");
        await slack.UntilAsync(() => card.Edits > 0 && card.Says("App Store") && card.Says("TestFlight"), "the card was edited in place");
        await slack.UntilAsync(() => slack.Incidents.Messages.Count(m => m.Says("Purchases fail in the stores")) == 1, "one announcement");
        await slack.UntilAsync(() => room.Members.Contains(slack.Ada.Id) && room.Members.Contains(slack.Ben.Id), "those who take part are in the channel");
        await slack.UntilAsync(() => room.Bookmarks.Count > 0 && room.Topic.Length > 0, "the channel has a topic and bookmarks");
    }
}

/// <summary>The bot has connected to Slack.</summary>
public sealed class FirstHourBySocketTests() : FirstHourInSlack("socket");

/// <summary>Slack calls the bot.</summary>
public sealed class FirstHourByHttpTests() : FirstHourInSlack("http");
