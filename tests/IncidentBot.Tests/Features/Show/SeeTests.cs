using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Features.Show;

public sealed class SeeTests
{
    private const string OneOpen = """
        08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --lead @ada
        08:58  ada: /incident affect stores in gb as major since 08:55 symptom "customers cannot buy"
        """;

    [Fact]
    public async Task Where_nothing_is_open_the_empty_line_says_that_all_is_well_and_offers_to_open_one()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident help");
        var reply = await bot.SayAsync("eve", "");
        Assert.Contains("All is well.", Text(reply));
        Assert.Equal("open", Command(reply, "Open an incident"));
    }

    [Fact]
    public async Task Elsewhere_the_empty_line_shows_what_is_open_with_the_next_steps()
    {
        await using var bot = await Bot.PlayAsync(OneOpen);
        var reply = await bot.SayAsync("eve", "/incident");
        Assert.Contains("INC-1 Purchases fail in the stores", Text(reply));
        Assert.Equal("join INC-1", Command(reply, "Join"));
        Assert.Equal("show INC-1", Command(reply, "Show INC-1"));
    }

    [Fact]
    public async Task In_an_incidents_channel_the_empty_line_shows_its_card()
    {
        await using var bot = await Bot.PlayAsync(OneOpen);
        var card = Text(await bot.SayAsync("eve", "", "inc-1"));
        Assert.Contains("Severity: SEV-1", card);
        Assert.Equal(card, Text(await bot.SayAsync("eve", "show INC-1")));
        Assert.Equal(card, Text(await bot.SayAsync("eve", "INC-1")));
    }

    [Fact]
    public async Task The_list_is_worst_first_and_says_how_bad_since_when_what_and_when_customers_hear_the_next()
    {
        await using var bot = await Bot.PlayAsync("""
            08:50  eve: /incident open Search is slow --sev 3 --services testflight
            08:57  ada: /incident open Purchases fail in the stores --sev 1 --since 08:55 --services stores
            """);
        var text = Text(await bot.SayAsync("eve", "list"));
        Assert.Contains("SEV-1, investigating, since 11 March 2015, 08:55 UTC; App Store, iTunes Store and 2 more; next public update due by 09:02 UTC", text);
        Assert.True(text.IndexOf("INC-2", StringComparison.Ordinal) < text.IndexOf("INC-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list --service itunes", true)]
    [InlineData("ls in gb", true)]
    [InlineData("list --region eu", false)]
    [InlineData("list --service testflight", false)]
    public async Task The_list_can_be_narrowed_to_services_and_regions(string line, bool found)
    {
        await using var bot = await Bot.PlayAsync(OneOpen);
        Assert.Equal(found, Text(await bot.SayAsync("eve", line)).Contains("INC-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_list_comes_newest_first_in_pages_that_a_button_turns()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident help");
        for (var i = 1; i <= 12; i++)
        {
            await bot.SayAsync("ada", $"open Number {i} --anyway");
            await bot.SayAsync("ada", $"cancel false alarm --incident INC-{i}");
        }
        Assert.DoesNotContain("INC-12", Text(await bot.SayAsync("eve", "list")));

        var first = await bot.SayAsync("eve", "list --all");
        Assert.True(Text(first).IndexOf("INC-12", StringComparison.Ordinal) < Text(first).IndexOf("INC-3 ", StringComparison.Ordinal));
        Assert.DoesNotContain("INC-2 ", Text(first));
        var second = await bot.SayAsync("eve", Command(first, "Next page"));
        Assert.Contains("INC-1 Number 1", Text(second));
        Assert.DoesNotContain(second.Card!.Buttons, b => b.Label == "Next page");
        Assert.Contains("There is no page 3.", Text(await bot.SayAsync("eve", "list --all --page 3")));
    }

    [Fact]
    public async Task A_private_incident_is_there_only_for_those_who_take_part()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident open A leak --private --sev 1");
        foreach (var line in (string[])["", "list", "list --all", "show INC-1", "timeline INC-1", "export INC-1", "cost INC-1", "statements INC-1", "tasks INC-1", "reminders INC-1"])
        {
            Assert.DoesNotContain("leak", Text(await bot.SayAsync("eve", line)));
            if (line.Length < 6) Assert.Contains("A leak", Text(await bot.SayAsync("ada", line)));
        }
    }

    [Fact]
    public async Task Services_regions_and_templates_tell_how_they_are_typed()
    {
        await using var bot = await Bot.PlayAsync("08:57 ada: /incident help");
        Assert.Contains("App Store: app-store, also appstore; in", Text(await bot.SayAsync("eve", "services")));
        var regions = Text(await bot.SayAsync("eve", "regions"));
        Assert.Contains("apple-storefronts: 46 countries", regions);
        Assert.Contains("eu: 27 countries", regions);
        Assert.Contains("apology: ", Text(await bot.SayAsync("eve", "templates")));
    }

    internal static string Text(Reply reply) => reply.ToPlain(TimeZoneInfo.Utc);

    internal static string Command(Reply reply, string label) => reply.Card!.Buttons.First(b => b.Label == label).Command.ToString();
}
