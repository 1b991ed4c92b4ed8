using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>What they do that Slack tells the bot of as events.</summary>
internal sealed partial class FakePerson
{
    /// <summary>Says something; the bot hears of it where it is a member, and of its name wherever it is said.</summary>
    /// <param name="text">As Slack escapes it; <c>&lt;@U…&gt;</c> for a name.</param>
    /// <param name="channel">Where.</param>
    /// <param name="thread">Under which message; null for the channel itself.</param>
    public async Task<FakeMessage> SaysAsync(string text, FakeChannel channel, FakeMessage? thread = null)
    {
        var message = await WritesAsync(text, channel, thread);
        var inner = message.ToJson();
        (inner["channel"], inner["event_ts"], inner["client_msg_id"]) = (channel.Id, message.Ts, Guid.NewGuid().ToString());
        var told = new List<Task>();
        if (channel.Members.Contains(FakeWorkspace.BotUserId))
        {
            var said = (JsonObject)inner.DeepClone();
            said["channel_type"] = channel.DirectWith is not null ? "im" : channel.IsPrivate ? "group" : "channel";
            told.Add(slack.RaiseAsync(said));
        }
        if (channel.DirectWith is null && text.Contains($"<@{FakeWorkspace.BotUserId}>", StringComparison.Ordinal))
        {
            var mention = (JsonObject)inner.DeepClone();
            mention["type"] = "app_mention";
            told.Add(slack.RaiseAsync(mention));
        }
        await Task.WhenAll(told);
        return message;
    }

    /// <summary>Says something of which the bot is not told.</summary>
    public async Task<FakeMessage> WritesAsync(string text, FakeChannel channel, FakeMessage? thread = null)
    {
        var ts = await slack.PostAsAsync(this, channel, text, thread?.Ts);
        return slack.Workspace.Add(new FakeMessage(channel, ts, id, new JsonObject { ["text"] = text }) { ThreadTs = thread?.Ts });
    }

    /// <summary>Opens their Home tab of the bot (or its messages).</summary>
    public Task OpensHomeAsync(string tab = "home")
    {
        var inner = new JsonObject { ["type"] = "app_home_opened", ["user"] = id, ["channel"] = Direct.Id, ["tab"] = tab, ["event_ts"] = slack.Workspace.NewTs() };
        if (Home is not null) inner["view"] = Home.Json.DeepClone();
        return slack.RaiseAsync(inner);
    }

    public Task ReactsAsync(FakeMessage message, string emoji) => slack.RaiseAsync(new JsonObject
    {
        ["type"] = "reaction_added", ["user"] = id, ["reaction"] = emoji, ["item_user"] = message.User, ["event_ts"] = slack.Workspace.NewTs(),
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel.Id, ["ts"] = message.Ts },
    });

    public Task PinsAsync(FakeMessage message)
    {
        message.Channel.Pins = message.Channel.Pins.Add(message.Ts);
        return slack.RaiseAsync(Payloads.Pinned(id, message, slack.Workspace.NewTs()));
    }

    public Task JoinsAsync(FakeChannel channel)
    {
        channel.Members = channel.Members.Add(id);
        return slack.RaiseAsync(Payloads.Joined(id, channel, null, slack.Workspace.NewTs()));
    }
}
