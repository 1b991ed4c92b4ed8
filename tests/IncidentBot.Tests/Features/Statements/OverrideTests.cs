using IncidentBot.Tests.Features.Statements.Asking;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>What a check stops, an approver may let pass with a reason that everybody can read afterwards; and nothing else.</summary>
public sealed class OverrideTests
{
    private const string Blocked = Looking.Submitted + """
        08:59 ben: /incident edit S-1 We know of a problem with App Store in Germany and the United Kingdom.

        """;

    [Fact]
    public async Task A_button_asks_for_the_reason_and_everything_tells_it()
    {
        await using var bot = await Bot.PlayAsync(Blocked);
        Assert.Equal(["Approve", "Approve in spite of it…", "Reject", "Edit", "Preview"], bot.CardOf("S-1").Labels());
        var button = bot.CardOf("S-1").Buttons.Single(b => b.Label == "Approve in spite of it…");
        Assert.True(button.Asks);
        var form = (await bot.SayAsync("cleo", button.Command.ToString(), "inc-1", canAsk: true)).Form!;
        Assert.Equal("[]", await bot.ReadAsync(1, "statements[0].approvals"));
        Assert.Equal("override", Assert.Single(form.Fields).Name);
        var reply = await bot.SayAsync("cleo", form.Command.ToString(), "inc-1", answers: new Dictionary<string, IReadOnlyList<string>> { ["override"] = ["The page says the rest"] });
        Assert.True(reply.Ok, reply.ToPlain(TimeZoneInfo.Utc));
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Equal("\"The page says the rest\"", await bot.ReadAsync(1, "statements[0].approvals[0].override"));
        Assert.Contains("@cleo (in spite of a check: The page says the rest)", bot.CardOf("S-1").Plain(), StringComparison.Ordinal);
        Assert.Contains("in spite of a check: The page says the rest", Assert.Single(await bot.RecordAsync("approval")), StringComparison.Ordinal);
        Assert.Contains("in spite of a check (“The page says the rest”)", (await bot.SayAsync("ada", "export INC-1 md")).Card!.Plain(), StringComparison.Ordinal);
        Assert.DoesNotContain("says the rest", await bot.PageAsync("/status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_approve_may_not_in_spite_of_anything_either()
    {
        await using var bot = await Bot.PlayAsync(Blocked + """
            09:00 ben: /incident approve S-1 --rev 2 --override "It is fine"
            09:00 expect ben sees "an author cannot approve"
            09:00 eve presses "Approve in spite of it…" on S-1
            09:00 expect eve sees "not among the approvers"
            09:00 cleo: /incident approve S-1 --rev 1 --override "It is fine"
            09:00 expect cleo sees "revision 1 is no longer its text"
            09:00 cleo presses "Approve" on S-1
            09:00 expect cleo sees "A check stops S-1"
            09:01 ada: /incident affect app-store in fr
            09:01 cleo: /incident approve S-1 --rev 2 --override "It is fine"
            09:01 expect cleo sees "App Store is now affected in France"
            09:01 expect incident 1 statements[0].approvals = []
            09:01 expect nothing public
            """);
    }

    [Fact]
    public async Task A_reason_that_nothing_asks_for_is_no_override()
    {
        await using var bot = await Bot.PlayAsync(Looking.Submitted + """
            09:00 cleo: /incident approve S-1 --rev 1 --override "Just in case"
            """);
        Assert.DoesNotContain("override", await bot.ReadAsync(1, "statements[0].approvals"), StringComparison.Ordinal);
    }
}
