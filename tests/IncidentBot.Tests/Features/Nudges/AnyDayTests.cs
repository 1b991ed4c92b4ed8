using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Nudges;

/// <summary>Days made up at random, by people who do what comes into their heads, at any time: what must hold of nudges holds after each step.</summary>
public sealed class AnyDayTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly string[] Lines =
    [
        "update Still at it", "severity 1", "severity 2", "severity 3", "severity 4", "status identified", "status monitoring", "status investigating", "every 10m", "every off", "every 45m",
        "snooze 10m", "snooze 3m", "snooze 10m --clock public", "resolve", "reopen", "note A note", "publish", "publish", "publish", "withdraw",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_step_comes_twice_nothing_overdue_is_passed_over_in_silence_and_nothing_comes_after_the_end(int nth)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var told = new List<string> { $"day {nth} of seed {seed}" };
        await using var bot = await Bot.PlayAsync($"09:00  ada: /incident open Purchases fail --sev {random.Next(1, 4)} --services app-store --lead @ada\n",
            Bot.Cast, ("Statements:Locales:0", "en"));
        var statements = 0;
        for (var step = 0; step < 14; step++)
        {
            var line = Lines[random.Next(Lines.Length)];
            told.Add($"{bot.World.Clock.GetUtcNow():HH:mm:ss} {line}");
            if (line == "publish")
            {
                var before = statements;
                await bot.SayAsync("ben", $"draft update --next {random.Next(1, 50)}m", "inc-1");
                statements = (await bot.DeadlineAsync(1, Clock.Public)).Incident.Statements.Count;
                if (statements == before) continue;
                await bot.SayAsync("ben", $"submit S-{statements}", "inc-1");
                if (random.Next(3) > 0) foreach (var who in (string[])["cleo", "dan"]) await bot.SayAsync(who, $"approve S-{statements} --rev 1", "inc-1");
            }
            else
            {
                await bot.SayAsync("ada", line == "withdraw" ? $"withdraw S-{statements} It was wrong" : line, "inc-1");
            }
            await bot.WaitAsync(TimeSpan.FromSeconds(random.Next(5, 40 * 60)));
            foreach (var clock in (Clock[])[Clock.Public, Clock.Team]) await HoldsAsync(bot, clock, string.Join('\n', told));
        }
    }

    private static async Task HoldsAsync(Bot bot, Clock clock, string told)
    {
        var (incident, deadline) = await bot.DeadlineAsync(1, clock);
        var nudges = await bot.NudgesAsync(1, clock);
        var now = bot.World.Clock.GetUtcNow();
        told += $"\n{now:HH:mm:ss} {clock} {deadline}\n" + string.Join('\n', nudges);

        Assert.True(nudges.GroupBy(n => (n.DueAt, n.Run)).All(g => g.Zip(g.Skip(1)).All(p => p.First.Step < p.Second.Step && p.First.At < p.Second.At)), "A step came twice, or out of turn:\n" + told);
        Assert.True(nudges.All(n => incident.EndedAt is not { } end || n.At <= end), "A nudge came after the end:\n" + told);
        if (deadline is null) return;

        Assert.True(await bot.WaitingAsync(1, clock, deadline.DueAt) == 1, "Not exactly one row waits for the next step:\n" + told);
        if (deadline.DueAt > now || deadline.SnoozedUntil >= now) return;
        // A statement that was seen to is waited for a minute longer.
        var last = nudges.Where(n => n.DueAt == deadline.DueAt && n.At >= n.DueAt).Select(n => (DateTimeOffset?)n.At).LastOrDefault();
        Assert.True(last is { } at && now - at <= Longest + TimeSpan.FromMinutes(1) || now - deadline.DueAt < TimeSpan.FromMinutes(1), "Something is overdue, and nobody was told:\n" + told);
        Assert.True(bot.Standing(deadline.DueAt.ToString("HH:mm", null)).Count(t => t.Contains("is overdue", StringComparison.Ordinal)) <= 2, "Several nudges of one deadline stand:\n" + told);
    }
}
