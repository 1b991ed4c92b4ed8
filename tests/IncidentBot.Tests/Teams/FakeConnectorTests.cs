using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The stand-in for Teams keeps the Connector's own rules, where the reference gives examples.</summary>
public sealed class FakeConnectorTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly HandClock _clock = new();
    private FakeTeams _teams = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_clock);
        _token = await TokenAsync();
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task A_message_is_posted_answered_in_its_thread_edited_and_deleted()
    {
        var channel = Uri.EscapeDataString(_teams.Incidents.Id);
        var (status, made) = await CallAsync(HttpMethod.Post, $"v3/conversations/{channel}/activities", """{"type":"message","textFormat":"markdown","text":"one\\."}""");
        Assert.Equal(201, status);
        var id = (string)made!["id"]!;
        var thread = Uri.EscapeDataString($"{_teams.Incidents.Id};messageid={id}");
        await CallAsync(HttpMethod.Post, $"v3/conversations/{thread}/activities", """{"type":"message","textFormat":"markdown","text":"below"}""");
        Assert.Equal(200, (await CallAsync(HttpMethod.Put, $"v3/conversations/{thread}/activities/{id}", """{"type":"message","textFormat":"markdown","text":"two"}""")).Status);

        var post = Assert.Single(_teams.Incidents.Posts);
        Assert.Equal(("two", 1, true), (post.Words, post.Edits, post.IsBots));
        Assert.Equal("below", Assert.Single(_teams.Incidents.Thread(post)).Words);
        Assert.Equal(200, (await CallAsync(HttpMethod.Delete, $"v3/conversations/{channel}/activities/{id}")).Status);
        Assert.Empty(_teams.Incidents.Posts);
        await RefusesAsync(HttpMethod.Put, $"v3/conversations/{channel}/activities/{id}", """{"type":"message","text":"three"}""", 404, "ActivityNotFoundInConversation");
        await RefusesAsync(HttpMethod.Post, $"v3/conversations/{Uri.EscapeDataString("19:gone@thread.tacv2")}/activities", """{"type":"message","text":"x"}""", 404, "ConversationNotFound");
        Assert.Empty(_teams.Complaints.Except(["A text does not say its format: three"]));
    }

    [Fact]
    public async Task A_conversation_is_created_in_exactly_two_forms()
    {
        var personal = $$"""{"isGroup":false,"tenantId":"{{FakeTeams.TenantId}}","members":[{"id":"{{_teams.Ben.Mri}}"}]}""";
        var (status, first) = await CallAsync(HttpMethod.Post, "v3/conversations", personal);
        Assert.Equal((201, _teams.Ben.Chat.Id), (status, (string)first!["id"]!));
        Assert.Equal((string)first["id"]!, (string)(await CallAsync(HttpMethod.Post, "v3/conversations", personal)).Body!["id"]!);

        var (made, thread) = await CallAsync(HttpMethod.Post, "v3/conversations",
            $$$"""{"isGroup":true,"tenantId":"{{{FakeTeams.TenantId}}}","channelData":{"channel":{"id":"{{{_teams.Incidents.Id}}}"}},"activity":{"type":"message","textFormat":"plain","text":"INC-42"}}""");
        var root = Assert.Single(_teams.Incidents.Posts);
        Assert.Equal((201, $"{_teams.Incidents.Id};messageid={root.Id}", root.Id), (made, (string)thread!["id"]!, (string)thread["activityId"]!));

        foreach (var other in new[]
        {
            $$"""{"isGroup":true,"tenantId":"{{FakeTeams.TenantId}}","members":[{"id":"{{_teams.Ben.Mri}}"},{"id":"{{_teams.Ada.Mri}}"}]}""",
            $$"""{"isGroup":false,"tenantId":"{{FakeTeams.TenantId}}","members":[{"id":"{{_teams.Ben.ObjectId}}"}]}""",
            $$"""{"isGroup":false,"members":[{"id":"{{_teams.Ben.Mri}}"}]}""",
            $$"""{"isGroup":true,"channelData":{ "channel":{ "id":"{{_teams.Incidents.Id}}" } } }""",
        })
        {
            var refused = await RefusesAsync(HttpMethod.Post, "v3/conversations", other, 400, "BadSyntax");
            Assert.Equal("Incorrect conversation creation parameters", (string?)refused["error"]!["message"]);
        }
        _teams.Eve.HasApp = false;
        await RefusesAsync(HttpMethod.Post, "v3/conversations", personal.Replace(_teams.Ben.Mri, _teams.Eve.Mri, StringComparison.Ordinal), 403, "ForbiddenOperationException");
    }

    [Fact]
    public async Task Text_and_card_become_two_messages_without_an_id()
    {
        const string Both = """{"type":"message","textFormat":"plain","text":"a text","summary":"s","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}]}""";
        var (status, body) = await CallAsync(HttpMethod.Post, $"v3/conversations/{Uri.EscapeDataString(_teams.General.Id)}/activities", Both);
        Assert.Equal((201, null), (status, body));
        Assert.Equal(2, _teams.General.Posts.Count());
        Assert.Single(_teams.Complaints);
    }

    [Fact]
    public async Task What_is_wrong_with_a_message_is_named()
    {
        var to = $"v3/conversations/{Uri.EscapeDataString(_teams.General.Id)}/activities";
        await RefusesAsync(HttpMethod.Post, to, $$$"""{"type":"message","text":"nobody","entities":[{"type":"mention","text":"<at>Ben Okri</at>","mentioned":{"id":"{{{_teams.Ben.Mri}}}"}}]}""", 400, "BadArgument");
        await RefusesAsync(HttpMethod.Post, to, $$$"""{"type":"message","text":"<at>Ben Okri</at>","entities":[{"type":"mention","text":"<at>Ben Okri</at>","mentioned":{"id":"{{{_teams.Ben.ObjectId}}}"}}]}""", 400, "BadArgument");
        await RefusesAsync(HttpMethod.Post, to, """{"type":"message"}""", 400, "BadArgument");
        await RefusesAsync(HttpMethod.Post, to, $$"""{"type":"message","text":"{{new string('x', 51 * 1024)}}"}""", 413, "MessageSizeTooBig");
        Assert.Equal(201, (await CallAsync(HttpMethod.Post, to, $$"""{"type":"message","textFormat":"plain","text":"{{new string('x', 49 * 1024)}}"}""")).Status);
        Assert.Equal(202, (await CallAsync(HttpMethod.Post, to, """{"type":"typing"}""")).Status);
        _teams.Team.HasBot = false;
        await RefusesAsync(HttpMethod.Post, to, """{"type":"message","text":"x"}""", 403, "BotNotInConversationRoster");
    }

    [Fact]
    public async Task Members_come_in_pages_and_one_by_three_names()
    {
        _teams.LargestPage = 2;
        var (members, token) = (new List<string>(), "");
        do
        {
            var (_, page) = await CallAsync(HttpMethod.Get, $"v3/conversations/{Uri.EscapeDataString(_teams.Incidents.Id)}/pagedmembers?pageSize=500&continuationToken={Uri.EscapeDataString(token)}");
            members.AddRange(((JsonArray)page!["members"]!).Select(m => (string)(m!["aadObjectId"] ?? m["objectId"])!));
            token = (string?)page["continuationToken"] ?? "";
        }
        while (token.Length > 0);
        Assert.Equal(_teams.Workplace.People.Select(p => p.ObjectId), members);

        foreach (var name in new[] { _teams.Ben.Mri, _teams.Ben.ObjectId, "BEN@example.com" })
        {
            var (_, found) = await CallAsync(HttpMethod.Get, $"v3/conversations/{Uri.EscapeDataString(_teams.Incidents.Id)}/members/{Uri.EscapeDataString(name)}");
            Assert.Equal((_teams.Ben.Mri, "ben@example.com"), ((string)found!["id"]!, (string)found["email"]!));
        }
        Assert.Equal(404, (await CallAsync(HttpMethod.Get, $"v3/conversations/{Uri.EscapeDataString(_teams.GroupChat.Id)}/members/{_teams.Dan.ObjectId}")).Status);
        var (_, channels) = await CallAsync(HttpMethod.Get, $"v3/teams/{Uri.EscapeDataString(_teams.Team.Id)}/conversations");
        Assert.Equal([null, "incidents"], ((JsonArray)channels!["conversations"]!).Select(c => (string?)c!["name"]));
    }

    [Fact]
    public async Task Only_a_token_of_its_own_is_taken_and_only_while_it_lasts()
    {
        var path = $"v3/teams/{Uri.EscapeDataString(_teams.Team.Id)}";
        Assert.Equal(200, (await CallAsync(HttpMethod.Get, path)).Status);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(401, (await CallAsync(HttpMethod.Get, path)).Status);
        _token = "made-up";
        Assert.Equal(401, (await CallAsync(HttpMethod.Get, path)).Status);
        _token = await TokenAsync();
        Assert.Equal(200, (await CallAsync(HttpMethod.Get, path)).Status);
        Assert.Equal("invalid_client", await TokenAsync("wrong"));
    }

    [Fact]
    public async Task Faults_come_as_they_were_asked_for_and_limits_are_kept_where_they_are_on()
    {
        var to = $"v3/conversations/{Uri.EscapeDataString(_teams.General.Id)}/activities";
        _teams.Script.Next("send", TeamsAnswer.TooMany(7), TeamsAnswer.Error(412, "PreconditionFailed"), TeamsAnswer.Gateway(502, done: true), TeamsAnswer.Gateway(504), TeamsAnswer.Cut(done: true), TeamsAnswer.Empty);
        using (var busy = await SendAsync(HttpMethod.Post, to, Said(1))) Assert.Equal((429, "7"), ((int)busy.StatusCode, busy.Headers.RetryAfter!.ToString()));
        await RefusesAsync(HttpMethod.Post, to, Said(2), 412, "PreconditionFailed");
        using (var done = await SendAsync(HttpMethod.Post, to, Said(3))) Assert.Equal((502, "text/html"), ((int)done.StatusCode, done.Content.Headers.ContentType!.MediaType));
        using (var down = await SendAsync(HttpMethod.Post, to, Said(4))) Assert.Equal(504, (int)down.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, to, Said(5)));
        Assert.Equal((201, null), await CallAsync(HttpMethod.Post, to, Said(6)));
        Assert.Equal(["said 3", "said 5", "said 6"], _teams.General.Posts.Select(p => p.Words));

        _teams.KeepsRateLimits = true;
        for (var n = 1; n <= 7; n++) Assert.Equal(201, (await CallAsync(HttpMethod.Post, to, Said(n))).Status);
        using (var busy = await SendAsync(HttpMethod.Post, to, Said(8))) Assert.Equal((429, "1"), ((int)busy.StatusCode, busy.Headers.RetryAfter!.ToString()));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(201, (await CallAsync(HttpMethod.Post, to, Said(9))).Status);
    }

    private static string Said(int n) => $$"""{"type":"message","textFormat":"plain","text":"said {{n}}"}""";

    private async Task<JsonObject> RefusesAsync(HttpMethod method, string path, string body, int status, string code)
    {
        var (answered, said) = await CallAsync(method, path, body);
        Assert.Equal((status, code), (answered, (string?)said?["error"]?["code"]));
        return said!;
    }

    private async Task<(int Status, JsonObject? Body)> CallAsync(HttpMethod method, string path, string? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? null : (JsonObject)JsonNode.Parse(text)!);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_teams.ConnectorBaseUrl, path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", _token);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> TokenAsync(string secret = FakeTeams.AppSecret)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", FakeTeams.AppId), new("client_secret", secret), new("scope", "https://api.botframework.com/.default"),
        ]);
        using var response = await Client.PostAsync(new Uri(_teams.LoginBaseUrl, $"{FakeTeams.TenantId}/oauth2/v2.0/token"), form, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(answer["error"] is null ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        return (string)(answer["access_token"] ?? answer["error"])!;
    }
}
