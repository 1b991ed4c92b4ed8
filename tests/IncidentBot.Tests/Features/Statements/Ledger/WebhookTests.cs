using System.Text;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger;

/// <summary>Webhooks on a real receiver: signed, once, tried again for a day, and never led astray.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_published_statement_arrives_once_signed_and_in_every_language()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");

        var call = Assert.Single(receiver.Calls);
        Assert.True(WebhookSecret.TryRead(LedgerRig.Secret, out var key));
        Assert.Equal(WebhookSignature.Of(key, call.Id, call.Timestamp, Encoding.UTF8.GetBytes(call.Body)), call.Signature);
        Assert.Equal(bot.World.Clock.GetUtcNow().ToUnixTimeSeconds(), call.Timestamp);
        Assert.StartsWith("application/json", call.ContentType, StringComparison.Ordinal);
        var (type, data) = (call.Json.GetProperty("type").GetString(), call.Json.GetProperty("data"));
        Assert.Equal("statement.published", type);
        Assert.Equal(["de", "en", "es", "fr", "ja"], data.GetProperty("statement").GetProperty("texts").EnumerateArray().Select(t => t.GetProperty("locale").GetString()));
        Assert.Equal("2015-03-11T09:31:00Z", data.GetProperty("statement").GetProperty("next_update_at").GetString());
        Assert.Equal("investigating", data.GetProperty("incident").GetProperty("status").GetString());
        Assert.Equal("app-store", Assert.Single(data.GetProperty("impacts").EnumerateArray()).GetProperty("service").GetString());
        Assert.EndsWith("/incidents/1", data.GetProperty("links").GetProperty("incident").GetString(), StringComparison.Ordinal);

        Assert.Equal("""{"target":"webhooks","state":"delivered","attempts":1,"at":"2015-03-11T09:01:00Z","recipients":{"all":1,"sent":1,"failed":0}}""", await bot.ReadAsync(1, "statements[0].publications[2]"));
        Assert.Contains("Webhooks: 1 of 1 sent", bot.CardOf("S-1"), StringComparison.Ordinal);
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
    }

    [Fact]
    public async Task Every_try_has_the_same_id_and_body_and_a_signature_of_its_own_time()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        var left = 3;
        receiver.Answers = (_, context) =>
        {
            if (left-- <= 0) return Task.FromResult(false);
            if (left == 1) context.Abort();
            context.Response.StatusCode = 503;
            return Task.FromResult(true);
        };
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal("\"queued\"", await bot.ReadAsync(1, "statements[0].publications[2].state"));
        Assert.Contains("Webhooks: 0 of 1 sent. Last answer: 127.0.0.1 answered 503", bot.CardOf("S-1"), StringComparison.Ordinal);
        await bot.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(4, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(c => (c.Id, c.Body)).Distinct());
        Assert.Equal([0, 1, 3, 7], receiver.Calls.Select(c => c.Timestamp - receiver.Calls.First().Timestamp));
        Assert.Equal(4, receiver.Calls.Select(c => c.Signature).Distinct().Count());
        Assert.Equal("4", await bot.ReadAsync(1, "statements[0].publications[2].attempts"));
        Assert.Contains("Webhooks: 1 of 1 sent", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_says_nothing_keeps_nobody_waiting_and_is_asked_again()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.Over, settings: LedgerRig.Hook(receiver));
        receiver.Answers = async (_, context) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var said = bot.SayAsync("cleo", "approve S-1 --rev 1");
        await asked.Task;
        bot.World.Clock.AdvanceTo(bot.World.Clock.GetUtcNow() + TimeSpan.FromSeconds(15));
        await said;
        Assert.Contains("Webhooks: 0 of 1 sent. Last answer: 127.0.0.1 did not answer within 15 seconds", bot.CardOf("S-1"), StringComparison.Ordinal);

        receiver.Answers = (_, _) => Task.FromResult(false);
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Single(receiver.Calls.Select(c => c.Id).Distinct());
        Assert.Contains("Webhooks: 1 of 1 sent", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_for_a_day_is_given_up_asks_for_a_decision_and_can_be_tried_again()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.Over, settings: LedgerRig.Hook(receiver));
        receiver.AnswerAlways(500, body: "no \u202Eroom");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromHours(17));
        Assert.Equal("\"queued\"", await bot.ReadAsync(1, "statements[0].publications[2].state"));
        await bot.WaitAsync(TimeSpan.FromHours(9));
        Assert.Equal("\"failed\"", await bot.ReadAsync(1, "statements[0].publications[2].state"));
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Contains("Webhooks: 0 of 1 sent, 1 failed. Last answer: 127.0.0.1 answered 500: no room", bot.CardOf("S-1"), StringComparison.Ordinal);
        Assert.Contains("[Try again]", bot.CardOf("S-1"), StringComparison.Ordinal);

        receiver.Answers = (_, _) => Task.FromResult(false);
        await bot.SayAsync("ben", "resend S-1");
        Assert.Equal("\"delivered\"", await bot.ReadAsync(1, "statements[0].publications[2].state"));
        Assert.Single(receiver.Calls.Select(c => c.Id).Distinct());
        var nothing = await bot.SayAsync("ben", "resend S-1");
        Assert.Contains("has failed for good", nothing.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gone_ends_it_and_only_a_decision_begins_it_again()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        receiver.AnswerAlways(410);
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal((SubscriberState.Ended, Subscriber.Gone), await StateAsync(bot, receiver));
        Assert.Contains("its subscription has ended", bot.CardOf("S-1"), StringComparison.Ordinal);

        receiver.Answers = (_, _) => Task.FromResult(false);
        await bot.SayAsync("ben", "resend S-1");
        Assert.Equal(2, receiver.Calls.Count);
        Assert.Equal((SubscriberState.Active, null), await StateAsync(bot, receiver));
    }

    [Theory]
    [InlineData(301, 1, "a redirect is not followed. Mend its address.")]
    [InlineData(307, 1, "a redirect is not followed. Mend its address.")]
    [InlineData(400, 1, "answered 400")]
    [InlineData(401, 1, "answered 401")]
    [InlineData(408, 2, "answered 408")]
    [InlineData(500, 2, "answered 500")]
    public async Task A_no_is_for_good_and_trouble_is_tried_again(int status, int calls, string card)
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        receiver.AnswerAlways(status, "Location", receiver.Url.Replace("/hook", "/elsewhere"));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(calls, receiver.Calls.Count);
        Assert.All(receiver.Calls, c => Assert.Equal("/hook", c.Path));
        Assert.Contains(card, bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_to_be_left_alone_is()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        receiver.AnswerAlways(429, "Retry-After", "120");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromSeconds(119));
        Assert.Single(receiver.Calls);
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, receiver.Calls.Count);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_stranger_cannot_have_it_knock_at_this_machine(string host)
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [("Targets:Webhooks:0:Url", "http://127.0.0.1:1/"), ("Targets:Webhooks:0:Secret", LedgerRig.Secret)]);
        await bot.SubscribeAsync(Medium.Webhook, receiver.Url.Replace("127.0.0.1", host));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Empty(receiver.Calls);
        var row = (await bot.LedgerAsync()).Single(r => r.State == RecipientState.Failed);
        Assert.Equal($"{host} is a private or reserved address, which webhooks may not reach (Targets:AllowPrivateAddresses).", row.Answer);
    }

    [Fact]
    public async Task Where_it_is_allowed_a_subscribers_receiver_may_stand_in_ones_own_network()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [.. LedgerRig.Hook(receiver), ("Targets:AllowPrivateAddresses", "true")]);
        await bot.SubscribeAsync(Medium.Webhook, receiver.Url + "/theirs");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal(["/hook", "/hook/theirs"], receiver.Calls.Select(c => c.Path).Order());
        Assert.Equal(2, receiver.Calls.Select(c => c.Id).Distinct().Count());
    }

    private static async Task<(SubscriberState, string?)> StateAsync(Bot bot, HookReceiver receiver) => await bot.SubscriberAsync(receiver.Url) is var s ? (s.State, s.EndedWhy) : default;
}
