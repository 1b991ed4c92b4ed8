using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;
using RateLimits = IncidentBot.Teams.Api.RateLimits;

namespace IncidentBot.Tests.Teams;

/// <summary>No more than Teams takes, wherever on the clock its windows are laid.</summary>
public sealed class RateLimitsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Activity Hello { get; } = Activity.OfCard(new { type = "AdaptiveCard", version = "1.5", body = Array.Empty<object>() }, "hello");

    [Theory]
    [InlineData(Traffic.Send, 7, 8, 60, 1800)]
    [InlineData(Traffic.Get, 14, 16, 120, 3600)]
    internal async Task A_thread_has_as_many_in_a_second_in_two_in_thirty_and_in_an_hour(Traffic traffic, int one, int two, int thirty, int hour)
    {
        var clock = new HandClock();
        var (limits, begun, turns) = (new RateLimits(clock), clock.GetUtcNow(), new List<TimeSpan>());
        while (turns.Count < hour + 10)
        {
            try
            {
                var turn = limits.WaitAsync("Test", traffic, "19:a@thread.tacv2;messageid=1", Cancelled);
                while (!turn.IsCompleted) clock.Advance(TimeSpan.FromMilliseconds(125));
                await turn;
                turns.Add(clock.GetUtcNow() - begun);
            }
            catch (ConnectorException e)
            {
                Assert.Equal(ConnectorErrorKind.RateLimited, e.Kind);
                Assert.True(e.RetryAfter > RateLimits.LongestWait);
                clock.Advance(e.RetryAfter.Value);
            }
        }
        foreach (var (most, seconds) in new[] { (one, 1), (two, 2), (thirty, 30), (hour, 3600) })
        {
            var within = turns.Select((turn, n) => n < most ? TimeSpan.MaxValue : turn - turns[n - most]).Min();
            Assert.True(within >= TimeSpan.FromSeconds(seconds), $"{most + 1} within {within}");
        }
        // Nor less than it takes.
        Assert.Equal(one, turns.Count(t => t < TimeSpan.FromSeconds(1)));
        Assert.InRange(turns.Count(t => t < TimeSpan.FromSeconds(30)), thirty - 1, thirty);
    }

    [Fact]
    public async Task All_together_are_fifty_a_second()
    {
        var clock = new HandClock();
        var limits = new RateLimits(clock);
        var turns = Enumerable.Range(0, 120).Select(n => limits.WaitAsync("Test", Traffic.Send, $"thread {n}", Cancelled)).ToList();
        Assert.Equal(50, turns.Count(t => t.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(turns.Take(100));
        Assert.Equal(100, turns.Count(t => t.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(turns);
    }

    [Fact]
    public async Task Threads_do_not_wait_for_one_another_and_a_long_wait_is_refused()
    {
        var clock = new HandClock();
        var limits = new RateLimits(clock);
        limits.HoldBack(Traffic.Send, "a", TimeSpan.FromSeconds(6));
        Assert.Equal(TimeSpan.FromSeconds(6), (await Assert.ThrowsAsync<ConnectorException>(() => limits.WaitAsync("Test", Traffic.Send, "a", Cancelled))).RetryAfter);
        Assert.True(limits.WaitAsync("Test", Traffic.Send, "b", Cancelled).IsCompletedSuccessfully);
        Assert.True(limits.WaitAsync("Test", Traffic.Get, "a", Cancelled).IsCompletedSuccessfully);
        limits.HoldBack(Traffic.Send, null, TimeSpan.FromSeconds(2));
        var later = limits.WaitAsync("Test", Traffic.Send, "c", Cancelled);
        Assert.False(later.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await later;
    }

    [Fact]
    public async Task A_storm_in_one_thread_is_said_without_a_single_refusal()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Teams.KeepsRateLimits = true;
        for (var n = 0; n < 70; n++)
        {
            try
            {
                await rig.Api.Conversations.SendToConversationAsync(rig.Reference, Hello, false, Cancelled);
            }
            catch (ConnectorException e) when (e.ErrorCode == "NotBeforeItsTurn")
            {
                rig.Clock.Advance(e.RetryAfter!.Value);
            }
        }
        Assert.All(rig.Teams.CallsOf("send"), c => Assert.True(c.IsOk, c.ToString()));
    }

    [Fact]
    public async Task Of_a_cards_edits_only_the_latest_matters_and_no_more_than_one_a_second_goes()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Clock.Skips = TimeSpan.Zero;
        var updates = rig.Get<CardUpdates>();
        var posted = await rig.Api.Conversations.SendToConversationAsync(rig.Reference, Hello, false, Cancelled);
        var (first, other) = (posted.Id, await rig.Api.Conversations.SendToConversationAsync(rig.Reference, Hello, false, Cancelled));
        await EditAsync("1");
        var edits = Enumerable.Range(2, 8).Select(n => EditAsync($"{n}")).ToList();
        await updates.UpdateAsync(rig.Reference, other.Id, Hello with { Summary = "another card" }, Cancelled);

        await rig.Clock.UntilSomethingWaitsAsync(TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        Assert.All(edits, e => Assert.False(e.IsCompleted));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(edits);
        Assert.Equal(["1", "9"], rig.Teams.CallsOf("update").Where(c => c.ActivityId == first).Select(c => (string?)c.Body!["summary"]));

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await EditAsync("10");
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        rig.Teams.Script.Next("update", TeamsAnswer.Error(404, "ActivityNotFoundInConversation"));
        Assert.Equal(ConnectorErrorKind.Gone, (await Assert.ThrowsAsync<ConnectorException>(() => EditAsync("11"))).Kind);

        Task EditAsync(string state) => updates.UpdateAsync(rig.Reference, first, Hello with { Summary = state }, Cancelled);
    }
}
