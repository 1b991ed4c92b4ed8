using System.Net;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class CountryTests
{
    [Theory, InlineData("gb"), InlineData("GB"), InlineData("Gb")]
    public async Task A_country_shows_what_is_affected_there_in_any_case(string code)
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Outage(1, [Impact("ibooks-store", "partial_outage", "GB")], Statement(1, "investigating", Nine, "No books", "We are looking.")));
        var page = await site.GetAsync("/status/in/" + code);
        Assert.Contains("<h1>Some services are affected in the United Kingdom</h1>", page);
        Assert.Contains("No books", page);
    }

    [Fact]
    public async Task A_country_where_nothing_is_affected_is_told_so_calmly()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Outage(1, [Impact("ibooks-store", "partial_outage", "GB")], Statement(1, "investigating", Nine, "No books", "We are looking.")));
        var page = await site.GetAsync("/status/in/fr");
        Assert.Contains("<h1>Nothing is affected in France</h1>", page);
        Assert.DoesNotContain("No books", page);
        Assert.Contains("Elsewhere some services are affected", page);
    }

    [Fact]
    public async Task A_service_that_is_not_offered_there_is_not_listed()
    {
        await using var site = await StatusSite.StartAsync();
        Assert.DoesNotContain("iBooks Store", await site.GetAsync("/status/in/jp"));
        Assert.Contains("iBooks Store", await site.GetAsync("/status/in/us"));
    }

    [Theory, InlineData("zz"), InlineData("britannia"), InlineData("%3Cscript%3E")]
    public async Task An_unknown_country_is_answered_with_help(string code)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync("/status/in/" + code);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("We do not know that country", page);
        Assert.Contains("<select id=\"country\"", page);
        Assert.DoesNotContain("<script", page);
    }

    [Theory]
    [InlineData("/status/in?country=GB", "/status/in/gb")]
    [InlineData("/status/in?country=gb&lang=en", "/status/in/gb?lang=en")]
    [InlineData("/status/in/united-kingdom", "/status/in/gb")]
    [InlineData("/status/in/uk", "/status/in/gb")]
    public async Task A_chosen_or_named_country_leads_to_its_page(string asked, string page)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync(asked);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(page, answer.Headers.Location!.OriginalString);
    }
}
