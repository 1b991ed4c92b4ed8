using Xunit;

namespace IncidentBot.Tests.Features.Statements.Asking;

/// <summary>Approvers who do not answer: reminded, then the next, then all; and all of it over when it is.</summary>
public sealed class ClimbTests
{
    private static readonly string Three = Bot.Cast.Replace("eve@example.com   responder", "eve@example.com   approver", StringComparison.Ordinal);

    [Fact]
    public async Task Who_does_not_answer_is_reminded_and_then_the_channel_hears()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:02 expect cleo sees "S-1 for INC-1"
            09:02 expect cleo sees lacks "still waits"
            09:03 expect cleo sees "S-1 for INC-1 still waits for your approval. You were asked at 08:58"
            09:03 expect dan sees "still waits for your approval"
            09:03 expect chat lacks "has waited"
            09:08 expect chat contains "S-1 has waited for one approval since 08:58 UTC. It can be given by the approvers."
            09:50 expect incident 1 statements[0].state = "in_review"
            """);
        Assert.Equal(["08:58 S-1: @cleo and @dan were asked for approval", "09:03 S-1: @cleo and @dan were reminded"], await bot.RecordAsync("asked"));
        Assert.Single(bot.Standing("cleo", "still waits for your approval"));
        Assert.Single(bot.Standing("cleo", "S-1 has waited for"));
        Assert.Contains("Asked: @cleo, @dan at 08:58 UTC, reminded at 09:03 UTC", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Contains("asked: @cleo at 08:58 UTC, @dan at 08:58 UTC", (await bot.SayAsync("cleo", "home")).Card!.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_approval_everything_that_asked_for_it_is_settled_where_it_stands()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:09 cleo presses "Read and approve" on S-1
            09:09 expect cleo sees "App Store"
            09:09 expect incident 1 statements[0].approvals = []
            09:10 cleo presses "Approve" on S-1
            09:10 expect incident 1 statements[0].state = "published"
            09:50 expect incident 1 statements[0].state = "published"
            """);
        Assert.Empty(bot.Standing("dan", "still waits"));
        Assert.Empty(bot.Standing("dan", "has waited"));
        Assert.Equal(2, bot.Standing("dan", "Settled: S-1 is published.").Count);
        Assert.Equal(2, (await bot.RecordAsync("asked")).Count);
    }

    [Fact]
    public async Task They_are_asked_in_their_order_then_the_next_then_all()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            08:59 expect cleo sees "S-1 for INC-1"
            08:59 expect dan sees lacks "Approvals: 0 of 1\nAsked"
            09:50 expect incident 1 statements[0].state = "in_review"
            """, Three, ("Approvals:AskFirst", "1"));
        Assert.Equal(
            ["08:58 S-1: @cleo was asked for approval", "09:03 S-1: @cleo was reminded", "09:08 S-1: @dan was asked for approval", "09:13 S-1: @eve was asked for approval"],
            await bot.RecordAsync("asked"));
        Assert.Single(bot.Standing("ada", "S-1 has waited for one approval"));
    }

    [Fact]
    public async Task As_many_are_asked_as_must_approve_and_severity_1_has_less_patience()
    {
        await using var bot = await Bot.PlayAsync(Looking.Grave + """
            08:59 cleo: /incident approve S-1 --rev 1
            09:30 expect incident 1 statements[0].state = "in_review"
            """, Three, ("Approvals:AskFirst", "1"));
        Assert.Equal(
            ["08:58 S-1: @cleo and @dan were asked for approval", "09:00 S-1: @dan was reminded", "09:02 S-1: @eve was asked for approval"], await bot.RecordAsync("asked"));
        Assert.Single(bot.Standing("ada", "S-1 has waited for one approval"));
        Assert.Empty(bot.Standing("cleo", "still waits for your approval"));
    }

    [Fact]
    public async Task One_that_becomes_graver_is_asked_for_sooner()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            08:59 ada: /incident severity 1
            09:00 expect cleo sees "still waits"
            09:10 expect incident 1 statements[0].state = "in_review"
            """);
        Assert.Single(await bot.RecordAsync("asked"), t => t.Contains("reminded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_text_is_asked_for_anew_and_who_was_asked_before_hears_of_it()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:03 expect cleo sees "still waits for your approval"
            09:04 ben: /incident edit S-1 --title "Problem with purchases"
            09:04 expect cleo sees "waits for your approval again: revision 2"
            09:05 dan: /incident reject S-1 Say it shorter
            09:30 expect incident 1 statements[0].state = "draft"
            """);
        Assert.Empty(bot.Standing("cleo", "still waits"));
        Assert.Empty(bot.Standing("cleo", "waits for your approval again"));
        Assert.Empty(bot.Standing("ada", "has waited"));
        Assert.Equal(["08:58", "09:03", "09:04"], (await bot.RecordAsync("asked")).Select(t => t[..5]));
    }

    [Fact]
    public async Task It_goes_on_where_it_was_when_the_program_was_away()
    {
        await using var bot = await Bot.PlayOnFileAsync(Looking.Submitted);
        await bot.RestartAsync(TimeSpan.FromMinutes(50));
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.Equal(["08:58 S-1: @cleo and @dan were asked for approval", "09:48 S-1: @cleo and @dan were reminded"], await bot.RecordAsync("asked"));
        Assert.Empty(bot.Standing("ada", "has waited"));
        await bot.WaitAsync(TimeSpan.FromMinutes(6));
        Assert.Single(bot.Standing("ada", "has waited"));
    }

    [Fact]
    public async Task Where_anyone_may_approve_those_of_the_incident_are_reminded_in_its_channel()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:03 expect chat contains "@ada S-1 has waited for one approval since 08:58 UTC. It can be given by anyone but @ben."
            """, Bot.Cast.Replace("approver", "responder", StringComparison.Ordinal));
        Assert.Empty(await bot.RecordAsync("asked"));
    }

    [Fact]
    public async Task Nobody_is_reminded_where_that_is_off()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:50 expect incident 1 statements[0].state = "in_review"
            """, Bot.Cast, ("Approvals:Patience", "off"));
        Assert.Single(await bot.RecordAsync("asked"));
    }

    [Fact]
    public async Task An_approver_may_be_given_by_their_role_in_the_incident()
    {
        await using var bot = await Bot.PlayAsync("""
            08:56 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
            08:56 ada: /incident assign scribe @eve
            08:58 ben: /incident draft --next 60m
            08:58 ben: /incident submit S-1
            08:58 expect eve sees "S-1 for INC-1"
            08:59 dan: /incident approve S-1 --rev 1
            08:59 expect dan sees "not among the approvers"
            08:59 eve: /incident approve S-1 --rev 1
            08:59 expect incident 1 statements[0].state = "published"
            """, Bot.Cast.Replace("approver", "responder", StringComparison.Ordinal), ("People:Approvers:0", "role/Scribe"));
        Assert.Equal(["08:58 S-1: @eve was asked for approval"], await bot.RecordAsync("asked"));
    }
}
