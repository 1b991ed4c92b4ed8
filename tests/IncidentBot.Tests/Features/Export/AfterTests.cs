using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using Xunit;
using static IncidentBot.Tests.Features.Show.SeeTests;

namespace IncidentBot.Tests.Features.Export;

public sealed class AfterTests
{
    private const string Over = """
        08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --lead @ada
        08:58  ada: /incident affect app-store,ibooks-store in all as major since 08:55 users all symptom "customers can browse but cannot buy"
        09:02  ben: /incident draft investigating --next 15m
        09:02  ben: /incident submit S-1
        09:03  cleo: /incident approve S-1 --rev 1
        09:03  dan: /incident approve S-1 --rev 1
        09:03  expect incident 1 statements[0].state = "published"
        09:03  expect incident 1 promises[0].kept = null
        09:20  expect incident 1 promises[0].kept = false
        10:55  ada: /incident resolve DNS mended --at 10:55
        """;

    [Fact]
    public async Task The_cost_tells_each_figure_with_its_source_and_what_is_not_counted()
    {
        await using var bot = await Bot.PlayAsync(Over);
        var text = Text(await bot.SayAsync("eve", "cost INC-1"));
        Assert.Contains("4,166,667 USD.", text);
        Assert.Contains("App Store: 4,166,667 USD (2,083,333 USD an hour, 2 hours; source: App Store revenue", text);
        Assert.Contains("Not counted, since nobody has told what they earn: iBooks Store.", text);
    }

    [Fact]
    public async Task Planned_work_is_not_counted_as_a_loss()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident maintenance New terminals --services app-store --from 09:00 --to 10:00");
        await bot.WaitAsync(TimeSpan.FromMinutes(30));
        Assert.Contains("planned work", Text(await bot.SayAsync("eve", "cost INC-1")));
    }

    [Theory]
    [InlineData("export INC-1", "# INC-1 Purchases fail in the stores")]
    [InlineData("postmortem INC-1 md", "# INC-1 Purchases fail in the stores")]
    [InlineData("export INC-1 html", "<!DOCTYPE html>")]
    [InlineData("export INC-1 json", "{\n  \"number\": 1,")]
    public async Task The_report_comes_whole_in_the_form_that_was_asked_for(string line, string begins)
    {
        await using var bot = await Bot.PlayAsync(Over);
        var text = Text(await bot.SayAsync("eve", line));
        Assert.StartsWith(begins, text);
        Assert.Contains("DNS mended", text);
        Assert.Contains("cleo", text);
    }

    [Fact]
    public async Task What_export_answers_is_what_programs_read()
    {
        await using var bot = await Bot.PlayAsync(Over);
        var answered = JsonNode.Parse(Text(await bot.SayAsync("eve", "export json", "inc-1")))!;
        var read = Assert.Single(await bot.World.Incidents(TestContext.Current.CancellationToken));
        Assert.Equal(read.ToJsonString(ExportJson.Options), answered.ToJsonString(ExportJson.Options));
        Assert.Equal("2015-03-11T10:55:00Z", (string?)answered["resolved_at"]);
        Assert.Equal(7200, (int?)answered["duration_seconds"]);
        Assert.Equal(["cleo", "dan"], answered["statements"]![0]!["approvals"]!.AsArray().Select(a => (string?)a!["by"]));
    }
}
