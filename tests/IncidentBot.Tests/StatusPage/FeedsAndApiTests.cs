using System.Text.Json;
using System.Xml.Linq;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class FeedsAndApiTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_Atom_feed_has_what_RFC_4287_asks_for()
    {
        await using var site = await StatusSite.StartAsync();
        Assert.Empty(XDocument.Parse(await site.GetAsync("/status/feed.atom")).Root!.Elements(Atom + "entry"));
        site.Published.Publish(Stores());
        var feed = XDocument.Parse(await site.GetAsync("/status/feed.atom")).Root!;
        Assert.Equal("https://status.example.com/status/feed.atom", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        foreach (var part in new[] { "id", "title", "updated", "author" }) Assert.Single(feed.Elements(Atom + part));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("tag:status.example.com,2015-03-11:statement/1", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2015-03-11T09:02:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("Purchases are failing in our stores", entry.Element(Atom + "title")!.Value);
        Assert.Contains("<p>We apologise", entry.Element(Atom + "content")!.Value);
    }

    [Fact]
    public async Task Where_the_page_has_a_host_of_its_own_its_addresses_are_those_that_answer_there()
    {
        await using var site = await StatusSite.StartAsync(o => o.PublicUrl = "https://status.example.com");
        site.Published.Publish(Stores());
        using var feed = JsonDocument.Parse(await site.GetAsync("/status/feed.json"));
        Assert.Equal("https://status.example.com", feed.RootElement.GetProperty("home_page_url").GetString());
        Assert.Equal("https://status.example.com/status/feed.json", feed.RootElement.GetProperty("feed_url").GetString());
        var url = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray()).GetProperty("url").GetString()!;
        using var page = await site.SendAsync(new Uri(url).AbsolutePath);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_JSON_feed_is_of_version_1_1()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores());
        using var answer = await site.SendAsync("/status/feed.json");
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType!.MediaType);
        using var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("Example status", feed.RootElement.GetProperty("title").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("tag:status.example.com,2015-03-11:statement/1", item.GetProperty("id").GetString());
        Assert.Equal("https://status.example.com/status/incidents/1#s-1", item.GetProperty("url").GetString());
        Assert.Equal("2015-03-11T09:02:00Z", item.GetProperty("date_published").GetString());
        Assert.NotEmpty(item.GetProperty("content_html").GetString()!);
    }

    [Theory]
    [InlineData("summary", "page,components,incidents,scheduled_maintenances,status")]
    [InlineData("status", "page,status")]
    [InlineData("components", "page,components")]
    [InlineData("incidents", "page,incidents")]
    [InlineData("incidents/unresolved", "page,incidents")]
    [InlineData("scheduled-maintenances", "page,scheduled_maintenances")]
    [InlineData("scheduled-maintenances/upcoming", "page,scheduled_maintenances")]
    [InlineData("scheduled-maintenances/active", "page,scheduled_maintenances")]
    public async Task Every_part_of_the_API_has_its_shape_and_may_be_read_by_other_sites(string part, string properties)
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores(), Planned(3, Nine.AddDays(1), Nine.AddDays(2)));
        using var answer = await site.SendAsync($"/status/api/v2/{part}.json");
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(properties, Names(json.RootElement));
        Assert.Equal("id,name,url,time_zone,updated_at", Names(json.RootElement.GetProperty("page")));
    }

    [Fact]
    public async Task The_summary_has_Statuspages_fields_and_ours_beside_them()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores(), Planned(3, Nine.AddDays(1), Nine.AddDays(2)));
        using var json = JsonDocument.Parse(await site.GetAsync("/status/api/v2/summary.json"));
        var root = json.RootElement;
        Assert.Equal(("critical", "Major Service Outage"), (Of(root, "status", "indicator"), Of(root, "status", "description")));

        var components = root.GetProperty("components").EnumerateArray().ToList();
        var group = components.Single(c => c.GetProperty("group").GetBoolean() && Of(c, "name") == "Stores");
        Assert.Equal(["app-store", "itunes-store", "ibooks-store"], group.GetProperty("components").EnumerateArray().Select(c => c.GetString()!));
        var store = components.Single(c => Of(c, "id") == "itunes-store");
        Assert.Equal("id,name,status,created_at,updated_at,position,description,showcase,start_date,group_id,page_id,group,only_show_if_degraded,countries,everywhere", Names(store));
        Assert.Equal((Of(group, "id"), "major_outage"), (Of(store, "group_id"), Of(store, "status")));
        Assert.Equal(["DE", "FR", "GB", "IE", "US"], store.GetProperty("countries").EnumerateArray().Select(c => c.GetString()!));

        var incident = root.GetProperty("incidents").EnumerateArray().Single();
        Assert.Equal("id,name,status,created_at,updated_at,monitoring_at,resolved_at,impact,shortlink,started_at,page_id,incident_updates,components,next_update_at,countries,impacts,drill,locale", Names(incident));
        Assert.Equal(("investigating", "2015-03-11T09:17:00.000Z"), (Of(incident, "status"), Of(incident, "next_update_at")));
        var update = incident.GetProperty("incident_updates").EnumerateArray().Single();
        Assert.Equal("id,status,body,incident_id,created_at,updated_at,display_at,affected_components,deliver_notifications,custom_tweet,tweet_id,state,next_update_at,locale", Names(update));
        var affected = update.GetProperty("affected_components")[0];
        Assert.Equal(("app-store", "operational", "major_outage"), (Of(affected, "code"), Of(affected, "old_status"), Of(affected, "new_status")));

        var planned = root.GetProperty("scheduled_maintenances").EnumerateArray().Single();
        Assert.Equal(("2015-03-12T09:00:00.000Z", "2015-03-13T09:00:00.000Z"), (Of(planned, "scheduled_for"), Of(planned, "scheduled_until")));
    }

    [Fact]
    public async Task A_script_of_another_site_may_ask_first()
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync("/status/api/v2/summary.json", HttpMethod.Options, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static string Names(JsonElement element) => string.Join(',', element.EnumerateObject().Select(p => p.Name));

    private static string? Of(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString();
}
