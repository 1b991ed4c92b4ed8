using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// Answers the Web API where no Node is at hand: just enough of each method to be useful, with Slack's shapes and error codes.
/// It changes nothing: what follows from its answers is <see cref="WorkspaceObserver"/>'s.
/// </summary>
internal sealed partial class DefaultSlack(FakeSlack slack)
{
    private const int MostBlocks = 50;

    private FakeWorkspace Workspace => slack.Workspace;

    public JsonObject Answer(SlackCall call) => call.Method switch
    {
        "auth.test" => Ok(("url", "https://acme.slack.com/"), ("team", "Acme"), ("user", "incident-bot"), ("team_id", FakeWorkspace.TeamId), ("user_id", FakeWorkspace.BotUserId),
            ("bot_id", FakeWorkspace.BotId), ("app_id", FakeWorkspace.AppId), ("is_enterprise_install", false)),
        "apps.connections.open" => Ok(("url", slack.Socket.OpenTicket())),
        "team.info" => Ok(("team", new JsonObject { ["id"] = FakeWorkspace.TeamId, ["name"] = "Acme", ["domain"] = "acme" })),
        "users.info" => Workspace.Person(call["user"]) is { } person ? Ok(("user", person.ToJson())) : call["user"] == FakeWorkspace.BotUserId ? Ok(("user", Bot())) : No("user_not_found"),
        "users.lookupByEmail" => Workspace.People.Find(p => p.Email.Equals(call["email"], StringComparison.OrdinalIgnoreCase)) is { } person ? Ok(("user", person.ToJson())) : No("users_not_found"),
        "users.list" => Page(call, "members", [.. Workspace.People.Select(p => p.ToJson()), Bot()]),
        "usergroups.list" => Ok(("usergroups", new JsonArray([.. Workspace.Groups.Select(g => new JsonObject { ["id"] = g.Id, ["handle"] = g.Handle, ["name"] = g.Handle, ["date_delete"] = 0, ["user_count"] = g.Members.Count })]))),
        "usergroups.users.list" => Workspace.Groups.Find(g => g.Id == call["usergroup"]) is { Id: not null } group ? Ok(("users", new JsonArray([.. group.Members.Select(m => (JsonNode)m)]))) : No("no_such_subteam"),
        "chat.postMessage" => PostMessage(call),
        "chat.postEphemeral" => PostEphemeral(call),
        "chat.update" => Update(call),
        "chat.delete" => In(call, (channel, _) => channel.Find(call["ts"]) is { } message ? message.BotId is null ? No("cant_delete_message") : Ok(("channel", channel.Id), ("ts", message.Ts)) : No("message_not_found")),
        "chat.getPermalink" => In(call, (channel, _) => channel.Find(call["message_ts"]) is { } message ? Ok(("channel", channel.Id), ("permalink", Permalink(message))) : No("message_not_found")),
        "pins.add" => In(call, (channel, _) => channel.Find(call["timestamp"]) is null ? No("message_not_found") : channel.Pins.Contains(call["timestamp"]!) ? No("already_pinned") : Ok()),
        "pins.list" => In(call, (channel, _) => Ok(("items", new JsonArray([.. channel.Pins.Select(p => new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["message"] = channel.Find(p)?.ToJson() })])))),
        "bookmarks.add" => In(call, (channel, _) => !Uri.TryCreate(call["link"], UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https") ? No("invalid_link")
            : call["type"] != "link" ? No("invalid_bookmark_type") : Ok(("bookmark", new JsonObject { ["id"] = $"Bk{channel.Bookmarks.Count + 1}", ["channel_id"] = channel.Id, ["title"] = call["title"], ["link"] = call["link"] }))),
        "bookmarks.list" => In(call, (channel, _) => Ok(("bookmarks", new JsonArray([.. channel.Bookmarks.Select((b, n) => new JsonObject { ["id"] = $"Bk{n + 1}", ["title"] = b.Title, ["link"] = b.Link })])))),
        "reactions.add" => In(call, (channel, _) => channel.Find(call["timestamp"]) is null ? No("message_not_found") : Ok()),
        _ when call.Method.StartsWith("conversations.", StringComparison.Ordinal) => Conversation(call),
        _ when call.Method.StartsWith("views.", StringComparison.Ordinal) => View(call),
        _ => No("unknown_method"),
    };

