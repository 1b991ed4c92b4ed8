using System.Net;
using IncidentBot.StatusPage.Serving;
using IncidentBot.Tests.StatusPage.Support;
using Xunit;
using static IncidentBot.Tests.StatusPage.Support.Documents;

namespace IncidentBot.Tests.StatusPage;

public sealed class ServingTests
{
    [Theory, InlineData("/status"), InlineData("/status/feed.atom"), InlineData("/status/api/v2/summary.json"), InlineData("/status/in/gb")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        await using var site = await StatusSite.StartAsync();
        using var first = await site.SendAsync(path);
        var etag = first.Headers.ETag!.ToString();

        using var again = await site.SendAsync(path, null, ("If-None-Match", $"\"other\", {etag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(etag, again.Headers.ETag!.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(again.Headers.CacheControl);

        site.Published.Publish(Stores());
        using var changed = await site.SendAsync(path, null, ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(etag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task HEAD_says_the_same_without_the_body()
    {
        await using var site = await StatusSite.StartAsync();
        using var get = await site.SendAsync("/status");
        using var head = await site.SendAsync("/status", HttpMethod.Head);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory, InlineData("br", "br"), InlineData("gzip, deflate", "gzip"), InlineData("br;q=0, gzip;q=0.5", "gzip"), InlineData("identity", null)]
    public async Task Bytes_are_compressed_for_those_who_take_them(string accepted, string? sent)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync("/status", null, ("Accept-Encoding", accepted));
        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory, InlineData("/status"), InlineData("/status/nowhere"), InlineData("/status/feed.json"), InlineData("/status/in/zz")]
    public async Task Every_answer_is_guarded(string path)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_stylesheet_is_named_by_its_content_and_kept_for_ever()
    {
        await using var site = await StatusSite.StartAsync();
        Assert.Contains($"href=\"{Asset.Stylesheet.Path}\"", await site.GetAsync("/status"));
        using var css = await site.SendAsync(Asset.Stylesheet.Path);
        Assert.Equal("text/css", css.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), css.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task A_page_is_made_once_until_something_changes()
    {
        await using var site = await StatusSite.StartAsync();
        await site.GetAsync("/status");
        var reads = site.Published.Reads;
        for (var i = 0; i < 20; i++) await site.GetAsync("/status");
        Assert.Equal(reads, site.Published.Reads);

        site.Published.Publish(Stores());
        Assert.Contains("Purchases are failing", await site.GetAsync("/status"));
        site.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Contains("(in 11 minutes)", await site.GetAsync("/status"));
    }

    [Fact]
    public async Task The_15_days_roll_at_midnight_in_the_pages_zone()
    {
        await using var site = await StatusSite.StartAsync(o => o.TimeZone = "Europe/Berlin", now: Nine);
        site.Published.Publish(Outage(1, [Impact("app-store")], Statement(2, "resolved", Nine.AddDays(-14), "Back", "Back."), Statement(1, "investigating", Nine.AddDays(-14).AddMinutes(-9), "Out", "Out.")));
        Assert.Contains(">Back<", await site.GetAsync("/status"));
        site.Clock.Now = new DateTimeOffset(2015, 3, 11, 22, 59, 59, TimeSpan.Zero);
        Assert.Contains(">Back<", await site.GetAsync("/status"));
        site.Clock.Now = new DateTimeOffset(2015, 3, 11, 23, 0, 0, TimeSpan.Zero);
        Assert.DoesNotContain(">Back<", await site.GetAsync("/status"));
    }

    [Fact]
    public async Task Nobody_keeps_a_page_longer_than_it_is_true()
    {
        await using var site = await StatusSite.StartAsync(now: Nine.AddMinutes(16).AddSeconds(55));
        site.Published.Publish(Stores());
        using var answer = await site.SendAsync("/status");
        Assert.InRange(answer.Headers.CacheControl!.MaxAge!.Value.TotalSeconds, 1, 5);
    }

    [Fact]
    public async Task Hostile_addresses_do_not_fill_the_cache()
    {
        await using var site = await StatusSite.StartAsync();
        foreach (var path in new[] { "/status", "/status/nowhere", "/status/in/zz" }) await site.GetAsync(path);
        var kept = site.Pages.Cache.Count;
        for (var i = 0; i < 200; i++)
        {
            foreach (var path in new[] { $"/status?x={i}", $"/status?lang=x{i}", $"/status/{i}", $"/status/incidents/{1000 + i}", $"/status/in/z{i}", $"/status/history?month={2100 + i}-01", $"/status/api/v2/{i}.json" })
                await site.GetAsync(path);
        }
        Assert.Equal(kept, site.Pages.Cache.Count);
    }

    [Fact]
    public void The_cache_keeps_what_is_asked_for_and_forgets_the_rest()
    {
        var cache = new RenderingCache(40_000);
        var wanted = Key(0);
        for (var i = 0; i < 1000; i++)
        {
            cache.Keep(Key(i), new Rendering(new Content("text/plain", "x"), "en", 1, null));
            Assert.NotNull(cache.Find(wanted));
            Assert.InRange(cache.Count, 1, 80);
        }
        Assert.Null(cache.Find(Key(1)));

        static CacheKey Key(int number) => new(new IncidentBot.StatusPage.Pages.IncidentPage(number, false), "en", false);
    }

    [Fact]
    public async Task While_the_store_is_gone_the_last_page_stays_up()
    {
        await using var site = await StatusSite.StartAsync();
        site.Published.Publish(Stores());
        await site.GetAsync("/status");
        site.Published.Broken = true;
        site.Clock.Now += TimeSpan.FromMinutes(30);
        Assert.Contains("This update is late", await site.GetAsync("/status"));
    }

    [Theory, InlineData("POST"), InlineData("DELETE")]
    public async Task Nothing_can_be_written(string method)
    {
        await using var site = await StatusSite.StartAsync();
        using var answer = await site.SendAsync("/status", new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
