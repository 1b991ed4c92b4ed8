using System.Net;
using System.Text.RegularExpressions;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using IncidentBot.Tests.Features.Subscriptions.Support;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions;

/// <summary>How a web address comes to get statements: it is asked, and answers.</summary>
public sealed partial class WebhookSubscriptionTests
{
    private static readonly (string, string)[] Allowed = [("Subscriptions:Webhooks", "true"), ("Targets:AllowPrivateAddresses", "true"), ("Targets:AllowPlainHttp", "true")];

    [Fact]
    public async Task Who_answers_the_first_message_is_subscribed_under_the_secret_that_was_shown()
    {
        await using var site = await SubscribingSite.StartAsync(null, Allowed);
        await using var receiver = await HookReceiver.StartAsync();
        var page = await AskAsync(site, receiver.Url, "about=some", "service=app-store");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Cache-Control: no-store", page.Headers);

        var call = Assert.Single(receiver.Calls);
        Assert.Equal("subscription.confirm", call.Json.GetProperty("type").GetString());
        Assert.True(WebhookSecret.TryRead(Secret().Match(page.Html).Value, out var key));
        Assert.Equal(WebhookSignature.Of(key, call.Id, call.Timestamp, System.Text.Encoding.UTF8.GetBytes(call.Body)), call.Signature);
        var subscriber = Assert.Single(await site.SubscribersAsync());
        Assert.Equal((Medium.Webhook, SubscriberState.Active, receiver.Url), (subscriber.Medium, subscriber.State, subscriber.Address));
        Assert.Equal(["app-store"], subscriber.Services);

        var manage = await site.SendAsync(Own(page));
        Assert.Contains(receiver.Url, manage.Html);
        Assert.DoesNotContain("whsec_", manage.Html);
        Assert.EndsWith(Own(page), call.Json.GetProperty("data").GetProperty("subscription").GetString()!.Split("example.com")[1], StringComparison.Ordinal);
        await site.SendAsync(Own(page).Replace("subscription?", "unsubscribe?", StringComparison.Ordinal), []);
        subscriber = Assert.Single(await site.SubscribersAsync());
        Assert.Equal((SubscriberState.Ended, (string?)null), (subscriber.State, subscriber.Secret));
    }

    [Fact]
    public async Task Who_does_not_answer_is_asked_a_few_times_more_and_then_left_alone()
    {
        await using var site = await SubscribingSite.StartAsync(null, Allowed);
        await using var receiver = await HookReceiver.StartAsync();
        receiver.AnswerAlways(500);
        var page = await AskAsync(site, receiver.Url);
        Assert.Contains("Your server has not answered our first message yet", (await site.SendAsync(Own(page) + "&lang=en")).Html);
        await site.WaitAsync(TimeSpan.FromDays(2));
        Assert.Equal(7, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(c => c.Id).Distinct());
        Assert.Empty(await site.SubscribersAsync());
        await site.WaitAsync(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(Own(page))).Status);
    }

    [Fact]
    public async Task Who_answers_late_is_subscribed_to_what_was_changed_meanwhile()
    {
        await using var site = await SubscribingSite.StartAsync(null, Allowed);
        await using var receiver = await HookReceiver.StartAsync();
        receiver.AnswerAlways(503);
        var page = await AskAsync(site, receiver.Url);
        Assert.Contains("saved", (await site.SendAsync(Own(page) + "&lang=en", ["about=some", "country=gb"])).Html);
        receiver.Answers = (_, _) => Task.FromResult(false);
        await site.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["GB"], Assert.Single(await site.SubscribersAsync()).Countries);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_says_no_or_leaves_first_is_not_asked_again(bool leaves)
    {
        await using var site = await SubscribingSite.StartAsync(null, Allowed);
        await using var receiver = await HookReceiver.StartAsync();
        receiver.AnswerAlways(leaves ? 500 : 410);
        var page = await AskAsync(site, receiver.Url);
        if (leaves) Assert.Equal(HttpStatusCode.OK, (await site.SendAsync(Own(page).Replace("subscription?", "unsubscribe?", StringComparison.Ordinal), [])).Status);
        await site.WaitAsync(TimeSpan.FromDays(2));
        Assert.Single(receiver.Calls);
        Assert.Contains("You are unsubscribed", (await site.SendAsync(Own(page) + "&lang=en")).Html);
    }

    [Fact]
    public async Task An_address_that_is_subscribed_is_neither_taken_over_nor_given_away_by_who_names_it_again()
    {
        await using var site = await SubscribingSite.StartAsync(null, Allowed);
        await using var receiver = await HookReceiver.StartAsync();
        await AskAsync(site, receiver.Url);
        var before = Assert.Single(await site.SubscribersAsync());
        var again = await AskAsync(site, receiver.Url, "about=some", "country=gb");
        Assert.DoesNotContain("has not answered", (await site.SendAsync(Own(again) + "&lang=en")).Html);
        await site.SendAsync(Own(again).Replace("subscription?", "unsubscribe?", StringComparison.Ordinal), []);
        var after = await site.SubscribersAsync();
        Assert.Equal([SubscriberState.Active, SubscriberState.Ended], after.Select(s => s.State));
        Assert.Equal((before.Secret, before.Token, before.Address, 0), (after[0].Secret, after[0].Token, after[0].Address, after[0].Countries.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://hooks.example.com/status")]
    [InlineData("ftp://hooks.example.com/status")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:password@hooks.example.com/")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("https://intranet/hook")]
    [InlineData("https://printer.local/hook")]
    [InlineData("https://db.internal./hook")]
    [InlineData("//hooks.example.com/status")]
    [InlineData("/status/subscribe")]
    public async Task An_address_that_may_not_be_called_is_refused_at_once(string address)
    {
        await using var site = await SubscribingSite.StartAsync(null, ("Subscriptions:Webhooks", "true"));
        var page = await AskAsync(site, address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.DoesNotContain("whsec_", page.Html);
    }

    private static async Task<Answer> AskAsync(SubscribingSite site, string address, params string[] more)
    {
        var answer = await site.SendAsync("/status/subscribe/webhook?lang=en", [$"address={address}", "about=all", .. more]);
        await site.WaitAsync();
        return answer;
    }

    private static string Own(Answer page) => Link().Match(page.Html).Value;

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"/status/subscription\?token=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
