using Xunit;

namespace IncidentBot.Tests.Features.Statements.Asking;

/// <summary>Who is away is not asked; whoever stands in for them is, and may approve.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task Whoever_stands_in_is_asked_instead_and_approves_under_their_own_name()
    {
        await using var bot = await Bot.PlayAsync("""
            08:50 cleo: /incident away until 14:00 --to @eve
            08:50 expect cleo sees "You are away until 11 March 2015, 14:00 UTC"
            """ + "\n" + Looking.Grave + """
            08:58 expect eve sees "S-1 for INC-1"
            08:58 expect cleo sees lacks "S-1 for INC-1: investigating"
            08:58 expect chat contains "@cleo is away until 14:00 UTC; @eve was asked instead."
            08:59 eve: /incident home
            08:59 expect eve sees "You approve in @cleo's stead"
            08:59 expect eve sees "S-1 for INC-1"
            09:00 eve: /incident approve S-1 --rev 1
            09:00 expect eve sees "It waits for one more approval"
            09:00 expect chat contains "S-1 revision 1 approved (1 of 2), in @cleo's stead"
            09:00 dan: /incident approve S-1 --rev 1
            09:00 expect incident 1 statements[0].state = "published"
            09:00 expect incident 1 statements[0].approvals[0].by = "eve"
            09:00 expect incident 1 statements[0].approvals[0].instead_of = "cleo"
            """);
        Assert.Equal("08:58 S-1: @dan and @eve were asked for approval; @cleo is away until 11 March 2015, 14:00 UTC; @eve was asked instead", (await bot.RecordAsync("asked"))[0]);
        Assert.Contains("@eve in @cleo's stead", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Contains("in @cleo's stead", (await bot.SayAsync("ada", "export INC-1 md")).Card!.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_a_word_or_by_its_time()
    {
        await using var bot = await Bot.PlayAsync("""
            08:50 cleo: away for 1h --to eve@example.com
            08:51 cleo: /incident away off
            08:51 expect cleo sees "Welcome back"
            08:52 dan: /incident away 20m to @eve
            """ + "\n" + Looking.Submitted + """
            08:59 expect incident 1 statements[0].state = "in_review"
            09:13 eve: /incident approve S-1 --rev 1
            09:13 expect eve sees "not among the approvers"
            09:13 dan: /incident away off
            09:13 expect dan sees "You are not away"
            """, Bot.Cast, ("Approvals:Patience", "off"));
        Assert.Equal(
            ["08:58 S-1: @cleo and @eve were asked for approval; @dan is away until 11 March 2015, 09:12 UTC; @eve was asked instead", "09:12 S-1: @dan was asked for approval"],
            await bot.RecordAsync("asked"));
        Assert.DoesNotContain("is away", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_while_they_are_asked_leaves_it_to_their_delegate()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:00 cleo: /incident away until 18:00 --to @eve
            09:00 expect eve sees "S-1 for INC-1"
            09:00 expect chat contains "@cleo is away until 18:00 UTC; @eve was asked instead."
            09:03 expect eve sees "still waits for your approval"
            09:03 expect cleo sees lacks "still waits"
            """);
        Assert.Contains("09:03 S-1: @dan and @eve were reminded", await bot.RecordAsync("asked"));
    }

    [Fact]
    public async Task Where_too_few_are_there_the_next_is_asked_at_once()
    {
        await using var bot = await Bot.PlayAsync("08:50 cleo: /incident away until 18:00\n" + Looking.Submitted, Bot.Cast, ("Approvals:AskFirst", "1"));
        Assert.Equal(["08:58 S-1: @cleo is away until 11 March 2015, 18:00 UTC", "08:58 S-1: @dan was asked for approval"], await bot.RecordAsync("asked"));
        Assert.Contains("@cleo is away until 18:00 UTC; nobody stands in.", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_is_no_second_person_and_no_author_approves_by_one()
    {
        await using var bot = await Bot.PlayAsync("""
            08:50 cleo: /incident away until 18:00 --to @dan
            08:51 eve: /incident away until 18:00 --to @ben
            """ + "\n" + Looking.Grave + """
            09:00 dan: /incident approve S-1 --rev 1
            09:01 dan: /incident approve S-1 --rev 1
            09:01 expect dan sees "One person counts once"
            09:01 ben: /incident approve S-1 --rev 1
            09:01 expect ben sees "an author cannot approve"
            09:01 expect nothing public
            """, Bot.Cast.Replace("eve@example.com   responder", "eve@example.com   approver", StringComparison.Ordinal));
        Assert.DoesNotContain("instead_of", await bot.ReadAsync(1, "statements[0].approvals"), StringComparison.Ordinal);
        Assert.Contains("@eve is away until 18:00 UTC; nobody stands in.", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_and_their_delegate_are_one_voice()
    {
        await using var bot = await Bot.PlayAsync(Looking.Grave + """
            09:00 cleo: /incident approve S-1 --rev 1
            09:01 cleo: /incident away until 18:00 --to @eve
            09:02 eve: /incident approve S-1 --rev 1
            09:02 expect eve sees "@cleo approved S-1 before they went away, and the two of you count once"
            09:03 ben: /incident edit S-1 --title "Problem with purchases"
            09:03 eve: /incident approve S-1 --rev 2
            09:04 cleo: /incident away off
            09:04 cleo: /incident approve S-1 --rev 2
            09:04 expect cleo sees "@eve approved S-1 in your stead while you were away, and the two of you count once"
            09:04 expect nothing public
            09:05 dan: /incident approve S-1 --rev 2
            09:05 expect incident 1 statements[0].state = "published"
            """);
    }

    [Fact]
    public async Task Nobody_stands_in_for_themselves_nor_while_away_themselves()
    {
        await using var bot = await Bot.PlayAsync("""
            08:50 cleo: /incident away until 18:00 --to @cleo
            08:50 expect cleo sees "You cannot stand in for yourself"
            08:50 dan: /incident away until 12:00
            08:51 cleo: /incident away until 18:00 --to @dan
            08:51 expect cleo sees "is away, too"
            08:51 cleo: /incident away
            08:51 expect cleo sees "until TIME"
            08:52 cleo: /incident away until yesterday
            08:52 expect cleo sees "is not a time"
            08:53 dan: /incident home
            08:53 expect dan sees "You are away until 11 March 2015, 12:00 UTC; no approval is asked of you."
            08:53 dan presses "I am back"
            08:53 expect dan sees "Welcome back"
            """);
        Assert.Equal("Are you away?", (await bot.SayAsync("cleo", "away", canAsk: true)).Form!.Title);
    }
}
