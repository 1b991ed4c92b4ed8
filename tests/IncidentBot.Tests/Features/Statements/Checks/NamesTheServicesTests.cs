using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class NamesTheServicesTests
{
    private static CheckInput Two(CheckInput input) => input with { Facts = input.Facts with { Services = [Outage.Service("App Store"), Outage.Service("Mac App Store")] } };

    [Theory]
    [InlineData("App Store and Mac App Store are unavailable.")]
    [InlineData("You cannot buy from the mac app  store or the app store.")]
    public void A_text_that_names_all_passes(string text) => Assert.True(Held.Passes(2, text, Two));

    [Theory]
    [InlineData("We are having trouble with some of our systems.")]
    [InlineData("The Mac App Store is unavailable.")]
    [InlineData("The App Stores are unavailable.")]
    [InlineData("App Store and 1 other service are unavailable.")]
    public void A_full_text_that_leaves_one_out_is_stopped(string text)
    {
        var result = Held.Against(2, text, Two)!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
    }

    [Theory]
    [InlineData("Problem with App Store and 7 other services", true)]
    [InlineData("Problem with App Store, iTunes Store and 6 other services", true)]
    [InlineData("Problem with App Store and other services", true)]
    [InlineData("Problem with App Store and 6 other services", false)]
    [InlineData("Problem with App Store", false)]
    [InlineData("Problem with 8 services", false)]
    public void A_short_form_may_count_the_rest_if_it_counts_right(string text, bool ok)
    {
        var full = string.Join(", ", Outage.Apple.Services.Select(s => s.Name));
        Assert.Equal(ok, Held.Passes(2, full, i => i with { Text = i.Text with { Short = text } }));
    }

    [Fact]
    public void A_title_that_counts_wrong_is_stopped() =>
        Assert.Contains("The title says", Held.Against(2, "App Store, Mac App Store", i => Two(i) with { Text = i.Text with { Title = "App Store and 4 other services" } })!.Message);

    [Fact]
    public void It_does_not_ask_for_names_where_nothing_is_impaired_or_the_work_is_over()
    {
        Assert.Null(Held.Against(2, "All is well", i => i with { Facts = i.Facts with { Services = [] } }));
        Assert.Null(Held.Against(2, "Done", i => i with { Facts = Outage.Work with { Status = Status.Completed } }));
    }
}
