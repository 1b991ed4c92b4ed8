using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>Carries what was done over to what people see.</summary>
internal static class WorkspaceObserver
{
    private static readonly string[] MessageParts = ["text", "blocks", "metadata"];

    public static void Observe(FakeSlack slack, SlackCall call, JsonObject answer)
    {
        if ((bool?)answer["ok"] != true) return;
        var workspace = slack.Workspace;
        var channel = workspace.Find(call["channel"] ?? call["channel_id"]);
        switch (call.Method)
        {
            case "chat.postMessage":
                Post(workspace, call, answer);
                break;
            case "chat.postEphemeral" when channel is not null:
                workspace.Add(new FakeMessage(channel, (string)answer["message_ts"]!, FakeWorkspace.BotUserId, Content(call)) { BotId = FakeWorkspace.BotId, ThreadTs = call["thread_ts"], OnlyFor = call["user"] });
                break;
            case "chat.update" when channel?.Find(call["ts"]) is { } message:
                workspace.Change(message, Updated(message.Content, call));
                break;
            case "chat.delete" when channel?.Find(call["ts"]) is { } message:
                message.IsGone = true;
                break;
            case "conversations.create" when workspace.Find((string?)answer["channel"]!["id"]) is null:
                workspace.Add(new FakeChannel((string)answer["channel"]!["id"]!, (string)answer["channel"]!["name"]!) { IsPrivate = call.Is("is_private"), Creator = FakeWorkspace.BotUserId, Members = [FakeWorkspace.BotUserId] });
                break;
            case "conversations.open" when call["users"] is { } user:
                workspace.Direct(user, (string?)answer["channel"]!["id"]);
                break;
            case "conversations.invite" when channel is not null:
                channel.Members = channel.Members.Union((call["users"] ?? "").Split(',').Where(u => workspace.Person(u) is not null));
                break;
            case "conversations.join" when channel is not null:
                channel.Members = channel.Members.Add(FakeWorkspace.BotUserId);
                break;
            case "conversations.setTopic" when channel is not null:
                channel.Topic = call["topic"] ?? "";
                break;
            case "conversations.setPurpose" when channel is not null:
                channel.Purpose = call["purpose"] ?? "";
                break;
            case "conversations.rename" when channel is not null:
                channel.Name = call["name"] ?? "";
                break;
            case "conversations.archive" when channel is not null:
                channel.IsArchived = true;
                break;
            case "pins.add" when channel is not null && !channel.Pins.Contains(call["timestamp"] ?? ""):
                channel.Pins = channel.Pins.Add(call["timestamp"] ?? "");
                break;
            case "bookmarks.add" when channel is not null:
                channel.Bookmarks = channel.Bookmarks.Add((call["title"] ?? "", call["link"] ?? ""));
                break;
            case "views.open":
                slack.Triggers.Owner(call["trigger_id"]!).Person.OpenFirst(View(answer));
                break;
            case "views.push":
                slack.Triggers.Owner(call["trigger_id"]!).Person.Push(View(answer));
                break;
            case "views.publish" when workspace.Person(call["user_id"]) is { } person:
                person.Home = View(answer);
                break;
            case "views.update":
                foreach (var person in workspace.People) person.Replace((JsonObject)answer["view"]!.DeepClone());
                break;
        }
        workspace.Pulse.Beat();
    }

    private static void Post(FakeWorkspace workspace, SlackCall call, JsonObject answer)
    {
        // A person's id stands for the conversation with them.
        var channel = workspace.Find((string?)answer["channel"]) ?? workspace.Direct(call["channel"]!, (string?)answer["channel"]);
        workspace.Add(new FakeMessage(channel, (string)answer["ts"]!, FakeWorkspace.BotUserId, Content(call)) { BotId = FakeWorkspace.BotId, ThreadTs = call["thread_ts"] });
    }

    private static FakeView View(JsonObject answer) => new((JsonObject)answer["view"]!.DeepClone());

    private static JsonObject Content(SlackCall call)
    {
        var content = new JsonObject { ["text"] = call["text"] ?? "" };
        foreach (var part in MessageParts.Skip(1))
            if (call.Json(part) is { } json) content[part] = json;
        return content;
    }

    /// <summary>Text without blocks takes the blocks away; metadata stay where none are given.</summary>
    private static JsonObject Updated(JsonObject old, SlackCall call)
    {
        var content = (JsonObject)old.DeepClone();
        if (call["text"] is { } text)
        {
            content["text"] = text;
            content.Remove("blocks");
        }
        foreach (var part in MessageParts.Skip(1))
            if (call.Json(part) is { } json) content[part] = json;
        return content;
    }
}
