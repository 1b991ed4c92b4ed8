using System.Net;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_month_shows_what_began_or_went_on_in_it()
    {
        await using var site = await StatusSite.StartAsync(now: Nine.AddMonths(8));
        var over = Outage(1, [Impact("app-store")], Statement(2, "resolved", Nine.AddDays(21), "Back", "Back."), Statement(1, "investigating", Nine, "Out", "Out."));
        site.Published.Publish(over);
        Assert.Contains("/status/incidents/1", await site.GetAsync("/status/history?month=2015-03"));
        Assert.Contains("/status/incidents/1", await site.GetAsync("/status/history?month=2015-04"));
        var may = await site.GetAsync("/status/history?month=2015-05");
        Assert.DoesNotContain("/status/incidents/1", may);
        Assert.Contains("Nothing happened", may);
        Assert.Contains("href=\"/status/history?month=2015-04\"", may);
        Assert.Contains("href=\"/status/history?month=2015-06\"", may);
    }

    [Theory, InlineData("2015-13"), InlineData("2015-3"), InlineData("2016-01"), InlineData("0001-01"), InlineData("now"), InlineData("<script>")]
    public async Task A_month_that_is_none_is_not_found(string month)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync("/status/history?month=" + Uri.EscapeDataString(month));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, InlineData("/status/incidents/2"), InlineData("/status/incidents/0"), InlineData("/status/incidents/-1"), InlineData("/status/incidents/99999999999"), InlineData("/status/incidents/01"), InlineData("/status/maintenance/x"), InlineData("/status/a/b/c")]
    public async Task What_was_never_published_is_not_found_and_says_where_to_go(string path)
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores());
        using var answer = await site.SendAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/status/history\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
