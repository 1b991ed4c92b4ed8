using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>A program in the middle of an outage: one statement is out, the team was told.</summary>
public sealed class MidOutage : IAsyncLifetime
{
    public const string Room = "inc-1-cannot-buy-from-the-app-store";

    private RunningBot? _bot;

    internal RunningBot Bot => _bot!;

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartNewAsync();
        foreach (var (who, line) in new[]
        {
            ("ada", "open Cannot buy from the App Store --sev 1 --services app-store --since 10m ago --lead @ada"),
            ("ada", "affect payments in gb, ie as degraded --incident INC-1"),
            ("ben", "draft --incident INC-1"),
            ("ben", "submit S-1"),
            ("cleo", "approve S-1 --rev 1"),
            ("dan", "approve S-1 --rev 1"),
            ("ada", "update We are rolling the last change back --incident INC-1"),
        })
        {
            var (ok, text) = await _bot.CommandAsync(who, line, line);
            Assert.True(ok, text);
        }
        await Until.HoldsAsync(() => Task.FromResult(ChatFile.Said(_bot, "We are rolling the last change back", thread: false) == 1 && ChatFile.Said(_bot, "S-1 published", thread: true) == 1), () => _bot.Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
    }
}
