using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Checks;

public sealed class SaysWhereTests
{
    [Theory]
    [InlineData("App Store is down in the United Kingdom, France and the US.", "FR GB US")]
    [InlineData("App Store is down in the UK.\nIt is also down in France.", "FR GB")]
    [InlineData("App Store is down in the United Kingdom, France and 12 more countries.", "AT BE CH CZ DE DK ES FI FR GB GR HU IE IT")]
    [InlineData("App Store is down in 3 countries.", "AT BE CH")]
    [InlineData("App Store is down in the Democratic Republic of the Congo.", "CD")]
    [InlineData("App Store is down in Papua New Guinea and Guinea-Bissau.", "GW PG")]
    [InlineData("App Store is down in the UK. Customers in Ireland are not affected.", "GB")]
    [InlineData("App Store is down in Trinidad and Tobago.", "TT")]
    public void Countries_that_equal_the_record_pass(string text, string codes) => Assert.True(Held.Passes(4, text, Held.In(codes.Split(' '))), Held.Against(4, text, Held.In(codes.Split(' ')))!.Message);

    [Theory]
    [InlineData("App Store is down in all countries.", "FR GB")]
    [InlineData("App Store is down worldwide.", "FR GB")]
    [InlineData("App Store is down in France, Spain and the United Kingdom.", "FR GB")]
    [InlineData("App Store is down in France.", "FR GB")]
    [InlineData("App Store is down in France and 3 more countries.", "DE FR GB")]
    [InlineData("App Store is down in 4 countries.", "DE FR GB")]
    [InlineData("App Store is down in France. The UK is not affected.", "FR GB")]
    [InlineData("App Store is down in South Sudan.", "SD")]
    public void A_mismatch_is_stopped_even_on_the_first(string text, string codes)
    {
        var result = Held.Against(4, text, i => Held.In(codes.Split(' '))(i) with { IsFirst = true })!;
        Assert.Equal((false, CheckLevel.Block), (result.Ok, result.Level));
    }

    [Fact]
    public void The_first_statement_may_still_leave_out_where_and_later_ones_not()
    {
        const string Text = "Some customers may be receiving an error in the App Store this morning.";
        Assert.Equal(CheckLevel.Warn, Held.Against(4, Text, i => i with { IsFirst = true })!.Level);
        Assert.Equal(CheckLevel.Block, Held.Against(4, Text)!.Level);
    }

    [Fact]
    public void A_service_with_a_country_in_its_name_is_no_place() =>
        Assert.True(Held.Passes(4, "Jersey Mobile and Chad's Shop are down in France.", i => i with
        {
            Facts = i.Facts with { Services = [Outage.Service("Jersey Mobile", Level.MajorOutage, "FR"), Outage.Service("Chad's Shop", Level.MajorOutage, "FR")] },
        }));

    [Fact]
    public void Each_service_may_have_its_own_place()
    {
        CheckInput Split(CheckInput i) => i with { Facts = i.Facts with { Services = [Outage.Service("App Store"), Outage.Service("TestFlight", Level.PartialOutage, "FR", "GB")] } };
        Assert.True(Held.Passes(4, "App Store: not available in all countries\nTestFlight: slow in France and the United Kingdom", Split));
        Assert.False(Held.Passes(4, "App Store: not available in all countries\nTestFlight: slow in all countries", Split));
    }
}
