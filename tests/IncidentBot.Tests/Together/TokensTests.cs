using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>A token acts as its person: the one whom the chat knows by that name, and no second one beside them.</summary>
public sealed class TokensTests
{
    private const string Submitted = """
        09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
        09:01 ben: /incident draft --next 30m
        09:01 ben: /incident submit S-1
        """;

    [Fact]
    public async Task An_authors_token_does_not_approve_what_the_author_wrote_in_the_chat()
    {
        await using var bot = await Bot.PlayAsync(Submitted, Bot.Cast.Replace("ben@example.com   comms", "ben@example.com   approver", StringComparison.Ordinal));
        var reply = await ByTokenAsync(bot, "approve S-1 --rev 1", "ben", "ben");
        Assert.False(reply.Ok);
        Assert.Contains("author", reply.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approvers_token_approves_for_them_and_stands_in_the_record_under_their_name()
    {
        await using var bot = await Bot.PlayAsync(Submitted);
        Assert.True((await ByTokenAsync(bot, "approve S-1 --rev 1", "pager", "cleo")).Ok);
        Assert.Equal("\"cleo\"", await bot.ReadAsync(1, "statements[0].approvals[0].by"));
    }

    [Fact]
    public async Task Two_tokens_of_one_person_are_one_person()
    {
        await using var bot = await Bot.PlayAsync(Submitted.Replace("--sev 2", "--sev 1", StringComparison.Ordinal));
        Assert.True((await ByTokenAsync(bot, "approve S-1 --rev 1", "laptop", "cleo")).Ok);
        await ByTokenAsync(bot, "approve S-1 --rev 1", "phone", "cleo");
        Assert.Equal("\"in_review\"", await bot.ReadAsync(1, "statements[0].state"));
    }

    // As the API makes a caller of a token whose settings name a handle.
    private static Task<Reply> ByTokenAsync(Bot bot, string line, string token, string person) =>
        bot.World.Router.SendAsync(new(line, new("api", token, person, person, null, TimeZoneInfo.Utc), null, CommandSource.Api), TestContext.Current.CancellationToken);
}
