using IncidentBot.Chat;
using IncidentBot.Slack.Inbound.Handling;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>The lines that are made of messages, read by the product itself.</summary>
public sealed class MessageLineTests
{
    private const string Words = "it's \"DNS\" --sev 1 — 5 < 6 & @ada <@U1> \\ done";

    [Fact]
    public async Task A_note_of_a_message_has_its_words_its_time_and_its_link()
    {
        await using var bot = await Bot.PlayAsync("09:00 ada: /incident open Cannot buy --sev 1 --since 08:55");
        var line = new CommandLine("note").Option("at", "2015-03-11T08:57:30Z").Option("link", "https://acme.slack.com/archives/C1/p1?thread_ts=1.2&cid=C1").Text(Words).ToString();
        var reply = await bot.SayAsync("ben", line, "inc-1", CommandSource.Button, delivery: "note/C1/1.2");
        Assert.True(reply.Ok, reply.ToPlain(TimeZoneInfo.Utc));
        await bot.SayAsync("cleo", line, "inc-1", CommandSource.Button, delivery: "note/C1/1.2");

        var timeline = await bot.ReadAsync(1, "timeline");
        Assert.Single(System.Text.Json.Nodes.JsonNode.Parse(timeline)!.AsArray(), e => ((string?)e!["text"])?.Contains(Words, StringComparison.Ordinal) == true && (string?)e["at"] == "2015-03-11T08:57:30Z");
        var shown = await bot.SendAsync("ben", "timeline", "inc-1");
        Assert.Contains("thread_ts=1.2", System.Text.Json.JsonSerializer.Serialize(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incident_from_a_message_is_looked_over_first_with_all_of_it_filled_in()
    {
        await using var bot = await Bot.PlayAsync("09:00 ada: /incident list");
        var line = new CommandLine("open").Option("since", "2015-03-11T08:57:30Z").Option("link", "https://acme.slack.com/archives/C1/p1").Text(Words).ToString();
        var caller = new Caller("slack", "U0ADA", "ada", "Ada Lovelace", "ada@example.com", TimeZoneInfo.Utc);
        var reply = await bot.World.Router.SendAsync(new(line, caller, null, CommandSource.Button) { CanAsk = true, AsksFirst = true }, TestContext.Current.CancellationToken);
        Assert.True(reply.Form is not null, reply.ToPlain(TimeZoneInfo.Utc));
        var title = Assert.IsType<TextField>(Assert.Single(reply.Form.Fields, f => f.Name == "title"));
        Assert.Equal(Words, title.Value);
        Assert.Contains(reply.Form.Fields, f => f is TimeField { Name: "since", Value: "2015-03-11T08:57:30Z" } or TextField { Name: "since", Value: "2015-03-11T08:57:30Z" });
        Assert.Contains("https://acme.slack.com/archives/C1/p1", reply.Form.Command + string.Join(' ', reply.Form.Fields.OfType<TextField>().Select(f => f.Value)), StringComparison.Ordinal);
    }

    [Theory, InlineData("d"), InlineData("united k"), InlineData("")]
    public async Task A_search_brings_countries_and_no_options(string typed)
    {
        await using var bot = await Bot.PlayAsync("09:00 ada: /incident list");
        var caller = new Caller("test", "U1", "ada", "Ada", null, TimeZoneInfo.Utc);
        foreach (var verb in (string[])["open", "affect"])
        {
            var found = await bot.World.Router.CompleteAsync(Suggestions.LineOf(verb, "regions", typed), caller, TestContext.Current.CancellationToken);
            Assert.NotEmpty(found);
            Assert.DoesNotContain(found, c => c.Label.StartsWith('-') || c.Label is "as" or "since" or "sev" or "services");
            if (typed == "united k") Assert.Contains(found, c => c.Hint.Contains("United Kingdom", StringComparison.Ordinal) || c.Label.Equals("gb", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Where_no_incident_lives_show_is_refused_so_that_nobody_is_greeted_there()
    {
        await using var bot = await Bot.PlayAsync("09:00 ada: /incident open Cannot buy --sev 1 --since 08:55");
        Assert.True((await bot.SendAsync("eve", "show", "inc-1")).Ok);
        Assert.False((await bot.SendAsync("eve", "show")).Ok);
    }
}
