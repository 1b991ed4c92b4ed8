using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>A message as people see it.</summary>
internal sealed class FakeMessage(FakeChannel channel, string ts, string user, JsonObject content)
{
    public FakeChannel Channel => channel;

    /// <summary>Its id in its channel.</summary>
    public string Ts => ts;

    public string User => user;

    /// <summary>What was last put there: <c>text</c>, <c>blocks</c>, <c>metadata</c> and the like.</summary>
    public JsonObject Content { get; set; } = content;

    public string? BotId { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>The one person who sees it; null where everybody in the channel does.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; set; }

    /// <summary>Grows with every change in the workspace: the newest has the highest.</summary>
    public int Order { get; set; }

    public bool IsGone { get; set; }

    public bool IsInThread => ThreadTs is not null && ThreadTs != Ts;

    /// <summary>The key that its metadata carry; null without.</summary>
    public string? Key => (string?)Content["metadata"]?["event_payload"]?["key"];

    /// <summary>Everything that can be read in it: text and blocks.</summary>
    public string Words => SlackWords.Of(Content);

    public IReadOnlyList<FakeButton> Buttons => FakeButton.In(Content["blocks"]);

    public bool Says(string text) => Words.Contains(text, StringComparison.Ordinal);

    /// <summary>As the history and payloads tell it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "message", ["ts"] = ts, ["user"] = user, ["team"] = FakeWorkspace.TeamId };
        if (BotId is not null) (json["bot_id"], json["app_id"]) = (BotId, FakeWorkspace.AppId);
        if (ThreadTs is not null) json["thread_ts"] = ThreadTs;
        foreach (var (name, value) in Content) json[name] = value?.DeepClone();
        if (Edits > 0) json["edited"] = new JsonObject { ["user"] = user, ["ts"] = ts };
        return json;
    }

    public override string ToString() => $"#{channel.Name} {(IsInThread ? "↳ " : "")}{(OnlyFor is null ? "" : $"(only {OnlyFor}) ")}{user}: {Words.ReplaceLineEndings(" / ")}";
}
