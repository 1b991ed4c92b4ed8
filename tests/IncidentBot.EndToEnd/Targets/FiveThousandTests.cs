using System.Collections.Concurrent;
using System.Text.Json;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Store;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IncidentBot.EndToEnd.Targets;

/// <summary>
/// Five thousand subscribers, receivers that fail one request in five, and a program that is killed (SIGKILL) ten times while it sends: everybody gets exactly one
/// message, as its key tells: the <c>Message-ID</c> by which mail servers know a message, and the <c>webhook-id</c> by which the specification has receivers do so.
/// </summary>
public sealed class FiveThousandTests
{
    private const int Readers = 4000;
    private const int Hooks = 1000;
    private const int Kills = 10;
    private const int MailsAtOnce = 4;
    private const int HooksAtOnce = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Everybody_gets_exactly_one_message_while_the_program_is_killed_ten_times()
    {
        var random = new Random(5000);
        await using var smtp = await SmtpHost.StartAsync();
        await using var receiver = await HookReceiver.StartAsync();
        var done = new ConcurrentQueue<HookCall>();
        var asked = 0;
        receiver.Answers = (call, context) => AnswerAsync(Interlocked.Increment(ref asked), call, context, done);

        await using var bot = await RunningBot.StartNewAsync(null,
            "--Targets:Mail:Host=127.0.0.1", $"--Targets:Mail:Port={smtp.Port}", "--Targets:Mail:From=status@example.com", $"--Targets:Mail:AtOnce={MailsAtOnce}", "--Targets:Mail:PerSecond=10000",
            $"--Targets:Webhooks:0:Url={receiver.Url}/first", $"--Targets:Webhooks:0:Secret={LedgerRig.Secret}", $"--Targets:WebhooksAtOnce={HooksAtOnce}", "--Targets:AllowPrivateAddresses=true", "--Targets:AllowPlainHttp=true");
        await SubscribeAsync(bot, receiver.Url);
        foreach (var (who, line) in new[] { ("ada", "open Cannot buy --sev 2 --services app-store"), ("ben", "draft --incident INC-1"), ("ben", "submit S-1"), ("cleo", "approve S-1 --rev 1") })
        {
            var (ok, text) = await bot.CommandAsync(who, line, line);
            Assert.True(ok, text);
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            await smtp.HasTakenAsync((kill * Readers / (Kills + 2)) + random.Next(Readers / (Kills + 2)));
            // At any moment, and not always in the very one in which a mail was taken.
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(150)), TimeProvider.System, TestContext.Current.CancellationToken);
            await bot.KillAsync();
            await bot.StartAsync();
        }
        await Until.HoldsAsync(async () => IsOut(await bot.IncidentAsync(1)), () => bot.Output, Longest);

        var mails = await smtp.ReportAsync();
        Assert.All(mails, m => Assert.True(m.Secure && m.To.Count == 1));
        var byReader = mails.GroupBy(m => m.To[0]).ToDictionary(m => m.Key, m => m.Select(one => one.Id).Distinct().Count());
        Assert.Equal(Readers, byReader.Count);
        Assert.All(byReader.Values, ids => Assert.Equal(1, ids));
        Assert.Equal(Readers, mails.Select(m => m.Id).Distinct().Count());

        var byHook = done.GroupBy(c => c.Path).ToDictionary(c => c.Key, c => c.Select(one => one.Id).Distinct().Count());
        Assert.Equal(Hooks, byHook.Count);
        Assert.All(byHook.Values, ids => Assert.Equal(1, ids));
        Assert.Equal(Hooks, done.Select(c => c.Id).Distinct().Count());

        // What was taken at the very moment of a kill, before the answer was written down, comes again under the same key: never more than was under way.
        var (mailsAgain, hooksAgain) = (mails.Count - Readers, done.Count - Hooks);
        TestContext.Current.TestOutputHelper?.WriteLine($"Under the same key once more: {mailsAgain} of {Readers} mails, {hooksAgain} of {Hooks} webhooks.");
        Assert.InRange(mailsAgain, 0, Kills * MailsAtOnce);
        Assert.InRange(hooksAgain, 0, Kills * HooksAtOnce);
    }

    private static bool IsOut(JsonElement incident) => incident.GetProperty("statements")[0] is var statement && statement.GetProperty("state").GetString() == "published"
        && Sent(statement, "mail") == Readers && Sent(statement, "webhooks") == Hooks;

    private static int Sent(JsonElement statement, string target) => statement.GetProperty("publications").EnumerateArray()
        .Where(p => p.GetProperty("target").GetString() == target && p.TryGetProperty("recipients", out _)).Select(p => p.GetProperty("recipients").GetProperty("sent").GetInt32()).SingleOrDefault();

    // One in five meets trouble before anything was done: an error, or a line that goes dead.
    private static Task<bool> AnswerAsync(int asked, HookCall call, HttpContext context, ConcurrentQueue<HookCall> done)
    {
        if (asked % 5 != 0) done.Enqueue(call);
        else if (asked % 2 == 0) context.Abort();
        else context.Response.StatusCode = 500;
        return Task.FromResult(asked % 5 == 0);
    }

    private static async Task SubscribeAsync(RunningBot bot, string url)
    {
        var options = new DbContextOptionsBuilder<SqliteIncidentDb>();
        SqliteIncidentDb.Configure(options, $"Data Source={bot.StoreFile};Pooling=False");
        await using var db = new SqliteIncidentDb(options.Options);
        db.Subscribers.AddRange(Enumerable.Range(1, Readers).Select(i => Active(Medium.Mail, $"reader{i}@customer.example", null)));
        db.Subscribers.AddRange(Enumerable.Range(1, Hooks - 1).Select(i => Active(Medium.Webhook, $"{url}/{i}", LedgerRig.Secret)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Subscriber Active(Medium medium, string address, string? secret)
    {
        var subscriber = new Subscriber { Medium = medium, Address = address, Secret = secret, CreatedAt = TimeProvider.System.GetUtcNow() };
        subscriber.Confirm(TimeProvider.System.GetUtcNow());
        return subscriber;
    }
}
