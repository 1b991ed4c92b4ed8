using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>The doors that Slack calls: who is let in, and that Slack's own receiver answers the same.</summary>
public sealed class EndpointTests
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const string JsonType = "application/json";

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    [Fact]
    public async Task Ours_answers_what_Slacks_own_receiver_answers()
    {
        await using var bolt = NodeProgram.Start("bolt-http.mjs", "@slack/bolt", FakeSlack.SigningSecret);
        var theirs = new Uri(await bolt.SaysAsync("LISTENING"));
        await using var rig = await InboundRig.StartAsync(socket: false);
        var form = await OpenFormAsync(rig);
        var state = form["view"]!["state"]!["values"]!;
        state["since"] = new JsonObject { ["since"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "tomorrow" } };

        (string Name, Probe Probe, string Answer)[] probes =
        [
            ("a command that is answered", new("commands", FormType, "command=%2Finc&text=&user_id=U0ADA&channel_id=C0GENERAL&trigger_id=1.2.a&response_url="), "200 json"),
            ("a command whose form opens", new("commands", FormType, Command(rig, "open")), "200 empty"),
            ("a form with a wrong answer", new("interactions", FormType, Payload(form)), """200 {"response_action":"errors","errors":{"since":"That is in the future."}}"""),
            ("a button", new("interactions", FormType, Payload("""{"type":"block_actions","trigger_id":"1.2.b","user":{"id":"U0ADA"},"team":{"id":"T0ACME"},"container":{"type":"message","channel_id":"C0GENERAL"},"channel":{"id":"C0GENERAL"},"actions":[{"type":"button","action_id":"cmd:0","block_id":"b","value":"list"}]}""")), "200 empty"),
            ("a search", new("interactions", FormType, Payload("""{"type":"block_suggestion","action_id":"regions","block_id":"regions","value":"x","user":{"id":"U0ADA"},"team":{"id":"T0ACME"},"container":{"type":"view"},"view":{"private_metadata":"none"}}""")), """200 {"options":[]}"""),
            ("a shortcut", new("interactions", FormType, Payload("""{"type":"shortcut","callback_id":"unheard_of","trigger_id":"1.2.c","user":{"id":"U0ADA"},"team":{"id":"T0ACME"}}""")), "200 empty"),
            ("the address is asked for", new("events", JsonType, """{"type":"url_verification","token":"x","challenge":"3eZbrw1aB"}"""), """200 {"challenge":"3eZbrw1aB"}"""),
            ("an event that is handled", new("events", JsonType, Event("app_mention")), "200 empty"),
            ("an event that is not", new("events", JsonType, Event("star_added")), "200 empty"),
            ("a body that is no JSON", new("events", JsonType, "{nonsense"), "400 empty"),
            ("a payload that is no JSON", new("interactions", FormType, "payload=%7Bnonsense"), "400 empty"),
            ("forged", new("events", JsonType, Event("app_mention")) { Secret = "another secret" }, "401 empty"),
            ("unsigned", new("events", JsonType, Event("app_mention")) { Secret = null }, "401 empty"),
            ("the address is asked for by a stranger", new("events", JsonType, """{"type":"url_verification","challenge":"x"}""") { Secret = null }, "401 empty"),
            ("late", new("events", JsonType, Event("app_mention")) { Age = 301 }, "401 empty"),
            ("the certificate is looked at", new("commands", FormType, "ssl_check=1&token=x") { Secret = null }, "200 empty"),
            ("the certificate is looked at, with something smuggled in", new("interactions", FormType, "ssl_check=1&" + Payload(form)) { Secret = null }, "200 empty"),
            ("GET", new("events", JsonType, "") { Method = HttpMethod.Get }, "404 empty"),
        ];
        foreach (var (name, probe, answer) in probes)
        {
            Assert.Equal($"{name}: {answer}", $"{name}: {await AskAsync(theirs, probe)}");
            Assert.Equal($"{name}: {answer}", $"{name}: {await AskAsync(rig.Address, probe)}");
        }
        // The one difference: Slack's text allows no time ahead of ours either, and so do we.
        var early = new Probe("events", JsonType, Event("app_mention")) { Age = -302 };
        Assert.Equal("200 empty", await AskAsync(theirs, early));
        Assert.Equal("401 empty", await AskAsync(rig.Address, early));
    }

    [Fact]
    public async Task Who_is_not_Slack_changes_nothing_and_leaves_no_trace_but_the_reason()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        var body = Command(rig, "resolve SECRETWORD");
        foreach (var probe in (Probe[])
            [
                new("commands", FormType, body) { Secret = null }, new("commands", FormType, body) { Secret = "x" }, new("commands", FormType, body) { Age = 400 },
                new("commands", FormType, body) { Age = -400 }, new("commands", FormType, body) { Cut = 3 }, new("commands", FormType, "ssl_check=1&" + body) { Secret = null },
            ])
            await AskAsync(rig.Address, probe);
        Assert.Equal("413 empty", await AskAsync(rig.Address, new("events", JsonType, new string(' ', 1024 * 1024 + 1))));
        await rig.IdleAsync();

        Assert.Empty(rig.Router.Requests);
        Assert.Empty(await rig.Memory.KeysAsync("seen/"));
        Assert.Contains(rig.Log.Lines, l => l.EndsWith("refused: Forged", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, l => l.Contains("SECRETWORD", StringComparison.Ordinal) || l.Contains("v0=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_sent_before_is_known_when_it_is_sent_again()
    {
        await using var rig = await InboundRig.StartAsync(socket: false);
        var body = Command(rig, "resolve");
        await AskAsync(rig.Address, new("commands", FormType, body));
        await rig.IdleAsync();
        Assert.Equal("200 empty", await AskAsync(rig.Address, new("commands", FormType, body)));
        Assert.Single(rig.Router.Requests);
    }

    [Fact]
    public async Task In_Socket_Mode_there_are_no_doors()
    {
        await using var rig = await InboundRig.StartAsync(socket: true);
        Assert.Equal("404 empty", await AskAsync(rig.Address, new("events", JsonType, """{"type":"url_verification","challenge":"x"}""")));
    }

    private static async Task<JsonObject> OpenFormAsync(InboundRig rig)
    {
        await rig.Slack.Ada.UsesShortcutAsync("open_incident");
        return Payloads.View(rig.Slack.Ada, "view_submission", await rig.Slack.Ada.IsAskedAsync("Open an incident"), "9.9.z");
    }

    private static string Command(InboundRig rig, string text) => string.Join('&', Payloads.Command(rig.Slack.Ada, rig.Slack.General, "/inc", text, rig.Slack.Triggers.Issue(rig.Slack.Ada), "").Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value!.ToString())}"));

    private static string Payload(JsonObject payload) => Payload(payload.ToJsonString());

    private static string Payload(string payload) => "payload=" + Uri.EscapeDataString(payload);

    private static string Event(string type) =>
        $$"""{"type":"event_callback","team_id":"T0ACME","api_app_id":"A0INC","event_id":"Ev{{Guid.NewGuid():n}}","event_time":1,"event":{"type":"{{type}}","user":"U0ADA","text":"<@U0BOT> list","channel":"C0GENERAL","ts":"1712345678.000{{Random.Shared.Next(100, 999)}}"},"authorizations":[]}""";

    /// <summary>The status, and what stands in the body: nothing, JSON with words for people, or JSON for Slack.</summary>
    private static async Task<string> AskAsync(Uri receiver, Probe probe)
    {
        using var request = new HttpRequestMessage(probe.Method, new Uri(receiver, "slack/" + probe.Path));
        if (probe.Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(probe.Body[..^probe.Cut]));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", probe.Type);
        }
        if (probe.Secret is { } secret)
        {
            var timestamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - probe.Age).ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
            request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{probe.Body}"))));
        }
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (body.Length == 0) return $"{(int)response.StatusCode} empty";
        Assert.Equal(JsonType, response.Content.Headers.ContentType?.MediaType);
        var json = JsonNode.Parse(body)!;
        return json["text"] is null ? $"{(int)response.StatusCode} {body}" : $"{(int)response.StatusCode} json";
    }

    private sealed record Probe(string Path, string Type, string Body)
    {
        public HttpMethod Method { get; init; } = HttpMethod.Post;

        public string? Secret { get; init; } = FakeSlack.SigningSecret;

        /// <summary>In seconds.</summary>
        public int Age { get; init; }

        /// <summary>How much of the end is lost on the way.</summary>
        public int Cut { get; init; }
    }
}
