using IncidentBot.Chat;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Outbound;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

public sealed class ShownCardsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);
    private readonly HandClock _clock = new();
    private readonly ShownCards _shown;

    public ShownCardsTests() => _shown = new(_clock);

    [Fact]
    public async Task Whoever_pressed_gets_the_card_that_is_shown_next()
    {
        _shown.Shown("19:a", "1", Card("before"));
        var mark = _shown.Mark();
        var next = NextAsync("1", mark);
        var other = NextAsync("1", mark);
        _shown.Shown("19:a", "2", Card("another message"));
        _shown.Shown("19:b", "1", Card("another conversation"));
        Assert.False(next.IsCompleted);
        _shown.Shown("19:a", "1", Card("after"));
        Assert.Equal((Card("after").FallbackText, "after"), ((await next)!.FallbackText, (await other)!.FallbackText));
    }

    [Fact]
    public async Task What_was_shown_since_the_press_is_there_at_once()
    {
        var mark = _shown.Mark();
        _shown.Shown("19:a", "1", Card("one"));
        _shown.Shown("19:a", "1", Card("two"));
        Assert.Equal("two", (await NextAsync("1", mark))!.FallbackText);
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        _shown.Shown("19:a", "1", Card("before"));
        var next = NextAsync("1", _shown.Mark());
        await _clock.UntilSomethingWaitsAsync(Patience, Patience);
        _clock.Advance(Patience);
        Assert.Null(await next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _shown.NextAsync("19:a", "1", _shown.Mark(), Patience, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task What_was_shown_longest_ago_is_forgotten()
    {
        var mark = _shown.Mark();
        for (var n = 0; n <= ShownCards.Most; n++) _shown.Shown("19:a", $"{n}", Card($"{n}"));
        Assert.Equal("1", (await NextAsync("1", mark))!.FallbackText);
        var forgotten = NextAsync("0", mark);
        await _clock.UntilSomethingWaitsAsync(Patience, Patience);
        _clock.Advance(Patience);
        Assert.Null(await forgotten);
    }

    private Task<AdaptiveCard?> NextAsync(string messageId, long since) => _shown.NextAsync("19:a", messageId, since, Patience, TestContext.Current.CancellationToken);

    private static AdaptiveCard Card(string words) => new([]) { FallbackText = words };
}
