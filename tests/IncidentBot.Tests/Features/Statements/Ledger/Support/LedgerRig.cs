using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger.Support;

/// <summary>What tests of the ledger do to a bot.</summary>
internal static class LedgerRig
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>An outage of the App Store in the United Kingdom whose first statement waits for cleo.</summary>
    public const string InReview = """
        09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
        09:01 ben: /incident draft investigating --next 30m
        09:01 ben: /incident submit S-1
        """;

    /// <summary>The same once it is over: nothing is promised, and nobody is nudged.</summary>
    public const string Over = """
        09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb
        09:01 ada: /incident resolve
        09:01 ben: /incident draft resolved --incident INC-1 --set data_safe="No data was lost." --set repair="We have changed how such updates are checked."
        09:01 ben: /incident submit S-1
        """;

    public static (string Key, string Value)[] Hook(HookReceiver receiver) => [("Targets:Webhooks:0:Url", receiver.Url), ("Targets:Webhooks:0:Secret", Secret)];

    public static async Task SubscribeAsync(this Bot bot, Medium medium, string address, Action<Subscriber>? also = null)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        var subscriber = new Subscriber { Medium = medium, Address = address, CreatedAt = bot.World.Clock.GetUtcNow(), Secret = medium == Medium.Webhook ? Secret : null };
        subscriber.Confirm(bot.World.Clock.GetUtcNow());
        also?.Invoke(subscriber);
        db.Subscribers.Add(subscriber);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Time passes in which nothing is done; then what is due is.</summary>
    public static Task SleepAsync(this Bot bot, TimeSpan time)
    {
        bot.World.Clock.AdvanceTo(bot.World.Clock.GetUtcNow() + time);
        return bot.World.Work.RunDueAsync(TestContext.Current.CancellationToken);
    }

    public static Task<Subscriber> SubscriberAsync(this Bot bot, string address) => bot.AskAsync(db => db.Subscribers.AsNoTracking().SingleAsync(s => s.Address == address));

    public static Task<List<Recipient>> LedgerAsync(this Bot bot) => bot.AskAsync(db => db.Recipients.AsNoTracking().OrderBy(r => r.Id).ToListAsync());

    /// <summary>The newest form of a statement's card.</summary>
    public static string CardOf(this Bot bot, string statement) =>
        bot.Platform.ShownSince(0).Last(s => s.Text.Contains($"{statement} for INC-", StringComparison.Ordinal)).Text;

    public static async Task<T> AskAsync<T>(this Bot bot, Func<IncidentDb, Task<T>> ask)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IncidentDb>());
    }
}
