using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What Slack sends, in the shapes of its own documentation.</summary>
internal static class Payloads
{
    public static JsonObject Command(FakePerson person, FakeChannel channel, string command, string text, string triggerId, string responseUrl) => new()
    {
        ["token"] = "ignored", ["team_id"] = FakeWorkspace.TeamId, ["team_domain"] = "acme", ["channel_id"] = channel.Id, ["channel_name"] = NameOf(channel),
        ["user_id"] = person.Id, ["user_name"] = person.Handle, ["command"] = command, ["text"] = text, ["api_app_id"] = FakeWorkspace.AppId,
        ["is_enterprise_install"] = "false", ["response_url"] = responseUrl, ["trigger_id"] = triggerId,
    };

    public static JsonObject ButtonOfMessage(FakePerson person, FakeMessage message, FakeButton button, string triggerId, string responseUrl)
    {
        var payload = Head(person, "block_actions", triggerId);
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel.Id, ["is_ephemeral"] = message.OnlyFor is not null };
        if (message.ThreadTs is not null) container["thread_ts"] = message.ThreadTs;
        (payload["container"], payload["channel"], payload["response_url"]) = (container, Channel(message.Channel), responseUrl);
        // Slack does not show a bot again what only one person saw.
        if (message.OnlyFor is null) payload["message"] = message.ToJson();
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["actions"] = new JsonArray(Action(button, triggerId));
        return payload;
    }

    public static JsonObject ButtonOfView(FakePerson person, FakeView view, FakeButton button, string triggerId)
    {
        var payload = Head(person, "block_actions", triggerId);
        (payload["container"], payload["view"]) = (new JsonObject { ["type"] = "view", ["view_id"] = view.Id }, WithState(view));
        payload["actions"] = new JsonArray(Action(button, triggerId));
        return payload;
    }

    public static JsonObject View(FakePerson person, string type, FakeView view, string triggerId)
    {
        var payload = Head(person, type, triggerId);
        payload["view"] = WithState(view);
        if (type == "view_closed") (payload["is_cleared"], payload["trigger_id"]) = (false, null);
        else payload["response_urls"] = new JsonArray();
        return payload;
    }

    public static JsonObject Suggestion(FakePerson person, FakeView view, ViewInput input, string typed)
    {
        var payload = Head(person, "block_suggestion", null);
        payload.Remove("trigger_id");
        (payload["container"], payload["view"]) = (new JsonObject { ["type"] = "view", ["view_id"] = view.Id }, WithState(view));
        (payload["action_id"], payload["block_id"], payload["value"]) = (input.ActionId, input.BlockId, typed);
        return payload;
    }

    public static JsonObject Shortcut(FakePerson person, string callbackId, string triggerId)
    {
        var payload = Head(person, "shortcut", triggerId);
        (payload["callback_id"], payload["action_ts"]) = (callbackId, triggerId.Split('.')[0] + ".1");
        return payload;
    }

    public static JsonObject MessageShortcut(FakePerson person, string callbackId, FakeMessage message, string triggerId, string responseUrl)
    {
        var payload = Shortcut(person, callbackId, triggerId);
        (payload["type"], payload["message_ts"], payload["response_url"]) = ("message_action", message.Ts, responseUrl);
        (payload["channel"], payload["message"]) = (Channel(message.Channel), message.ToJson());
        return payload;
    }

    /// <summary>The <c>event_callback</c> around an event.</summary>
    public static JsonObject Event(JsonObject inner, string botUserId, DateTimeOffset now) => new()
    {
        ["type"] = "event_callback", ["token"] = "ignored", ["team_id"] = FakeWorkspace.TeamId, ["api_app_id"] = FakeWorkspace.AppId,
        ["context_team_id"] = FakeWorkspace.TeamId, ["context_enterprise_id"] = null, ["event"] = inner, ["event_id"] = "Ev" + Guid.NewGuid().ToString("n")[..12].ToUpperInvariant(),
        ["event_time"] = now.ToUnixTimeSeconds(), ["is_ext_shared_channel"] = false, ["event_context"] = "4-eyJ",
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = FakeWorkspace.TeamId, ["user_id"] = botUserId, ["is_bot"] = true, ["is_enterprise_install"] = false }),
    };

    public static JsonObject Pinned(string userId, FakeMessage message, string ts)
    {
        var pinned = message.ToJson();
        (pinned["pinned_to"], pinned["permalink"]) = (new JsonArray(message.Channel.Id), $"https://acme.slack.com/archives/{message.Channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}");
        return new()
        {
            ["type"] = "pin_added", ["user"] = userId, ["channel_id"] = message.Channel.Id, ["item_user"] = message.User, ["pin_count"] = message.Channel.Pins.Count, ["event_ts"] = ts,
            ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel.Id, ["created"] = 1_700_000_000, ["created_by"] = userId, ["message"] = pinned },
        };
    }

    public static JsonObject Joined(string userId, FakeChannel channel, string? inviter, string ts)
    {
        var joined = new JsonObject { ["type"] = "member_joined_channel", ["user"] = userId, ["channel"] = channel.Id, ["channel_type"] = channel.IsPrivate ? "G" : "C", ["team"] = FakeWorkspace.TeamId, ["event_ts"] = ts };
        if (inviter is not null) joined["inviter"] = inviter;
        return joined;
    }

    private static JsonObject Head(FakePerson person, string type, string? triggerId) => new()
    {
        ["type"] = type, ["api_app_id"] = FakeWorkspace.AppId, ["token"] = "ignored", ["trigger_id"] = triggerId, ["enterprise"] = null, ["is_enterprise_install"] = false,
        ["team"] = new JsonObject { ["id"] = FakeWorkspace.TeamId, ["domain"] = "acme" },
        ["user"] = new JsonObject { ["id"] = person.Id, ["username"] = person.Handle, ["name"] = person.Handle, ["team_id"] = FakeWorkspace.TeamId },
    };

    private static JsonObject Action(FakeButton button, string triggerId)
    {
        var action = new JsonObject { ["type"] = "button", ["action_id"] = button.ActionId, ["block_id"] = button.BlockId, ["text"] = button.Json["text"]?.DeepClone(), ["action_ts"] = triggerId.Split('.')[0] + ".1" };
        if (button.Value is not null) action["value"] = button.Value;
        return action;
    }

    private static JsonObject WithState(FakeView view)
    {
        var json = (JsonObject)view.Json.DeepClone();
        json["state"] = view.State();
        return json;
    }

    private static JsonObject Channel(FakeChannel channel) => new() { ["id"] = channel.Id, ["name"] = NameOf(channel) };

    private static string NameOf(FakeChannel channel) => channel.DirectWith is not null ? "directmessage" : channel.IsPrivate ? "privategroup" : channel.Name;
}
