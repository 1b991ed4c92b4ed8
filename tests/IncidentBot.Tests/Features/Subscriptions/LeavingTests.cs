using System.Net;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Subscriptions.Support;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>How somebody changes or ends what they get.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task A_mail_program_ends_it_in_one_click_and_the_address_is_erased()
    {
        await using var site = await SubscribingSite.StartAsync();
        var link = await site.SubscribeAsync("ada@example.com");
        // RFC 8058: a POST of that one field, from anywhere, without anything else.
        var answer = await site.SendAsync(link, ["List-Unsubscribe=One-Click"], null, ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var subscriber = Assert.Single(await site.SubscribersAsync());
        Assert.Equal(SubscriberState.Ended, subscriber.State);
        Assert.DoesNotContain("ada", subscriber.Address);
        Assert.Equal(answer, await site.SendAsync(link, ["List-Unsubscribe=One-Click"]));
    }

    [Fact]
    public async Task The_same_address_in_the_mail_s_header_does_it()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.SubscribeAsync("ada@example.com");
        await site.AskAsync("ada@example.com");
        var header = site.Mail.To("ada@example.com")[^1].Unsubscribe!;
        Assert.StartsWith("https://status.example.com/status/unsubscribe?token=", header, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(new Uri(header).PathAndQuery, ["List-Unsubscribe=One-Click"])).Status);
        Assert.Equal(SubscriberState.Ended, Assert.Single(await site.SubscribersAsync()).State);
    }

    [Fact]
    public async Task Looking_at_the_link_ends_nothing_and_offers_to_change_instead()
    {
        await using var site = await SubscribingSite.StartAsync();
        var link = await site.SubscribeAsync("ada@example.com");
        var page = await site.SendAsync(link + "&lang=en");
        Assert.Contains("Do you want to unsubscribe?", page.Html);
        Assert.Contains("ada@example.com", page.Html);
        Assert.Contains("/status/subscription?token=", page.Html);
        Assert.Contains("Cache-Control: no-store", page.Headers);
        Assert.Contains("X-Robots-Tag: noindex", page.Headers);
        Assert.Equal(SubscriberState.Active, Assert.Single(await site.SubscribersAsync()).State);
    }

    [Theory]
    [InlineData("/status/unsubscribe")]
    [InlineData("/status/subscription")]
    [InlineData("/status/subscribe/confirm")]
    public async Task A_wrong_link_gets_the_same_kind_page_wherever_it_leads(string path)
    {
        await using var site = await SubscribingSite.StartAsync();
        var link = await site.SubscribeAsync("ada@example.com");
        var dead = await site.SendAsync("/status/unsubscribe?token=AAAAAAAAAAAAAAAAAAAAAA&lang=en");
        Assert.Equal(HttpStatusCode.NotFound, dead.Status);
        Assert.Contains("This link no longer works", dead.Html);
        var almost = link.Split("token=")[1][..^1];
        foreach (var token in new[] { "AAAAAAAAAAAAAAAAAAAAAA", almost, almost + "%20", "", "'%20OR%201=1" })
        {
            Assert.Equal(dead, await site.SendAsync($"{path}?token={token}&lang=en"));
            Assert.Equal(dead, await site.SendAsync($"{path}?token={token}&lang=en", ["List-Unsubscribe=One-Click"]));
        }
        Assert.Equal(SubscriberState.Active, Assert.Single(await site.SubscribersAsync()).State);
    }

    [Fact]
    public async Task What_is_wanted_can_be_changed()
    {
        await using var site = await SubscribingSite.StartAsync();
        var manage = (await site.SubscribeAsync("ada@example.com")).Replace("/status/unsubscribe", "/status/subscription", StringComparison.Ordinal) + "&lang=en";
        var page = await site.SendAsync(manage);
        Assert.Contains("Our statements go to ada@example.com.", page.Html);
        Assert.Contains("value=\"all\" checked", page.Html);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.SendAsync(manage, ["about=some"])).Status);
        var saved = await site.SendAsync(manage, ["about=some", "service=app-store", "country=de", "country=fr", "language=ja"]);
        Assert.Contains("Your changes are saved.", saved.Html);
        Assert.Contains("value=\"app-store\" checked", saved.Html);
        var subscriber = Assert.Single(await site.SubscribersAsync());
        Assert.Equal("ja", subscriber.Locale);
        Assert.Equal(["app-store"], subscriber.Services);
        Assert.Equal(["DE", "FR"], subscriber.Countries);

        await site.SendAsync(manage, ["about=all", "service=app-store", "language=ja"]);
        Assert.Empty(Assert.Single(await site.SubscribersAsync()).Services);
    }

    [Fact]
    public async Task Who_left_can_come_back_and_the_old_link_ends_nothing()
    {
        await using var site = await SubscribingSite.StartAsync();
        var old = await site.SubscribeAsync("ada@example.com");
        await site.SendAsync(old, []);
        await site.SubscribeAsync("ada@example.com");
        await site.SendAsync(old, []);
        Assert.Equal([SubscriberState.Ended, SubscriberState.Active], (await site.SubscribersAsync()).Select(s => s.State));
    }

    [Fact]
    public async Task A_confirmation_that_was_used_does_not_bring_back_who_left()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com");
        var confirm = SubscribingSite.LinkIn(site.Mail.Mails[0]);
        await site.SendAsync(confirm, []);
        await site.SendAsync("/status/unsubscribe?token=" + (await site.SubscribersAsync())[0].Token, []);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(confirm, [])).Status);
        Assert.Equal(SubscriberState.Ended, Assert.Single(await site.SubscribersAsync()).State);
    }
}