    public static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in values) answer[name] = value;
        return answer;
    }

    public static JsonObject No(string code, params IReadOnlyList<string> messages)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = code };
        if (messages.Count > 0) answer["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(m => (JsonNode)m)]) };
        return answer;
    }

    private JsonObject PostMessage(SlackCall call)
    {
        var channel = Workspace.Find(call["channel"]) ?? (Workspace.Person(call["channel"]) is { } person ? person.Direct : null);
        if (channel is null || (channel.IsPrivate && !channel.Members.Contains(FakeWorkspace.BotUserId))) return No("channel_not_found");
        if (channel.IsArchived) return No("is_archived");
        if (WrongContent(call, 40_000) is { } wrong) return wrong;
        var ts = Workspace.NewTs();
        return Ok(("channel", channel.Id), ("ts", ts), ("message", new JsonObject { ["type"] = "message", ["user"] = FakeWorkspace.BotUserId, ["bot_id"] = FakeWorkspace.BotId, ["text"] = call["text"], ["ts"] = ts }));
    }

    private JsonObject PostEphemeral(SlackCall call) => In(call, (channel, _) =>
        Workspace.Person(call["user"]) is null ? No("user_not_found")
        : !channel.Members.Contains(call["user"]!) ? No("user_not_in_channel")
        : WrongContent(call, 40_000) ?? Ok(("message_ts", Workspace.NewTs())));

    private JsonObject Update(SlackCall call) => In(call, (channel, _) =>
        channel.Find(call["ts"]) is not { } message ? No("message_not_found")
        : message.BotId is null ? No("cant_update_message")
        : channel.IsArchived ? No("is_inactive")
        : WrongContent(call, 4000) ?? Ok(("channel", channel.Id), ("ts", message.Ts), ("text", call["text"])));

    private static JsonObject? WrongContent(SlackCall call, int longest)
    {
        var blocks = call["blocks"] is null or "" ? [] : call.Json("blocks") as JsonArray;
        if (blocks is null) return No("invalid_blocks_format");
        if (blocks.Count > MostBlocks) return No("invalid_blocks", $"[ERROR] no more than {MostBlocks} items allowed [json-pointer:/blocks]");
        if (string.IsNullOrEmpty(call["text"]) && blocks.Count == 0) return No("no_text");
        if (call["metadata"] is { Length: > 0 } && call.Json("metadata") is not JsonObject) return No("invalid_metadata_format");
        return call["text"]?.Length > longest ? No("msg_too_long") : null;
    }

    /// <summary>What is said of a channel that must be there.</summary>
    private JsonObject In(SlackCall call, Func<FakeChannel, SlackCall, JsonObject> say) => Workspace.Find(call["channel"] ?? call["channel_id"]) is { } channel ? say(channel, call) : No("channel_not_found");

    /// <summary>A page of a list; the cursor holds an equals sign, as Slack's do.</summary>
    private static JsonObject Page(SlackCall call, string name, IReadOnlyList<JsonObject> all)
    {
        var from = call["cursor"] is { Length: > 0 } cursor ? int.Parse(cursor.Trim('='), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var size = int.TryParse(call["limit"], out var limit) ? limit : 100;
        var next = from + size < all.Count ? $"{from + size}==" : "";
        return Ok((name, new JsonArray([.. all.Skip(from).Take(size).Select(o => o.DeepClone())])), ("has_more", next.Length > 0), ("response_metadata", new JsonObject { ["next_cursor"] = next }));
    }

    private static JsonObject Bot() => new()
    {
        ["id"] = FakeWorkspace.BotUserId, ["team_id"] = FakeWorkspace.TeamId, ["name"] = "incident-bot", ["deleted"] = false, ["is_bot"] = true, ["real_name"] = "IncidentBot", ["tz"] = "America/Los_Angeles",
        ["profile"] = new JsonObject { ["display_name"] = "", ["real_name"] = "IncidentBot", ["bot_id"] = FakeWorkspace.BotId },
    };

    private static string Permalink(FakeMessage message) =>
        $"https://acme.slack.com/archives/{message.Channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}" + (message.IsInThread ? $"?thread_ts={message.ThreadTs}&cid={message.Channel.Id}" : "");
}
