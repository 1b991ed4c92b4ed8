using System.Text.RegularExpressions;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed partial class OverviewTests
{
    [Fact]
    public async Task A_quiet_day_says_that_everything_works()
    {
        await using var site = await StatusSite.StartAsync();
        var page = await site.GetAsync("/status");
        Assert.Contains("<h1>Everything is working</h1>", page);
        Assert.Contains("Nothing went wrong in these 15 days.", page);
        Assert.DoesNotContain("Billing engine", page);
    }

    [Fact]
    public async Task An_open_incident_shows_where_since_when_and_the_next_update()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores());
        var page = Text(await site.GetAsync("/status"));
        Assert.Contains("There is a major outage", page);
        Assert.Contains("Since 08:55 UTC, for 10 minutes", page);
        Assert.Contains("Next update by 09:17 UTC (in 12 minutes)", page);
        Assert.Contains("App Store Major outage in all countries", page);
        Assert.Contains("in 5 countries France Germany Ireland United Kingdom United States", page);
        Assert.Contains("iCloud Mail Degraded performance in the United Kingdom", page);
        Assert.Contains("We apologise: since 08:55 UTC", page);
    }

    [Fact]
    public async Task A_missed_promise_is_owned_up_to()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores());
        Assert.DoesNotContain("This update is late", await site.GetAsync("/status"));
        site.Clock.Now = Nine.AddMinutes(18);
        Assert.Contains("Next update by 09:17 UTC. This update is late. We are sorry", Text(await site.GetAsync("/status")));
    }

    [Fact]
    public async Task A_service_is_as_bad_as_the_worst_of_all_open_incidents()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(
            Outage(1, [Impact("ibooks-store", "degraded_performance", "DE", "FR", "GB", "US")], Statement(1, "investigating", Nine, "Slow", "Slow.")) with { Impact = "minor" },
            Outage(2, [Impact("ibooks-store", "major_outage", "GB")], Statement(2, "investigating", Nine, "Out", "Out.")) with { Impact = "critical" });
        var services = Text(Section(await site.GetAsync("/status"), "services"));
        Assert.Contains("iBooks Store Major outage in the United Kingdom Degraded performance in France, Germany and the United States", services);

        site.Published.Publish(Outage(2, [], Statement(3, "resolved", Nine.AddMinutes(4), "Back", "Back."), Statement(2, "investigating", Nine, "Out", "Out.")));
        services = Text(Section(await site.GetAsync("/status"), "services"));
        Assert.Contains("iBooks Store Degraded performance in all countries", services);
    }

    [Fact]
    public async Task A_withdrawn_statement_gives_its_reason_and_none_of_its_words()
    {
        await using var site = await StatusSite.StartAsync();
        var said = Statement(2, "identified", Nine.AddMinutes(3), "Mended", "All is mended.") with
        {
            State = "withdrawn",
            Withdrawal = new Public.PublicWithdrawal(Nine.AddMinutes(4), "That was too early."),
        };
        site.Published.Publish(Outage(1, [Impact("app-store")], said, Statement(1, "investigating", Nine, "Purchases fail", "We are looking.")));
        foreach (var path in new[] { "/status", "/status/incidents/1", "/status/feed.atom", "/status/feed.json", "/status/api/v2/incidents.json", "/status/history" })
            Assert.DoesNotContain("All is mended", await site.GetAsync(path));
        Assert.Contains("We took this statement back at 09:04 UTC: That was too early.", Text(await site.GetAsync("/status")));
    }

    [Fact]
    public async Task A_corrected_statement_points_to_its_correction_and_back()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Outage(1, [Impact("app-store")],
            Statement(2, "identified", Nine.AddMinutes(3), "Purchases fail", "Also in France."),
            Statement(1, "investigating", Nine, "Purchases fail", "Not in France.") with { State = "corrected", CorrectedBy = 2 }));
        var page = await site.GetAsync("/status");
        Assert.Contains("This statement was corrected: <a href=\"/status/incidents/1#s-2\">", page);
        Assert.Contains("This corrects an earlier statement: <a href=\"/status/incidents/1#s-1\">", page);
    }

    [Fact]
    public async Task What_works_again_is_watched_and_not_called_an_outage_any_more()
    {
        await using var site = await StatusSite.StartAsync();
        var told = Stores();
        site.Published.Publish(told with { Impacts = [], Status = "monitoring" });
        Assert.Contains("<h1>Things are working again, and we are watching them</h1>", await site.GetAsync("/status"));
        Assert.Contains("\"indicator\":\"minor\"", await site.GetAsync("/status/api/v2/status.json"));
        var there = await site.GetAsync("/status/in/gb");
        Assert.Contains("Nothing is affected in the United Kingdom", there);
        Assert.Contains("Purchases are failing", there);
    }

    [Fact]
    public async Task An_incident_told_before_anybody_knows_what_is_affected_is_not_called_well()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores() with { Impacts = [], Impact = "none" });
        Assert.Contains("<h1>Some services are affected</h1>", await site.GetAsync("/status"));
    }

    [Fact]
    public async Task An_incident_of_which_every_word_was_taken_back_is_open_no_more()
    {
        await using var site = await StatusSite.StartAsync();
        var told = Stores();
        site.Published.Publish(told with { Statements = [told.Statements[0] with { State = "withdrawn", Withdrawal = new Public.PublicWithdrawal(Nine, "It was a false alarm.") }] });
        Assert.Contains("<h1>Everything is working</h1>", await site.GetAsync("/status"));
        Assert.Contains("It was a false alarm.", await site.GetAsync("/status/incidents/1"));
        Assert.Contains("\"status\":\"resolved\"", await site.GetAsync("/status/api/v2/incidents.json"));
    }

    [Fact]
    public async Task A_drill_is_marked_on_every_page_that_names_it()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores() with { Drill = true });
        foreach (var path in new[] { "/status", "/status/incidents/1", "/status/in/gb", "/status/history", "/status/feed.atom", "/status/feed.json" })
            Assert.Contains("this is an exercise", await site.GetAsync(path));
    }

    [Fact]
    public async Task Texts_come_in_the_language_asked_for_and_say_which_that_is()
    {
        await using var site = await StatusSite.StartAsync();
        var stores = Stores();
        var german = stores.Statements[0] with { Texts = new Dictionary<string, Public.PublicText>(stores.Statements[0].Texts) { ["de"] = new("Käufe gehen nicht", "Wir bitten um Entschuldigung.", "") } };
        site.Published.Publish(stores with { Statements = [german] });

        Assert.Contains("<html lang=\"de\">", await site.GetAsync("/status?lang=de"));
        Assert.Contains("Wir bitten um Entschuldigung", await site.GetAsync("/status", ("Accept-Language", "fr, de-AT;q=0.8, en;q=0.2")));
        Assert.Contains("We apologise", await site.GetAsync("/status", ("Accept-Language", "de;q=0, en")));
        Assert.Contains("We apologise", await site.GetAsync("/status?lang=xx"));
        Assert.Contains("href=\"/status/history?lang=de\"", await site.GetAsync("/status?lang=DE"));
        Assert.Contains("Wir bitten", await site.GetAsync("/status/feed.atom?lang=de"));
    }

    [Fact]
    public async Task Times_are_given_in_the_pages_zone()
    {
        await using var site = await StatusSite.StartAsync(o => o.TimeZone = "Europe/Berlin");
        site.Published.Publish(Stores());
        var page = await site.GetAsync("/status");
        Assert.Contains("<time datetime=\"2015-03-11T09:17:00Z\">10:17 UTC+1</time>", page);
        Assert.Contains("Europe/Berlin", page);
    }

    [Fact]
    public async Task Every_page_under_status_that_a_page_links_to_is_there()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores(), Planned(3, Nine.AddDays(1), Nine.AddDays(1).AddHours(1)));
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(["/status"]));
        while (waiting.TryDequeue(out var path))
        {
            if (seen.Count > 60 || !seen.Add(path)) continue;
            using var answer = await site.SendAsync(path);
            Assert.True((int)answer.StatusCode == 200, $"{path}: {answer.StatusCode}");
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
                waiting.Enqueue(link.Groups[1].Value);
        }
        Assert.Contains("/status/maintenance/3", seen);
    }

    internal static string Text(string html) =>
        Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Replace(" ,", ",").Replace(" .", ".").Replace(" :", ":").Replace("( ", "(");

    private static string Section(string html, string id) => html[html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)..];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("href=\"(/status[^\"#]*)")]
    private static partial Regex Links();
}
