using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class LineCompletionTests
{
    [Theory]
    [InlineData("aff", "affect ")]
    [InlineData("imp", "impact ")]
    [InlineData("affect app", "affect app-store ")]
    [InlineData("affect app-store,vid", "affect app-store,video ")]
    [InlineData("affect app-store in uni", "affect app-store in gb ")]
    [InlineData("affect app-store in gb,nor", "affect app-store in gb,nordics ")]
    [InlineData("affect app-store in eu,!d", "affect app-store in eu,!dk ")]
    [InlineData("affect app-store in gb a", "affect app-store in gb as ")]
    [InlineData("affect app-store as ma", "affect app-store as major ")]
    [InlineData("open Slow --s", "open Slow --since ")]
    [InlineData("assign com", "assign comms ")]
    [InlineData("draft update --next 3", "draft update --next 30m ")]
    [InlineData("/incident aff", "/incident affect ")]
    public void A_line_goes_on_with_what_could_stand_there(string typed, string whole) =>
        Assert.Contains(whole, new LineCompletion(Grammar.Registry).Of(typed, Grammar.Context).Select(c => c.Text));

    [Fact]
    public void What_was_given_is_not_offered_again() =>
        Assert.DoesNotContain("in", new LineCompletion(Grammar.Registry).Of("affect app-store in gb ", Grammar.Context).Select(c => c.Label));

    [Fact]
    public void A_line_that_makes_no_sense_is_not_completed() => Assert.Empty(new LineCompletion(Grammar.Registry).Of("nonsense \"", Grammar.Context));
}
