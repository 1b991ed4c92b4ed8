using System.Text.Json.Nodes;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>The stand-in for Slack keeps Slack's own rules, by itself and before <c>emulate</c>.</summary>
public sealed class FakeSlackTests
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_message_is_posted_edited_pinned_and_found_again(bool emulate)
    {
        await using var slack = await FakeSlack.StartAsync(emulate);
        var made = await CallAsync(slack, "conversations.create", ("name", "inc-1-checkout"));
        var channel = (string)made["channel"]!["id"]!;
        Assert.Equal("name_taken", (string?)(await CallAsync(slack, "conversations.create", ("name", "inc-1-checkout")))["error"]);
        await CallAsync(slack, "conversations.invite", ("channel", channel), ("users", $"{slack.Ada.Id},U0NOBODY"), ("force", "true"));
        var posted = await CallAsync(slack, "chat.postMessage", ("channel", channel), ("text", "one"), ("metadata", """{"event_type":"incidentbot","event_payload":{"key":"k1"}}"""));
        var ts = (string)posted["ts"]!;
        await CallAsync(slack, "chat.postMessage", ("channel", channel), ("text", "below"), ("thread_ts", ts));
        await CallAsync(slack, "chat.update", ("channel", channel), ("ts", ts), ("text", "two"));
        await CallAsync(slack, "pins.add", ("channel", channel), ("timestamp", ts));
        await CallAsync(slack, "chat.postEphemeral", ("channel", channel), ("user", slack.Ada.Id), ("text", "psst"));
        Assert.Equal("user_not_in_channel", (string?)(await CallAsync(slack, "chat.postEphemeral", ("channel", channel), ("user", slack.Ben.Id), ("text", "psst")))["error"]);

        var seen = slack.Workspace.Find("inc-1-checkout")!;
        var message = Assert.Single(seen.Messages);
        Assert.Equal(("two", 1, "k1"), (message.Words, message.Edits, message.Key));
        Assert.Equal([ts], seen.Pins);
        Assert.Equal("below", Assert.Single(seen.Thread(ts)).Words);
        Assert.Equal("psst", Assert.Single(slack.Ada.Ephemerals).Words);
        var history = await CallAsync(slack, "conversations.history", ("channel", channel), ("include_all_metadata", "true"));
        Assert.Contains((JsonArray)history["messages"]!, m => (string?)m!["metadata"]?["event_payload"]?["key"] == "k1");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task People_have_mail_and_zones(bool emulate)
    {
        await using var slack = await FakeSlack.StartAsync(emulate);
        var found = (await CallAsync(slack, "users.lookupByEmail", ("email", "cleo@example.com")))["user"]!;
        Assert.Equal((slack.Cleo.Id, "cleo", "America/New_York"), ((string)found["id"]!, (string)found["name"]!, (string)found["tz"]!));
        var me = await CallAsync(slack, "auth.test");
        Assert.Equal((FakeWorkspace.BotUserId, FakeWorkspace.BotId, FakeWorkspace.TeamId), ((string)me["user_id"]!, (string)me["bot_id"]!, (string)me["team_id"]!));
        var direct = await CallAsync(slack, "conversations.open", ("users", slack.Dan.Id));
        Assert.Equal(slack.Dan.Direct.Id, (string)direct["channel"]!["id"]!);
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named_by_emulate()
    {
        await using var slack = await FakeSlack.StartAsync(emulate: true, scopes: ["users:read"]);
        var answer = await CallAsync(slack, "chat.postMessage", ("channel", slack.General.Id), ("text", "x"));
        Assert.Equal(("missing_scope", "chat:write"), ((string?)answer["error"], (string?)answer["needed"]));
    }

    [Fact]
    public async Task Faults_come_as_they_were_asked_for()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Script.Next("chat.postMessage", SlackAnswer.TooMany(7), SlackAnswer.Status(503), SlackAnswer.Cut(done: true), SlackAnswer.Error("fatal_error"));
        using (var busy = await PostAsync(slack, "chat.postMessage", ("channel", slack.General.Id), ("text", "1")))
            Assert.Equal((429, "7"), ((int)busy.StatusCode, busy.Headers.RetryAfter!.ToString()));
        using (var down = await PostAsync(slack, "chat.postMessage", ("channel", slack.General.Id), ("text", "2"))) Assert.Equal(503, (int)down.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostAsync(slack, "chat.postMessage", ("channel", slack.General.Id), ("text", "3")));
        Assert.Equal("fatal_error", (string?)(await CallAsync(slack, "chat.postMessage", ("channel", slack.General.Id), ("text", "4")))["error"]);
        // Only the one whose answer never came was done.
        Assert.Equal("3", Assert.Single(slack.General.Messages).Words);
        Assert.Equal(4, slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_and_a_response_url_answers_five_times()
    {
        await using var slack = await FakeSlack.StartAsync();
        const string View = """{"type":"modal","title":{"type":"plain_text","text":"A form"},"blocks":[]}""";
        var trigger = slack.Triggers.Issue(slack.Ada);
        await CallAsync(slack, "views.open", ("trigger_id", trigger), ("view", View));
        Assert.Equal("A form", slack.Ada.Modal!.Title);
        Assert.Equal("exchanged_trigger_id", (string?)(await CallAsync(slack, "views.open", ("trigger_id", trigger), ("view", View)))["error"]);

        var url = slack.ResponseUrls.Issue(slack.Ada, slack.General);
        for (var n = 1; n <= 6; n++)
        {
            using var answer = await Client.PostAsync(url, new StringContent($$"""{"text":"answer {{n}}"}"""), TestContext.Current.CancellationToken);
            Assert.Equal(n <= 5, answer.IsSuccessStatusCode);
        }
        Assert.Equal(["answer 1", "answer 2", "answer 3", "answer 4", "answer 5"], slack.Ada.Ephemerals.Select(m => m.Words));
    }

    private static async Task<JsonObject> CallAsync(FakeSlack slack, string method, params (string Name, string Value)[] arguments)
    {
        using var response = await PostAsync(slack, method, arguments);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<HttpResponseMessage> PostAsync(FakeSlack slack, string method, params (string Name, string Value)[] arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.ApiBaseUrl, method)) { Content = new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value))) };
        request.Headers.Authorization = new("Bearer", FakeSlack.BotToken);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
