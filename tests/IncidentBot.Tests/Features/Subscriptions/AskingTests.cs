using System.Net;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Subscriptions.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>How somebody comes to get statements by mail, over HTTP as a browser does it.</summary>
public sealed class AskingTests
{
    [Fact]
    public async Task Who_confirms_is_subscribed_to_what_they_chose()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com", "about=some", "service=app-store", "service=no-such-thing", "country=gb", "country=zz", "language=fr");
        var mail = Assert.Single(site.Mail.Mails);
        Assert.Equal(("ada@example.com", "fr", null), (mail.To, mail.Locale, mail.Unsubscribe));
        Assert.Empty(await site.SubscribersAsync());

        var link = SubscribingSite.LinkIn(mail);
        Assert.Contains("<form class=\"card asks\"", (await site.SendAsync(link)).Html);
        Assert.Contains("You are subscribed", (await site.SendAsync(link + "&lang=en", [])).Html);

        var subscriber = Assert.Single(await site.SubscribersAsync());
        Assert.Equal(("ada@example.com", Medium.Mail, SubscriberState.Active, "fr"), (subscriber.Address, subscriber.Medium, subscriber.State, subscriber.Locale));
        Assert.Equal(["app-store"], subscriber.Services);
        Assert.Equal(["GB"], subscriber.Countries);
    }

    [Fact]
    public async Task Looking_at_a_link_confirms_nothing_however_often_it_is_done()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com");
        var link = SubscribingSite.LinkIn(site.Mail.Mails[0]);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(link)).Status);
        using var head = await site.Client.SendAsync(new(HttpMethod.Head, link), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await site.SubscribersAsync());
    }

    [Fact]
    public async Task Confirming_twice_at_once_or_later_is_confirming_once()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com");
        var link = SubscribingSite.LinkIn(site.Mail.Mails[0]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.SendAsync(link, [])));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(link, [])).Status);
        Assert.Single(await site.SubscribersAsync());
    }

    [Fact]
    public async Task The_answer_is_the_same_to_the_byte_for_every_address()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.SubscribeAsync("known@example.com");
        await site.AskAsync("asked@example.com");
        var gone = await site.SubscribeAsync("gone@example.com");
        await site.SendAsync(gone, []);
        for (var i = 0; i < 4; i++) await site.AskAsync("tired@example.com");

        var unknown = await site.AskAsync("unknown@example.com");
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        foreach (var address in new[] { "known@example.com", "asked@example.com", "gone@example.com", "tired@example.com", MailBag.NoSuchMailbox, "nonsense-but-valid@xn--bcher-kva.example" })
            Assert.Equal(unknown, await site.AskAsync(address));
    }

    [Fact]
    public async Task Who_is_known_is_told_so_in_a_mail_and_nothing_changes()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.SubscribeAsync("ada@example.com", "about=some", "service=app-store");
        await site.AskAsync("Ada@Example.com", "about=some", "country=gb");
        var mail = site.Mail.To("ada@example.com")[^1];
        Assert.Equal("Example status: you are subscribed already", mail.Subject);
        Assert.NotNull(mail.Unsubscribe);
        Assert.Contains("/status/subscription?token=", mail.Text);
        Assert.Equal(["app-store"], Assert.Single(await site.SubscribersAsync()).Services);
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_not_ours_gets_a_kind_page_and_the_address_is_gone()
    {
        await using var site = await SubscribingSite.StartAsync();
        await site.AskAsync("ada@example.com");
        var link = SubscribingSite.LinkIn(site.Mail.Mails[0]);
        await site.WaitAsync(SubscriptionRequest.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(link)).Status);
        await site.WaitAsync(TimeSpan.FromMinutes(1));

        var dead = await site.SendAsync(link + "&lang=en");
        Assert.Equal(HttpStatusCode.NotFound, dead.Status);
        Assert.Contains("This link no longer works", dead.Html);
        Assert.Equal(dead, await site.SendAsync(link + "&lang=en", []));
        foreach (var token in new[] { "", "x", new string('x', 5000), "%00", "../..", "%F0%9F%92%A9" })
            Assert.Equal(dead.Html, (await site.SendAsync($"/status/subscribe/confirm?lang=en&token={token}", [])).Html);
        Assert.Equal(0, await site.LookAsync(db => db.SubscriptionRequests.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await site.LookAsync(db => db.Jobs.CountAsync(j => j.Payload.Contains("ada"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_mail_server_that_is_down_is_tried_again()
    {
        await using var site = await SubscribingSite.StartAsync(new MailBag { IsDown = true });
        await site.AskAsync("ada@example.com");
        Assert.Empty(site.Mail.Mails);
        site.Mail.IsDown = false;
        await site.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Single(site.Mail.Mails);
        await site.SendAsync(SubscribingSite.LinkIn(site.Mail.Mails[0]), []);
        Assert.Single(await site.SubscribersAsync());
    }

    [Fact]
    public async Task Where_nothing_can_be_subscribed_nothing_offers_it()
    {
        await using var site = await SubscribingSite.StartAsync(new MailBag { IsConfigured = false });
        Assert.DoesNotContain("/status/subscribe", (await site.SendAsync("/status")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync("/status/subscribe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync("/status/subscribe", ["address=ada@example.com"])).Status);

        await using var other = await SubscribingSite.StartAsync();
        Assert.Contains("<a href=\"/status/subscribe\">Subscribe</a>", (await other.SendAsync("/status")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync("/status/subscribe/webhook")).Status);
    }
}
