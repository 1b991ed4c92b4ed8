using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// <c>emulate</c>: a Web API that nobody here wrote, with Slack's error codes and strict scopes. What it lacks is added on the way:
/// time zones, <c>force</c> of conversations.invite, and triggers that a busy machine can keep up with.
/// </summary>
internal sealed class Emulate : IAsyncDisposable
{
    /// <summary>May do everything, for what tests set up.</summary>
    private const string SetUpToken = "xoxb-fake-set-up";

    private readonly NodeProgram _node;
    private readonly HttpClient _client;

    private Emulate(NodeProgram node, int port)
    {
        _node = node;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/") };
    }

    /// <summary>Whether it has the method; what it has not is answered by the default.</summary>
    public static bool Answers(string method) => !method.StartsWith("usergroups.", StringComparison.Ordinal) && !method.StartsWith("apps.", StringComparison.Ordinal);

    public static async Task<Emulate> StartAsync(string botToken, IEnumerable<string> scopes)
    {
        var node = NodeProgram.Start("emulate.mjs", "emulate", Seed(botToken, [.. scopes]).ToJsonString());
        return new Emulate(node, int.Parse(await node.SaysAsync(""), System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Moves its people and channels into the workspace.</summary>
    public async Task MoveIntoAsync(FakeSlack slack)
    {
        var workspace = slack.Workspace;
        foreach (var user in (JsonArray)(await SetUpAsync("users.list"))["members"]!)
            if (FakePerson.Known.FirstOrDefault(k => k.Handle == (string?)user!["name"]) is { Handle: not null } known) slack.Enter((string)user!["id"]!, known.Handle);
        foreach (var channel in (JsonArray)(await SetUpAsync("conversations.list"))["channels"]!)
            workspace.Add(new FakeChannel((string)channel!["id"]!, (string)channel["name"]!) { Members = [.. workspace.People.Select(p => p.Id)] });
        foreach (var person in workspace.People)
            workspace.Direct(person.Id, (string)(await SetUpAsync("conversations.open", ("users", person.Id)))["channel"]!["id"]!);
    }

    public async Task<JsonObject> AnswerAsync(FakeSlack slack, SlackCall call)
    {
        var answer = call.Method switch
        {
            "views.open" or "views.push" => await OpenAsync(slack, call),
            "conversations.invite" when call.Is("force") => await InviteAsync(call),
            _ => await PostAsync(call.Method, call.Token, call.Arguments),
        };
        foreach (var user in new[] { answer["user"] }.Concat(answer["members"] as JsonArray ?? []).OfType<JsonObject>())
            if (slack.Workspace.Person((string?)user["id"]) is { } person) (user["tz"], user["tz_label"]) = (person.Zone, person.Zone);
        lock (slack.Workspace.Gate) WorkspaceObserver.Observe(slack, call, answer);
        return answer;
    }

    /// <summary>Posts as a person; the message's id.</summary>
    public async Task<string> PostAsAsync(string handle, string channelId, string text, string? threadTs)
    {
        var arguments = new Dictionary<string, string> { ["channel"] = channelId, ["text"] = text };
        if (threadTs is not null) arguments["thread_ts"] = threadTs;
        return (string)(await PostAsync("chat.postMessage", TokenOf(handle), arguments))["ts"]!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _node.DisposeAsync();
    }

    /// <summary>Its triggers live three seconds by its own clock: one is made when it is needed, for the one that the bot was given.</summary>
    private async Task<JsonObject> OpenAsync(FakeSlack slack, SlackCall call)
    {
        if (slack.Triggers.Use(call["trigger_id"]) is { } error) return DefaultSlack.No(error);
        var (person, view) = slack.Triggers.Owner(call["trigger_id"]!);
        var trigger = view is null ? await SetUpAsync("views.generateTriggerId", ("user_id", person.Id)) : await SetUpAsync("views.generateTriggerId", ("user_id", person.Id), ("view_id", view.Id));
        return await PostAsync(call.Method, call.Token, new Dictionary<string, string>(call.Arguments) { ["trigger_id"] = (string?)trigger["trigger_id"] ?? "" });
    }

    private async Task<JsonObject> InviteAsync(SlackCall call)
    {
        JsonObject? done = null;
        var errors = new JsonArray();
        foreach (var user in (call["users"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var one = await PostAsync(call.Method, call.Token, new Dictionary<string, string>(call.Arguments) { ["users"] = user });
            if ((bool?)one["ok"] == true) done = one;
            else if (one["errors"] is not JsonArray own) return one;
            else foreach (var error in own) errors.Add(error!.DeepClone());
        }
        if (done is null) return new JsonObject { ["ok"] = false, ["error"] = (string?)errors.FirstOrDefault()?["error"] ?? "no_user", ["errors"] = errors };
        done["errors"] = errors;
        return done;
    }

    private Task<JsonObject> SetUpAsync(string method, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var form = new Dictionary<string, string>();
        foreach (var (name, value) in arguments) form[name] = value;
        return PostAsync(method, SetUpToken, form);
    }

    private async Task<JsonObject> PostAsync(string method, string token, IReadOnlyDictionary<string, string> arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = new FormUrlEncodedContent(arguments) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request);
        return response.IsSuccessStatusCode ? (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())! : DefaultSlack.No("unknown_method");
    }

    private static string TokenOf(string handle) => $"xoxp-fake-{handle}";

    private static JsonObject Seed(string botToken, IReadOnlyList<string> scopes) => new()
    {
        ["team"] = new JsonObject { ["name"] = "Acme", ["domain"] = "acme" }, ["strict_scopes"] = true, ["signing_secret"] = FakeSlack.SigningSecret,
        ["users"] = new JsonArray([.. FakePerson.Known.Select(k => new JsonObject { ["name"] = k.Handle, ["real_name"] = k.Name, ["email"] = $"{k.Handle}@example.com" })]),
        ["channels"] = new JsonArray(new JsonObject { ["name"] = "incidents" }),
        ["oauth_apps"] = new JsonArray(new JsonObject
        {
            ["app_id"] = FakeWorkspace.AppId, ["client_id"] = "1.2", ["client_secret"] = "unused", ["name"] = "IncidentBot", ["redirect_uris"] = new JsonArray(),
            ["bot_id"] = FakeWorkspace.BotId, ["bot_user_id"] = FakeWorkspace.BotUserId, ["bot_name"] = "incident-bot", ["scopes"] = List(scopes),
        }),
        ["tokens"] = new JsonArray(
        [
            Token(botToken, FakeWorkspace.BotUserId, List(scopes), true), Token(SetUpToken, FakeWorkspace.BotUserId, List([.. FakeSlack.UsualScopes, "im:write", "chat:write"]), true),
            .. FakePerson.Known.Select(k => Token(TokenOf(k.Handle), k.Handle, List(["chat:write"]), false)),
        ]),
    };

    private static JsonObject Token(string token, string user, JsonArray scopes, bool isBot)
    {
        var seed = new JsonObject { ["token"] = token, ["user"] = user, ["scopes"] = scopes, ["app_id"] = FakeWorkspace.AppId };
        if (isBot) (seed["bot_id"], seed["bot_user_id"]) = (FakeWorkspace.BotId, FakeWorkspace.BotUserId);
        return seed;
    }

    private static JsonArray List(IReadOnlyList<string> words) => new([.. words.Select(w => (JsonNode)w)]);
}
