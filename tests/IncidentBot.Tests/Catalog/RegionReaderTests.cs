using IncidentBot.Catalog;
using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Catalog;

public sealed class RegionReaderTests
{
    private static readonly ServiceCatalog Catalog = CatalogSettings.Sample();

    [Theory]
    [InlineData("gb", "GB")]
    [InlineData("GB,fr", "FR GB")]
    [InlineData("United Kingdom, France", "FR GB")]
    [InlineData("united kingdom france and japan", "FR GB JP")]
    [InlineData("the United States", "US")]
    [InlineData("UK; ", null)]
    [InlineData("bosnia and herzegovina", "BA")]
    [InlineData("Bosnia & Herzegovina", "BA")]
    [InlineData("cote d'ivoire, Turkiye, aland islands", "AX CI TR")]
    [InlineData("nordics", "DK FI IS NO SE")]
    [InlineData("nordics, !dk, !Iceland", "FI NO SE")]
    [InlineData("dach,jp", "AT CH DE JP")]
    public void Countries_are_read_by_code_name_and_set(string text, string? codes) =>
        Assert.Equal(codes ?? "GB", string.Join(' ', RegionReader.Read(text.Replace(";", ","), Catalog).Countries));

    [Fact]
    public void Only_what_is_left_out_means_all_the_others()
    {
        var selection = RegionReader.Read("!dk", Catalog);
        Assert.Equal(Countries.All.Count - 1, selection.Countries.Count);
        Assert.DoesNotContain("DK", selection.Countries);
    }

    [Fact]
    public void A_country_outside_the_footprint_is_a_mistake_only_where_it_was_named()
    {
        var selection = RegionReader.Read("eu, gb, jp", Catalog);
        Assert.Equal(["FR", "GB"], selection.Within(["FR", "GB", "US"]));
        Assert.Equal(["JP"], selection.NamedOutside(["FR", "GB", "US"]));
    }

    [Theory]
    [InlineData("Frence", "France")]
    [InlineData("gb, nordcis", "nordics")]
    [InlineData("eu, !eu", "no country remains")]
    [InlineData(",", "country or region")]
    public void What_is_unknown_is_named_with_the_nearest(string text, string says) =>
        Assert.Contains(says, Assert.Throws<RefusalException>(() => RegionReader.Read(text, Catalog)).Message, StringComparison.Ordinal);
}
