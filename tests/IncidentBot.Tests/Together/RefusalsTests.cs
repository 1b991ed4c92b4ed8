using IncidentBot.Chat;
using IncidentBot.Tests.People;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>Every way past an approval that somebody might try, in two chats and by a token: refused with the reason, and not one public byte is another, on a clock that stands still.</summary>
public sealed class RefusalsTests
{
    private const string Submitted = """
        09:00 ada: /incident open Cannot buy --sev 1 --services app-store --regions gb,de
        09:01 ben: /incident draft --next 30m
        09:01 ben: /incident submit S-1
        09:02 cleo: /incident approve S-1 --rev 1
        """;

    private static readonly (string Where, string Who, string Line, string Reason)[] Attempts =
    [
        ("here", "ben", "publish S-1", "lacks one approval"),
        ("there", "ada", "publish S-1", "lacks one approval"),
        ("token", "ben", "publish S-1", "lacks one approval"),
        ("here", "ben", "approve S-1 --rev 1", "an author cannot approve"),
        ("there", "ben", "approve S-1 --rev 1", "an author cannot approve"),
        ("token", "ben", "approve S-1 --rev 1 --override \"It is mine\"", "an author cannot approve"),
        ("here", "cleo", "approve S-1 --rev 1", "One person counts once"),
        ("there", "cleo", "approve S-1 --rev 1", "One person counts once"),
        ("token", "cleo", "approve S-1 --rev 1", "One person counts once"),
        ("there", "eve", "approve S-1 --rev 1", "not among the approvers"),
        ("here", "dan", "approve S-1 --rev 2", "revision 2 is no longer its text, revision 1 is"),
        ("there", "ben", "publish S-1 --at 09:31", "promises the next update by 09:31"),
        ("there", "eve", "withdraw S-1 wrong", "Nobody outside has seen it"),
        ("token", "eve", "correct S-1", "the public has not seen it"),
        ("there", "ben", "approve S-99 --rev 1", "There is no statement S-99"),
    ];

    private static readonly (string Moves, string Reason)[] Facts =
    [
        ("affect app-store in fr", "App Store is now affected in France"),
        ("restore app-store in de", "App Store is no longer affected in Germany"),
        ("affect app-store in gb as partial", "App Store is now at partial outage in the United Kingdom, and was at major outage"),
        ("affect app-store in gb since 08:00", "the beginning has moved from 11 March 2015, 09:00 UTC to 11 March 2015, 08:00 UTC"),
        ("cause --public dns", "the public wording of the cause has changed from none to “dns”"),
        ("status identified", "the status is now identified, and was investigating"),
    ];

    [Fact]
    public async Task Each_is_refused_with_the_reason()
    {
        await using var bot = await Bot.PlayBesideAsync(new OtherChat(), Submitted);
        foreach (var (where, who, line, reason) in Attempts) await IsRefusedAsync(bot, where, who, line, reason);
        Assert.Equal("\"in_review\"", await bot.ReadAsync(1, "statements[0].state"));
    }

    [Fact]
    public async Task After_a_fact_has_moved_the_second_approval_is_refused_and_names_it()
    {
        await using var bot = await Bot.PlayBesideAsync(new OtherChat(), Submitted);
        for (var n = 1; n <= Facts.Length; n++)
        {
            var (moves, reason) = Facts[n - 1];
            Assert.True((await bot.SayAsync("ada", moves, "inc-1")).Ok, moves);
            foreach (var (where, line) in new[] { ("there", $"approve S-{n} --rev 1"), ("here", $"approve S-{n} --rev 1 --override \"So be it\""), ("token", $"publish S-{n}") })
                await IsRefusedAsync(bot, where, "dan", line, reason);
            Assert.Equal("\"void\"", await bot.ReadAsync(1, $"statements[{n - 1}].state"));
            foreach (var (who, line) in new[] { ("ben", $"draft --again S-{n}"), ("ben", $"submit S-{n + 1}"), ("cleo", $"approve S-{n + 1} --rev 1") })
                Assert.True((await bot.SayAsync(who, line)) is { Ok: true }, line);
        }
    }

    [Fact]
    public async Task What_two_others_have_read_does_change_what_the_public_reads()
    {
        await using var bot = await Bot.PlayBesideAsync(new OtherChat(), Submitted);
        var bytes = PublicBytes.Of(bot);
        await bytes.RememberAsync();
        Assert.True((await SayAsync(bot, "there", "dan", "approve S-1 --rev 1")).Ok);
        await bot.WaitAsync(TimeSpan.Zero);
        Assert.True(await bytes.HaveChangedAsync());
    }

    private static async Task IsRefusedAsync(Bot bot, string where, string who, string line, string reason)
    {
        var bytes = PublicBytes.Of(bot);
        await bytes.RememberAsync();
        var reply = await SayAsync(bot, where, who, line);
        await bot.World.Work.RunDueAsync(TestContext.Current.CancellationToken);
        Assert.False(reply.Ok, reply.ToPlain(TimeZoneInfo.Utc));
        Assert.Contains(reason, reply.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        await bytes.AreUnchangedAsync($"{who}, {where}: {line}");
    }

    private static Task<Reply> SayAsync(Bot bot, string where, string who, string line)
    {
        var (caller, source) = where switch
        {
            "here" => (new Caller("drill", who, who, who, $"{who}@example.com", TimeZoneInfo.Utc), CommandSource.Typed),
            "there" => (new Caller("other", "U-" + who, who + "-there", who, $"{who}@example.com", TimeZoneInfo.Utc), CommandSource.Typed),
            _ => (new Caller("api", "a-token", who, who, null, TimeZoneInfo.Utc), CommandSource.Api),
        };
        return bot.World.Router.SendAsync(new(line, caller, null, source), TestContext.Current.CancellationToken);
    }
}
