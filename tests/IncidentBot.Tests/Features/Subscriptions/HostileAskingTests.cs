using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IncidentBot.Tests.Features.Subscriptions.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>What strangers try with the form.</summary>
public sealed class HostileAskingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("@example.com")]
    [InlineData("ada@localhost")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@example.com, ben@example.com")]
    [InlineData("ada@example.com\r\nBcc: ben@example.com")]
    [InlineData("ada\r\nBcc: ben@example.com\r\n@example.com")]
    [InlineData("ada@example.com\0")]
    [InlineData("\"ada ben\"@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@exam\u202Eple.com")]
    [InlineData("ada..b@example.com")]
    [InlineData("<script>@example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:ada@example.com")]
    public async Task An_address_that_is_none_goes_nowhere(string address)
    {
        await using var site = await SubscribingSite.StartAsync();
        var answer = await site.AskAsync(address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("We cannot write to this address", answer.Html);
        Assert.DoesNotContain("<script", answer.Html);
        Assert.Empty(site.Mail.Mails);
    }

    [Fact]
    public async Task An_address_longer_than_any_goes_nowhere()
    {
        await using var site = await SubscribingSite.StartAsync();
        foreach (var address in new[] { new string('a', 65) + "@example.com", "a@" + string.Concat(Enumerable.Repeat("example.", 40)) + "com" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.AskAsync(address)).Status);
    }

    [Theory]
    [InlineData("Ada@EXAMPLE.com", "ada@example.com")]
    [InlineData("  ada@example.com ", "ada@example.com")]
    [InlineData("ada+status@example.com", "ada+status@example.com")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    [InlineData("o'hara@example.com", "o'hara@example.com")]
    public async Task An_address_is_written_to_as_servers_spell_it(string typed, string written)
    {
        await using var site = await SubscribingSite.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync(typed)).Status);
        Assert.Equal(written, Assert.Single(site.Mail.Mails).To);
    }

    [Fact]
    public async Task No_mailbox_is_filled_by_others_however_they_spell_it()
    {
        await using var site = await SubscribingSite.StartAsync();
        for (var i = 0; i < 6; i++) await site.AskAsync($"ada+{i}@example.com");
        Assert.Equal(3, site.Mail.Mails.Count);
        await site.WaitAsync(TimeSpan.FromHours(25));
        await site.AskAsync("ada@example.com");
        Assert.Equal(4, site.Mail.Mails.Count);
    }

    [Fact]
    public async Task One_source_asks_so_often_in_an_hour_and_others_go_on()
    {
        await using var site = await SubscribingSite.StartAsync(null, ("Subscriptions:AskedPerHourFromOne", "2"));
        Task<Answer> From(string source, int n) => site.SendAsync("/status/subscribe?lang=en", [$"address=ada{n}@example.com", "about=all"], source);
        Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.1", 1)).Status);
        Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.1", 2)).Status);
        var refused = await From("198.51.100.1", 3);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Retry-After: 3600", refused.Headers);
        // What a client says of itself before the proxy does is not believed.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("203.0.113.9, 198.51.100.1", 4)).Status);
        Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.2", 5)).Status);
        // One IPv6 network is one source.
        Assert.Equal(HttpStatusCode.OK, (await From("2001:db8:ffff::1", 6)).Status);
        Assert.Equal(HttpStatusCode.OK, (await From("2001:db8:ffff::2", 7)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("2001:db8:ffff::3", 8)).Status);
        site.Clock.AdvanceTo(site.Clock.GetUtcNow().AddMinutes(31));
        Assert.Equal(HttpStatusCode.OK, (await From("198.51.100.1", 9)).Status);
    }

    [Fact]
    public async Task All_together_ask_so_often_in_an_hour()
    {
        await using var site = await SubscribingSite.StartAsync(null, ("Subscriptions:AskedPerHour", "2"));
        await site.AskAsync("ada@example.com");
        await site.AskAsync("ben@example.com");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.AskAsync("cleo@example.com")).Status);
        site.Clock.AdvanceTo(site.Clock.GetUtcNow().AddMinutes(61));
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync("cleo@example.com")).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_cannot_send_the_form(string header, string value)
    {
        await using var site = await SubscribingSite.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SendAsync("/status/subscribe", ["address=ada@example.com"], null, (header, value))).Status);
        Assert.Equal(0, await site.LookAsync(db => db.SubscriptionRequests.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "https://status.example.com")]
    public async Task Our_own_page_can(string header, string value)
    {
        await using var site = await SubscribingSite.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync("/status/subscribe", ["address=ada@example.com"], null, (header, value))).Status);
    }

    [Theory]
    [InlineData("application/json", "{\"address\":\"ada@example.com\"}")]
    [InlineData("text/plain", "address=ada@example.com")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\n--x--")]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task What_is_no_form_of_ours_or_far_too_large_is_not_read(string type, string? body)
    {
        await using var site = await SubscribingSite.StartAsync();
        using var content = new StringContent(body ?? "address=ada@example.com&x=" + new string('x', 40_000), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await site.Client.PostAsync("/status/subscribe", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
