using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class SaysSinceWhenTests
{
    [Theory]
    [InlineData("We have seen this since 08:55 UTC.")]
    [InlineData("The problem began at 8:55 am GMT.")]
    [InlineData("It started at about 08:55 (UTC).")]
    [InlineData("Customers have had errors since 11 March 2015, 08:55 UTC.")]
    [InlineData("Since 2015-03-11 08:55 UTC the store is out.")]
    [InlineData("Since 09:55 UTC+1 the store is out.")]
    [InlineData("Since 09:55 CET the store is out.")]
    [InlineData("Since 08:55 UTC on 11 March. Before, at 07:00 UTC, all was well.")]
    public void The_time_of_the_record_passes_however_it_is_written(string text) => Assert.True(Held.Passes(6, text), Held.Against(6, text)!.Message);

    [Theory]
    [InlineData("You may be receiving an error this morning.", "does not say since when")]
    [InlineData("We have been investigating since 08:55.", "without a zone")]
    [InlineData("Service has been down since 09:30 UTC.", "the record has")]
    [InlineData("Since 08:55 UTC+1 the store is out.", "the record has")]
    [InlineData("Since 10 March, 08:55 UTC the store is out.", "the record has")]
    [InlineData("Next update by 08:55 UTC.", "does not say since when")]
    public void Anything_else_is_stopped_with_the_time_that_would_be_right(string text, string says)
    {
        var result = Held.Against(6, text)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
        Assert.Contains(says, result.Message);
        Assert.Contains("11 March 2015, 08:55 UTC", result.Message);
    }

    [Fact]
    public void After_a_day_the_date_belongs_to_it()
    {
        CheckInput Later(CheckInput i) => i with { Now = i.Now.AddDays(2) };
        Assert.Contains("without the date", Held.Against(6, "Since 08:55 UTC.", Later)!.Message);
        Assert.True(Held.Passes(6, "Since 08:55 UTC on 11 March.", Later));
    }

    [Fact]
    public void A_resolving_statement_is_not_asked() =>
        Assert.Null(Held.Against(6, "It is over.", i => i with { Facts = i.Facts with { Status = Status.Resolved } }));

    [Fact]
    public void A_locale_without_words_is_still_held_to_the_time()
    {
        Assert.True(Held.Against(6, "Problemet började kl. 08:55 UTC.", locale: "sv")!.Ok);
        Assert.False(Held.Against(6, "Problemet började kl. 09:55 UTC.", locale: "sv")!.Ok);
    }
}
