using System.Text;
using IncidentBot.Catalog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Catalog;

public sealed class CatalogSettingsTests
{
    [Fact]
    public void Without_settings_there_is_a_sample_to_try_things_on()
    {
        var sample = CatalogSettings.Sample();
        Assert.Equal(["stores", "streaming", "account"], sample.Groups);
        Assert.Equal(["AT", "CH", "DE"], sample.Regions["dach"]);
        Assert.Equal(["app-store", "web-shop", "gift-cards"], sample.Match("STORES")!.Select(s => s.Key));
        Assert.Equal(["app-store"], sample.Match("App  store")!.Select(s => s.Key));
        Assert.Equal(sample.Services, sample.Match("all"));
        Assert.Contains("DE", sample.Find("web-shop")!.Countries);
        Assert.Equal(50_000m, sample.Find("web-shop")!.Revenue!.PerHour);
    }

    [Fact]
    public void Countries_are_a_list_or_one_name_or_all()
    {
        var catalog = Read("""
            "Services": [{"Key": "a", "Countries": "two"}, {"Key": "b", "Countries": ["gb", "France", "two"]}, {"Key": "c"}], "Regions": {"two": ["DE", "JP"], "more": ["two", "US"]}, "Hidden": ["b"]
            """);
        Assert.Equal(["DE", "JP"], catalog.Find("a")!.Countries);
        Assert.Equal(["DE", "FR", "GB", "JP"], catalog.Find("b")!.Countries);
        Assert.Equal(Countries.All.Count, catalog.Find("c")!.Countries.Count);
        Assert.Equal(["DE", "JP", "US"], catalog.Regions["more"]);
        Assert.Equal(["b"], catalog.Hidden);
    }

    [Theory]
    [InlineData("hour", 91, 1000)]
    [InlineData("day", 91, 41.67)]
    [InlineData("quarter", 92, 0.45)]
    [InlineData("year", 91, 0.11)]
    public void Revenue_is_an_hours(string per, int days, decimal perHour)
    {
        var revenue = Read($$"""
            "Services": [{"Key": "a", "Revenue": {"Amount": 1000, "Currency": "eur", "Per": "{{per}}", "QuarterDays": {{days}}, "Source": "us" } }]
            """).Find("a")!.Revenue!;
        Assert.Equal((perHour, "EUR", "us"), (Math.Round(revenue.PerHour, 2), revenue.Currency, revenue.Source));
    }

    [Theory]
    [InlineData("""{"Key": "App Store"}""", "Catalog:Services:0:Key")]
    [InlineData("""{"Key": "a", "Countries": ["XX"]}""", "Catalog:Services:0:Countries")]
    [InlineData("""{"Key": "a"}, {"Key": "b", "Aliases": ["A"]}""", "Catalog:Services:1 has the name")]
    [InlineData("""{"Key": "a", "Revenue": {"Amount": 1, "Per": "week"}}""", "Catalog:Services:0:Revenue:Per")]
    [InlineData("""{"Key": "a", "Revenue": {"Amount": -1}}""", "Catalog:Services:0:Revenue:Amount")]
    [InlineData("""{"Key": "a", "Revenue": {"Amount": "lots"}}""", "Catalog:Services:0:Revenue:Amount")]
    [InlineData("""{"Key": "a", "Shares": {"GB": 0.7, "FR": 0.7}}""", "Catalog:Services:0:Shares")]
    [InlineData("""{"Key": "a", "Shares": {"England": 0.7}}""", "Catalog:Services:0:Shares")]
    [InlineData("""{"Key": "a", "Shares": {"GB": "much"}}""", "Catalog:Services:0:Shares:GB")]
    public void A_setting_that_is_wrong_is_named(string services, string key) =>
        Assert.Contains(key, Assert.Throws<OptionsValidationException>(() => Read($"\"Services\": [{services}]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"x": ["y"], "y": ["x"]}""", "made of itself")]
    [InlineData("""{"de": ["GB"]}""", "code of Germany")]
    [InlineData("""{"x": ["Atlantis"]}""", "Catalog:Regions:x")]
    public void A_region_that_is_wrong_is_named(string regions, string says) =>
        Assert.Contains(says, Assert.Throws<OptionsValidationException>(() => Read($"\"Services\": [{{\"Key\": \"a\"}}], \"Regions\": {regions}")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_start_stops_where_the_catalog_is_wrong()
    {
        var services = new ServiceCollection().AddCatalog(Configuration("""
            "Services": [{"Key": "a", "Countries": "nowhere"}]
            """)).BuildServiceProvider();
        var wrong = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("Catalog:Services:0:Countries names \"nowhere\"", wrong.Message, StringComparison.Ordinal);
    }

    private static ServiceCatalog Read(string catalog) => CatalogSettings.Read(Configuration(catalog));

    private static IConfigurationRoot Configuration(string catalog) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($"{{\"Catalog\": {{{catalog}}}}}"))).Build();
}
