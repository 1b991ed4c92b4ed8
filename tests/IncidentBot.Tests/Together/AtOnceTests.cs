using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>Two people at the same instant, on a real file with the real gate: one outcome, and both are told it.</summary>
public sealed class AtOnceTests
{
    private const string Drafted = """
        09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
        09:01 ben: /incident draft --next 30m
        09:01 ben: /incident submit S-1
        """;

    [Fact]
    public async Task Two_approve_at_once_and_both_count_once()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted.Replace("--sev 2", "--sev 1"));
        var replies = await AtOnceAsync(bot, ("cleo", "approve S-1 --rev 1"), ("dan", "approve S-1 --rev 1"), ("cleo", "approve S-1 --rev 1"), ("dan", "approve S-1 --rev 1"));
        Assert.Equal(2, replies.Count(r => r.Ok));
        Assert.Single(replies, r => Text(r).Contains("going out now", StringComparison.Ordinal));
        Assert.All(replies, r => Assert.DoesNotContain("our mistake", Text(r), StringComparison.Ordinal));
        await PublishedOnceAsync(bot);
        Assert.Equal("2", (await bot.ReadAsync(1, "statements[0].approvals")).Split("\"by\"").Length - 1 + "");
    }

    [Fact]
    public async Task Where_one_is_enough_the_second_is_told_that_it_is_out_already()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted);
        var replies = await AtOnceAsync(bot, ("cleo", "approve S-1 --rev 1"), ("dan", "approve S-1 --rev 1"));
        Assert.Single(replies, r => r.Ok);
        Assert.Contains("does not apply", Text(replies.Single(r => !r.Ok)), StringComparison.Ordinal);
        await PublishedOnceAsync(bot);
    }

    [Fact]
    public async Task One_approves_while_another_edits_and_no_unread_word_gets_out()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted);
        var replies = await AtOnceAsync(bot, ("cleo", "approve S-1 --rev 1"), ("ben", "edit S-1 --title \"Sloppy title\""));
        var approved = replies[0].Ok && await bot.ReadAsync(1, "statements[0].state") == "\"published\"";
        Assert.Equal(approved ? "1" : "2", await bot.ReadAsync(1, "statements[0].revision"));
        Assert.DoesNotContain("Sloppy", await bot.PageAsync("/status"), StringComparison.Ordinal);
        Assert.Contains(replies, r => r.Ok);
    }

    [Fact]
    public async Task Two_who_edit_from_the_same_revision_do_not_lose_each_others_words()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted);
        var replies = await AtOnceAsync(bot, ("cleo", "edit S-1 --rev 1 --title \"One title\""), ("ben", "edit S-1 --rev 1 --title \"Other title\""));
        Assert.Single(replies, r => r.Ok);
        Assert.Contains("while you wrote", Text(replies.Single(r => !r.Ok)), StringComparison.Ordinal);
        Assert.Equal("2", await bot.ReadAsync(1, "statements[0].revision"));
    }

    [Fact]
    public async Task Publishing_and_withdrawing_twice_at_once_happens_once()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted + "\n09:02 cleo: /incident approve S-1 --rev 1");
        await PublishedOnceAsync(bot);
        var replies = await AtOnceAsync(bot, ("cleo", "withdraw S-1 wrong"), ("dan", "withdraw S-1 wrong"), ("ben", "correct S-1"));
        Assert.Single(replies.Take(2), r => r.Ok);
        Assert.Equal("\"withdrawn\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Single((await bot.ReadAsync(1, "timeline")).Split("\"S-1 withdrawn: wrong\"").Skip(1));
        Assert.Contains("It is withdrawn", await bot.PageAsync("/status/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_who_change_one_incident_at_once_all_find_their_line_in_the_record()
    {
        await using var bot = await Bot.PlayOnFileAsync(Drafted);
        var replies = await AtOnceAsync(bot, [.. Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? "ada" : "eve", $"note line-{i}"))]);
        Assert.All(replies, r => Assert.True(r.Ok, Text(r)));
        var record = await bot.ReadAsync(1, "timeline");
        Assert.All(Enumerable.Range(0, 10), i => Assert.Contains($"\"line-{i}\"", record, StringComparison.Ordinal));
    }

    private static async Task PublishedOnceAsync(Bot bot)
    {
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Single((await bot.ReadAsync(1, "timeline")).Split("\"S-1 published\"").Skip(1));
        Assert.Single(bot.Platform.ShownSince(0), s => s.Place.ChannelId == "incidents" && s.How == IncidentBot.Host.Drill.ShownAs.Posted && s.Text.Contains("published at", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Reply>> AtOnceAsync(Bot bot, params (string Who, string Line)[] lines)
    {
        using var start = new SemaphoreSlim(0);
        var all = lines.Select(l => Task.Run(async () =>
        {
            await start.WaitAsync();
            return await bot.SendAsync(l.Who, l.Line, "inc-1");
        })).ToList();
        start.Release(lines.Length);
        var replies = await Task.WhenAll(all);
        await bot.WaitAsync(TimeSpan.Zero);
        return replies;
    }

    private static string Text(Reply reply) => reply.ToPlain(TimeZoneInfo.Utc);
}
