using IncidentBot.Chat.Platforms;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Chat;

public sealed class ReachabilityTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_often_it_is_looked_at_it_asks_once_a_minute()
    {
        var (clock, asked, trouble) = (new HandClock(), 0, (string?)"is away");
        var reach = new Reachability(clock, () => Task.FromResult(Interlocked.Increment(ref asked) > 0 ? trouble : null));
        for (var i = 0; i < 100; i++) Assert.Equal("is away", await reach.TroubleAsync(Cancelled));
        Assert.Equal(1, asked);

        trouble = null;
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("is away", await reach.TroubleAsync(Cancelled));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await reach.TroubleAsync(Cancelled));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Whoever_looks_does_not_wait_long_and_hears_of_the_answer_later()
    {
        var (clock, answer) = (new HandClock(), new TaskCompletionSource<string?>());
        var reach = new Reachability(clock, () => answer.Task);
        var looked = reach.TroubleAsync(Cancelled);
        await clock.UntilSomethingWaitsAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("has not answered yet", await looked);
        answer.SetResult(null);
        Assert.Null(await reach.TroubleAsync(Cancelled));
    }
}
