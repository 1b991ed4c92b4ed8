using System.Text.Json.Nodes;
using IncidentBot.Tests.Features.Statements.Asking;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>What is void names what moved, and is drafted again in one tap, with all that was asked for then.</summary>
public sealed class AgainTests
{
    private const string Void = """
        09:00 ada: /incident open Cannot buy --sev 1 --services app-store --regions gb,de
        09:01 ben: /incident draft update --next 25m --to feed --locales en --set data_safe="Your purchases are safe." --set workaround="Use the web."
        09:01 ben: /incident submit S-1
        09:02 cleo: /incident approve S-1 --rev 1
        09:05 ada: /incident affect app-store in gb as partial since 09:00

        """;

    [Fact]
    public async Task It_names_what_moved_from_what_to_what()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 1 --services app-store --regions gb,de
            09:01 ben: /incident draft --next 30m
            09:01 ben: /incident submit S-1
            09:02 cleo: /incident approve S-1 --rev 1
            09:03 ada: /incident affect app-store in gb as degraded
            09:03 expect chat contains "App Store is now at degraded performance in the United Kingdom, and was at major outage"
            09:04 ben: /incident draft --next 30m
            09:04 ben: /incident submit S-2
            09:05 ada: /incident affect app-store in gb as degraded since 08:50
            09:05 expect chat contains "the beginning has moved from 11 March 2015, 09:00 UTC to 11 March 2015, 08:50 UTC"
            09:06 ada: /incident cause --public "a faulty change"
            09:07 ben: /incident draft --next 30m
            09:07 ben: /incident submit S-3
            09:08 ada: /incident cause --public "a faulty router"
            09:08 expect chat contains "the public wording of the cause has changed from “a faulty change” to “a faulty router”"
            09:09 ben: /incident draft --next 30m
            09:09 ben: /incident submit S-4
            09:10 ada: /incident affect itunes-store in fr
            09:10 expect chat contains "iTunes Store is affected as well (major outage in France)"
            09:11 expect nothing public
            """);
        Assert.Contains("Void: the facts changed: App Store is now at degraded performance", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Equal("[]", await bot.ReadAsync(1, "statements[0].approvals"));
    }

    [Fact]
    public async Task Drafted_again_it_is_what_was_asked_for_then_with_todays_facts()
    {
        await using var bot = await Bot.PlayAsync(Void + """
            09:10 eve presses "Draft it again" on S-1
            09:10 expect incident 1 statements[1].state = "draft"
            09:10 expect incident 1 statements[1].template = "update"
            09:10 expect incident 1 statements[1].author = "eve"
            09:10 expect incident 1 statements[1].next_update_at = "2015-03-11T09:35:00Z"
            """, Bot.Cast, ("Statements:Locales:0", "en"), ("Statements:Locales:1", "de"));
        var again = JsonNode.Parse(await bot.ReadAsync(1, "statements[1]"))!;
        var text = Assert.Single(again["texts"]!.AsArray());
        Assert.Contains("Your purchases are safe.", (string)text!["full"]!, StringComparison.Ordinal);
        Assert.Contains("Use the web", (string)text["full"]!, StringComparison.Ordinal);
        Assert.Contains("Goes to: status-page, feed", bot.CardOf("S-2").Plain(), StringComparison.Ordinal);
        Assert.DoesNotContain("chat", bot.CardOf("S-2").Plain(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_card_of_what_is_void_leads_to_what_stands_in_its_place()
    {
        await using var bot = await Bot.PlayAsync(Void);
        Assert.Equal(["Draft it again"], bot.CardOf("S-1").Labels());
        var button = bot.CardOf("S-1").Buttons.Single().Command.ToString();
        Assert.True((await bot.SayAsync("ben", button, "inc-1")).Ok);
        Assert.Contains("S-2 was drafted in its place.", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Equal(["Show S-2"], bot.CardOf("S-1").Labels());
        // An old card's button, pressed by somebody who was slower.
        var second = await bot.SayAsync("cleo", button, "inc-1");
        Assert.False(second.Ok);
        Assert.Contains("S-1 was drafted again already: S-2, by @ben, is draft.", second.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        // What stands in its place became void as well: it has a button of its own, and the old one is of use again.
        await bot.SayAsync("ben", "submit S-2");
        await bot.SayAsync("ada", "affect app-store in fr", "inc-1");
        Assert.True((await bot.SayAsync("cleo", button, "inc-1")).Ok);
        Assert.Equal(["Show S-3"], bot.CardOf("S-1").Labels());
    }

    [Fact]
    public async Task A_time_that_is_past_is_not_promised_again_and_another_status_takes_another_template()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 1 --services app-store --regions gb,de
            09:01 ben: /incident draft investigating --next 09:20
            09:01 ben: /incident submit S-1
            09:05 ada: /incident status identified
            09:06 ben presses "Draft it again" on S-1
            09:06 expect incident 1 statements[1].next_update_at = "2015-03-11T09:20:00Z"
            09:06 expect incident 1 statements[1].template = "investigating"
            09:20 expect incident 1 statements[1].state = "void"
            09:21 ben presses "Draft it again" on S-2
            09:21 expect incident 1 statements[2].next_update_at = "2015-03-11T09:51:00Z"
            09:22 ben: /incident submit S-3
            09:23 ada: /incident resolve
            09:23 ben presses "Draft it again" on S-3
            09:23 expect incident 1 statements[3].template = "resolved"
            09:23 expect incident 1 statements[3].next_update_at = null
            """);
    }

    [Fact]
    public async Task A_draft_that_no_longer_fits_is_void_once_it_is_drafted_again()
    {
        await using var bot = await Bot.PlayAsync("""
            09:00 ada: /incident open Cannot buy --sev 1 --services app-store --regions gb,de
            09:01 ben: /incident draft --next 30m
            09:02 ada: /incident affect app-store in fr
            09:03 ben: /incident submit S-1
            09:03 expect ben sees "App Store is now affected in France"
            09:03 ben presses "Draft it again" on S-1
            09:03 expect incident 1 statements[0].state = "void"
            09:03 ben: /incident submit S-2
            09:03 expect incident 1 statements[1].state = "in_review"
            """);
        Assert.Contains("S-2 was drafted in its place.", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
    }
}
