using IncidentBot.Chat;
using IncidentBot.Features.Nudges;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Messages;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Features.Nudges;

/// <summary>The nudges that a bot posted, from what it remembers of its messages; and what stands in the store for the next.</summary>
internal static class Nudged
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Those in channels, in the order in which they were posted; with those to single people where they are wanted.</summary>
    public static async Task<IReadOnlyList<NudgeCard>> NudgesAsync(this Bot bot, int incident, Clock clock, bool direct = false)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<IncidentDb>().Messages.AsNoTracking()
            .Where(m => m.IncidentNumber == incident && m.Key.Contains($"/nudge/{clock}/") && m.ChannelId.StartsWith("dm-") == direct).OrderBy(m => m.Id).ToListAsync(Cancelled);
        return [.. rows.Select(r => (NudgeCard)StoreJson.Read<ILiveCard>(r.Shows))];
    }

    /// <summary>How the nudges of a clock came: the minute, and the step.</summary>
    public static async Task<string> StepsAsync(this Bot bot, int incident = 1, Clock clock = Clock.Public) =>
        string.Join(' ', (await bot.NudgesAsync(incident, clock)).Select(n => $"{n.At.UtcDateTime:HH:mm}/{n.Step}"));

    /// <summary>What a clock waits for now.</summary>
    public static async Task<(Incident Incident, Deadline? Deadline)> DeadlineAsync(this Bot bot, int incident, Clock clock)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var found = (await scope.ServiceProvider.GetRequiredService<IncidentStore>().FindAsync(incident, Cancelled))!;
        return (found, found.DeadlineOf(clock, bot.Services.GetRequiredService<Cadence>()));
    }

    /// <summary>The rows that wait for the next step of a deadline, in its latest run.</summary>
    public static async Task<int> WaitingAsync(this Bot bot, int incident, Clock clock, DateTimeOffset dueAt)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var start = Nudge.KeyOf(incident, clock, dueAt, 0, 0)[..^13];
        var rows = await scope.ServiceProvider.GetRequiredService<IncidentDb>().Jobs.Where(j => j.Key!.StartsWith(start)).ToListAsync(Cancelled);
        return rows.GroupBy(r => r.Key![..^8]).MaxBy(r => r.Key)?.Count(r => r.State == JobRow.Pending) ?? 0;
    }

    /// <summary>The nudges as they read now, oldest first.</summary>
    public static IReadOnlyList<string> Standing(this Bot bot, string about = "update") =>
        [.. bot.Platform.VisibleTo("nobody").Reverse().Select(s => s.Card.ToPlain(TimeZoneInfo.Utc)).Where(t => (t.Contains("due by ", StringComparison.Ordinal) || t.Contains("wanted by ", StringComparison.Ordinal) || t.Contains("promised by ", StringComparison.Ordinal))
            && !t.StartsWith("INC-1 ", StringComparison.Ordinal) && t.Contains(about, StringComparison.Ordinal) && !t.Contains("did not come", StringComparison.Ordinal))];

    /// <summary>Publishes a statement with a promise, with two people's approvals.</summary>
    public static async Task<Reply> PublishAsync(this Bot bot, int statement, string draft, string channel = "inc-1")
    {
        await bot.SayAsync("ben", draft, channel);
        await bot.SayAsync("ben", $"submit S-{statement}", channel);
        await bot.SayAsync("cleo", $"approve S-{statement} --rev 1", channel);
        return await bot.SayAsync("dan", $"approve S-{statement} --rev 1", channel);
    }
}

/// <summary>What happens to a store from outside.</summary>
internal static class Outside
{
    /// <summary>An incident's channels are gone, or never were.</summary>
    public static async Task ForgetHomesAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IncidentDb>().Homes.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }
}
