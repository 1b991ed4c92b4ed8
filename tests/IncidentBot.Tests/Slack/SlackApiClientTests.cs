using System.Text.Json.Nodes;
using IncidentBot.Slack;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Blocks;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>The Web API's client, over real HTTP, on a clock turned by hand.</summary>
public sealed class SlackApiClientTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_a_form_with_its_token_in_the_header_and_json_only_where_it_is_nested()
    {
        await using var rig = await SlackRig.StartAsync();
        var posted = await rig.Api.Chat.PostMessage(new Message(rig.Slack.General.Id, "a & b = 100%", [new DividerBlock()]) { Metadata = new("incidentbot", new Dictionary<string, string> { ["key"] = "k" }) }, Cancelled);
        await rig.Api.Apps.ConnectionsOpen(Cancelled);

        var call = Assert.Single(rig.Slack.CallsOf("chat.postMessage"));
        Assert.Equal(FakeSlack.BotToken, call.Token);
        Assert.Equal("a & b = 100%", call["text"]);
        Assert.Equal("false", call["unfurl_links"]);
        Assert.False(call.Arguments.ContainsKey("thread_ts"));
        Assert.Equal("""[{"type":"divider"}]""", call["blocks"]);
        Assert.Equal("""{"event_type":"incidentbot","event_payload":{"key":"k"}}""", call["metadata"]);
        Assert.Equal((string?)call.Answer!["ts"], posted.Ts);
        Assert.Equal(FakeSlack.AppToken, Assert.Single(rig.Slack.CallsOf("apps.connections.open")).Token);
        Assert.Contains("chat:write", rig.Api.GrantedScopes);
    }

    [Fact]
    public async Task What_Slack_refuses_is_never_taken_for_done_and_no_message_tells_a_token()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("conversations.archive", SlackAnswer.Error("cant_archive_general"));
        rig.Slack.Script.Always("conversations.setTopic", _ => SlackAnswer.Of(new JsonObject { ["ok"] = false, ["not_in_channel"] = true }));

        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Api.Conversations.Archive(rig.Slack.General.Id, Cancelled));
        Assert.Equal(("conversations.archive", "cant_archive_general", SlackErrorKind.Target), (refused.Method, refused.ErrorCode, refused.Kind));
        Assert.DoesNotContain("xox", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("unknown_error", (await Assert.ThrowsAsync<SlackException>(() => rig.Api.Conversations.SetTopic(rig.Slack.General.Id, "t", Cancelled))).ErrorCode);
    }

    [Fact]
    public async Task A_short_Retry_After_is_waited_for_and_a_long_one_handed_on_for_that_method_alone()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("users.info", SlackAnswer.TooMany(2), SlackAnswer.Usual, SlackAnswer.TooMany(30));

        Assert.Equal("ada", (await rig.Api.Users.Info(rig.Slack.Ada.Id, Cancelled)).User.Name);
        Assert.Contains(TimeSpan.FromSeconds(2), rig.Clock.Waits);

        for (var time = 0; time < 2; time++)
        {
            var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Api.Users.Info(rig.Slack.Ben.Id, Cancelled));
            Assert.Equal((SlackErrorKind.RateLimited, TimeSpan.FromSeconds(30)), (refused.Kind, refused.RetryAfter));
        }
        Assert.Equal(3, rig.Slack.CallsOf("users.info").Count);
        await rig.Api.Auth.Test(Cancelled);

        rig.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("ben", (await rig.Api.Users.Info(rig.Slack.Ben.Id, Cancelled)).User.Name);
    }

    [Fact]
    public async Task Too_many_messages_hold_back_their_channel_and_no_other()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Incidents.Members = rig.Slack.Incidents.Members.Add(FakeWorkspace.BotUserId);
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Error("rate_limited"), SlackAnswer.Error("rate_limited"));

        await SayAsync(rig, rig.Slack.General.Id);
        Assert.Equal(3, rig.Slack.CallsOf("chat.postMessage").Count);
        Assert.Contains(TimeSpan.FromSeconds(1), rig.Clock.Waits);
        Assert.Contains(TimeSpan.FromSeconds(2), rig.Clock.Waits);
        var waits = rig.Clock.Waits.Count(w => w <= RateLimits.LongestWait);
        await SayAsync(rig, rig.Slack.Incidents.Id);
        Assert.Equal(waits, rig.Clock.Waits.Count(w => w <= RateLimits.LongestWait));
    }

    [Fact]
    public async Task A_channel_gets_one_message_a_second_edits_included_and_who_would_wait_long_comes_back_later()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Clock.Skips = TimeSpan.Zero;
        var first = await SayAsync(rig, rig.Slack.General.Id);
        var five = Enumerable.Range(0, 5).Select(_ => SayAsync(rig, rig.Slack.General.Id)).ToList();

        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Api.Chat.Update(first.Ts, new Message(rig.Slack.General.Id, "edited", []), Cancelled));
        Assert.Equal((SlackErrorKind.RateLimited, TimeSpan.FromSeconds(6)), (refused.Kind, refused.RetryAfter));
        for (var second = 1; second <= 5; second++)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            await rig.Slack.CalledAsync("chat.postMessage", 1 + second);
        }
        await Task.WhenAll(five);
        Assert.Equal(Enumerable.Range(0, 6).Select(n => TimeSpan.FromSeconds(n)), rig.Slack.CallsOf("chat.postMessage").Select(c => c.At - rig.Slack.CallsOf("chat.postMessage")[0].At));
        Assert.Empty(rig.Slack.CallsOf("chat.update"));
    }

    [Fact]
    public async Task A_method_is_called_no_more_often_than_Slack_allows()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Clock.Skips = TimeSpan.Zero;
        // Twenty a minute: five at once, then one every three seconds.
        var calls = Enumerable.Range(0, 7).Select(_ => rig.Api.Conversations.SetTopic("C0NOWHERE", "t", Cancelled)).ToList();

        Assert.Equal(TimeSpan.FromSeconds(6), (await Assert.ThrowsAsync<SlackException>(() => calls[6])).RetryAfter);
        await rig.Slack.CalledAsync("conversations.setTopic", 5);
        await rig.Clock.UntilSomethingWaitsAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        Assert.Equal(5, rig.Slack.CallsOf("conversations.setTopic").Count);
        rig.Clock.Advance(TimeSpan.FromSeconds(3));
        await rig.Slack.CalledAsync("conversations.setTopic", 6);
        foreach (var call in calls) Assert.IsType<SlackException>(await Record.ExceptionAsync(() => call));
    }

    [Theory]
    [InlineData("users.info", 3)]
    [InlineData("chat.postMessage", 1)]
    [InlineData("conversations.create", 1)]
    [InlineData("views.open", 1)]
    [InlineData("bookmarks.add", 1)]
    public async Task What_may_have_been_done_is_done_again_only_where_that_is_harmless(string method, int calls)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Always(method, _ => SlackAnswer.Status(503));

        var failed = await Assert.ThrowsAsync<SlackException>(() => rig.Api.CallAsync<SlackResponse>(method, new() { ["channel"] = rig.Slack.General.Id }, Cancelled));
        Assert.Equal(("http_error", SlackErrorKind.Transient), (failed.ErrorCode, failed.Kind));
        Assert.Equal(calls, rig.Slack.CallsOf(method).Count);
    }

    [Fact]
    public async Task A_connection_that_is_cut_after_the_deed_does_not_make_it_happen_twice()
    {
        await using var rig = await SlackRig.StartAsync();
        await SayAsync(rig, rig.Slack.General.Id);
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Cut(done: true));

        Assert.Equal("http_error", (await Assert.ThrowsAsync<SlackException>(() => SayAsync(rig, rig.Slack.General.Id))).ErrorCode);
        Assert.Equal(2, rig.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_ten_seconds()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Silence(done: false));
        var call = SayAsync(rig, rig.Slack.General.Id);
        await rig.Slack.CalledAsync("chat.postMessage");

        rig.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(call.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("timeout", (await Assert.ThrowsAsync<SlackException>(() => call)).ErrorCode);
    }

    [Fact]
    public async Task Nobody_there_is_tried_again_whatever_it_is()
    {
        await using var rig = await SlackRig.StartAsync(settings: o => o.ApiBaseUrl = "http://127.0.0.1:1/api/");
        Assert.Equal("unreachable", (await Assert.ThrowsAsync<SlackException>(() => SayAsync(rig, "C1"))).ErrorCode);
        Assert.Equal(2, rig.Clock.Waits.Count(w => w < TimeSpan.FromSeconds(2) && w >= TimeSpan.FromMilliseconds(500)));
    }

    [Fact]
    public async Task Whatever_is_no_answer_of_Slacks_is_an_error()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("bookmarks.add", SlackAnswer.Status(302), SlackAnswer.Of(new JsonObject { ["ok"] = new JsonArray() }), SlackAnswer.Of(new JsonObject { ["ok"] = true, ["error"] = new string('x', 17 * 1024 * 1024) }));
        for (var n = 0; n < 3; n++)
            Assert.Equal("http_error", (await Assert.ThrowsAsync<SlackException>(() => rig.Api.Bookmarks.Add("C1", "t", "https://example.com/", Cancelled))).ErrorCode);
    }

    [Fact]
    public async Task A_message_that_Slack_does_not_take_is_sent_once_more_as_plain_text_and_the_log_says_why()
    {
        await using var rig = await SlackRig.StartAsync();
        var why = new JsonObject { ["messages"] = new JsonArray("[ERROR] must be more than 0 characters [json-pointer:/blocks/0]") };
        rig.Slack.Script.Next("chat.postMessage", SlackAnswer.Error("invalid_blocks", ("response_metadata", why)), SlackAnswer.Usual, SlackAnswer.Error("invalid_blocks"), SlackAnswer.Error("no_text"));
        var message = new Message(rig.Slack.General.Id, "what it says", [new DividerBlock()]) { Metadata = new("incidentbot", new Dictionary<string, string> { ["key"] = "k" }) };

        await rig.Api.Chat.PostMessage(message, Cancelled);
        var plain = rig.Slack.CallsOf("chat.postMessage")[1];
        Assert.Equal("what it says", plain["text"]);
        Assert.Null(plain["blocks"]);
        Assert.NotNull(plain["metadata"]);
        Assert.Contains(rig.Log.Lines, l => l.Contains("json-pointer:/blocks/0", StringComparison.Ordinal));

        Assert.Equal("no_text", (await Assert.ThrowsAsync<SlackException>(() => rig.Api.Chat.PostMessage(message, Cancelled))).ErrorCode);
        Assert.Equal(4, rig.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_missing_scope_is_told_to_the_operator_once()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Always("pins.add", _ => SlackAnswer.Error("missing_scope", ("needed", "pins:write"), ("provided", "chat:write")));
        for (var n = 0; n < 3; n++) await Assert.ThrowsAsync<SlackException>(() => rig.Api.Pins.Add("C1", "1.1", Cancelled));

        var told = Assert.Single(rig.Log.Lines, l => l.Contains("pins:write", StringComparison.Ordinal));
        Assert.Contains("chat:write", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_lets_the_bot_in_no_longer_is_left_alone_and_looked_at_every_few_minutes()
    {
        await using var rig = await SlackRig.StartAsync();
        var workspace = rig.Get<Workspace>();
        rig.Slack.IsUninstalled = true;
        Assert.Equal("account_inactive", (await Assert.ThrowsAsync<SlackException>(() => SayAsync(rig, rig.Slack.General.Id))).ErrorCode);
        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Api.Users.Info(rig.Slack.Ada.Id, Cancelled));

        Assert.Equal((SlackErrorKind.InstallationDead, TimeSpan.FromMinutes(5)), (refused.Kind, refused.RetryAfter));
        Assert.False(workspace.IsActive);
        Assert.Single(rig.Slack.Calls);
        Assert.Single(rig.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal));

        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<SlackException>(() => SayAsync(rig, rig.Slack.General.Id));
        Assert.Equal(["chat.postMessage", "auth.test"], rig.Slack.Calls.Select(c => c.Method));

        rig.Slack.IsUninstalled = false;
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await SayAsync(rig, rig.Slack.General.Id);
        Assert.True(workspace.IsActive);
        Assert.Single(rig.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_event_tells_of_the_installation_stops_the_calls_and_the_apps_own_token_is_another_matter()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("apps.connections.open", SlackAnswer.Error("invalid_auth"));
        await Assert.ThrowsAsync<SlackException>(() => rig.Api.Apps.ConnectionsOpen(Cancelled));
        Assert.True(rig.Get<Workspace>().IsActive);

        rig.Get<Workspace>().Lost("app_uninstalled");
        rig.Get<Workspace>().Lost("tokens_revoked");
        await Assert.ThrowsAsync<SlackException>(() => SayAsync(rig, rig.Slack.General.Id));
        Assert.Empty(rig.Slack.CallsOf("chat.postMessage"));
        await rig.Api.Apps.ConnectionsOpen(Cancelled);
        Assert.Single(rig.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_ends_where_its_cursor_does_and_not_with_a_short_page()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Script.Next("users.list", Page("dXNlcjpVMEc5V0ZYTlo=&1", "U1", "U2"), Page("dXNlcjo=="), Page("", "U3"));

        Assert.Equal(["U1", "U2", "U3"], await rig.Api.Users.ListAll(Cancelled).Select(u => u.Id).ToListAsync(Cancelled));
        Assert.Equal([null, "dXNlcjpVMEc5V0ZYTlo=&1", "dXNlcjo=="], rig.Slack.CallsOf("users.list").Select(c => c["cursor"]));

        rig.Slack.Script.Always("users.list", _ => Page("round", "U1"));
        Assert.Equal(2, await rig.Api.Users.ListAll(Cancelled).CountAsync(Cancelled));
    }

    [Fact]
    public async Task An_answer_goes_where_it_was_asked_for_five_times_and_nowhere_else()
    {
        await using var rig = await SlackRig.StartAsync();
        var url = rig.Slack.ResponseUrls.Issue(rig.Slack.Ada, rig.Slack.General);
        for (var n = 0; n < 5; n++) Assert.True(await rig.Api.RespondAsync(url, new($"answer {n}", []), Cancelled));
        Assert.False(await rig.Api.RespondAsync(url, new("one too many", []), Cancelled));
        Assert.Equal(6, rig.Slack.CallsOf(SlackCall.ToResponseUrl).Count);
        Assert.Contains(rig.Slack.Ada.Ephemerals, m => m.Says("answer 4"));
        Assert.Empty(rig.Slack.CallsOf(SlackCall.ToResponseUrl)[0].Token);

        rig.Slack.Script.Next(SlackCall.ToResponseUrl, SlackAnswer.Status(500), SlackAnswer.Cut(false), SlackAnswer.Error("used_url"));
        for (var n = 0; n < 3; n++) Assert.False(await rig.Api.RespondAsync(url, new("not twice", []), Cancelled));
        Assert.Equal(9, rig.Slack.CallsOf(SlackCall.ToResponseUrl).Count);
    }

    [Theory]
    [InlineData("https://slack.com/api/", "https://hooks.slack.com/commands/T1/1/x", true)]
    [InlineData("https://slack-gov.com/api/", "https://hooks.slack-gov.com/actions/T1/1/x", true)]
    [InlineData("https://proxy.example.com/api/", "https://proxy.example.com/hooks/x", true)]
    [InlineData("http://127.0.0.1:4000/api/", "http://127.0.0.1:4001/hooks/x", true)]
    [InlineData("https://slack.com/api/", "http://hooks.slack.com/commands/T1/1/x", false)]
    [InlineData("https://slack.com/api/", "https://slack.com/api/chat.delete", false)]
    [InlineData("https://slack.com/api/", "https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://slack.com/api/", "https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://slack.com/api/", "https://user:word@hooks.slack.com/x", false)]
    [InlineData("https://slack.com/api/", "http://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://slack.com/api/", "http://127.0.0.1:4001/hooks/x", false)]
    [InlineData("http://127.0.0.1:4000/api/", "http://evil.example/x", false)]
    public void Only_Slacks_own_addresses_are_answered(string api, string url, bool allowed)
    {
        using var http = new HttpClient();
        Assert.Equal(allowed, new IncidentBot.Slack.Api.ResponseUrls(http, TimeProvider.System, new Uri(api)).IsAllowed(new Uri(url)));
    }

    private static Task<PostMessageResponse> SayAsync(SlackRig rig, string channel) => rig.Api.Chat.PostMessage(new Message(channel, "words", []), Cancelled);

    private static SlackAnswer Page(string cursor, params IEnumerable<string> ids) => SlackAnswer.Of(new JsonObject
    {
        ["ok"] = true, ["members"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]), ["response_metadata"] = new JsonObject { ["next_cursor"] = cursor },
    });
}
