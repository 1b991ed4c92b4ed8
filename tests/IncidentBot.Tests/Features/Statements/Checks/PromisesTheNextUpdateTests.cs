using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class PromisesTheNextUpdateTests
{
    [Theory]
    [InlineData("Next update by 09:17 UTC.")]
    [InlineData("We will post another update at 9:17 a.m. UTC.")]
    [InlineData("Next update by 09:17 UTC on 11 March.")]
    [InlineData("We will update this page by 10:17 UTC+1.")]
    public void An_absolute_time_with_its_zone_passes(string text) => Assert.True(Held.Passes(10, text), Held.Against(10, text)!.Message);

    [Theory]
    [InlineData("We will post updates as we learn more.", "does not say when")]
    [InlineData("We will provide another update within 30 minutes.", "a length of time")]
    [InlineData("More information will follow soon.", "a length of time")]
    [InlineData("Next update by 09:17.", "without a zone")]
    [InlineData("Next update by 09:45 UTC.", "what was promised is")]
    [InlineData("Next update by 09:17 UTC on 12 March.", "what was promised is")]
    [InlineData("Our offices open at 09:17 UTC.", "does not say when")]
    public void Anything_else_is_stopped(string text, string says)
    {
        var result = Held.Against(10, text)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
        Assert.Contains(says, result.Message);
    }

    [Theory]
    [InlineData("09:22", true, null)]
    [InlineData("09:23", false, CheckLevel.Warn)]
    [InlineData("09:42", false, CheckLevel.Warn)]
    [InlineData("09:43", false, CheckLevel.Block)]
    [InlineData("09:02", false, CheckLevel.Block)]
    [InlineData("08:30", false, CheckLevel.Block)]
    internal void Beyond_the_cadence_it_warns_up_to_twice_and_stops_what_is_beyond_or_past(string at, bool ok, CheckLevel? level)
    {
        var result = Held.Against(10, $"Next update by {at} UTC.", i => i with { NextUpdateAt = Outage.At(at) })!;
        Assert.Equal(ok, result.Ok);
        if (level is not null) Assert.Equal(level, result.Level);
    }

    [Fact]
    public void Where_the_cadence_is_off_no_promise_is_asked_for_and_one_that_is_not_carried_is_stopped()
    {
        static CheckInput Off(CheckInput i) => i with { Cadence = null, NextUpdateAt = null };
        Assert.True(Held.Passes(10, "We are working on it.", Off));
        Assert.Contains("carries no promise", Held.Against(10, "Next update by 10:00 UTC.", Off)!.Message);
    }

    [Fact]
    public void Where_there_is_a_cadence_a_promise_is_asked_for() =>
        Assert.Contains("every 20 minutes", Held.Against(10, "We are working on it.", i => i with { NextUpdateAt = null })!.Message);

    [Fact]
    public void Nothing_is_asked_for_when_it_is_over() =>
        Assert.Null(Held.Against(10, "It is over.", i => i with { NextUpdateAt = null, Facts = i.Facts with { Status = Status.Resolved } }));
}
