using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>A conversation: a channel, or two people's.</summary>
internal sealed class FakeChannel(string id, string name)
{
    public string Id => id;

    public string Name { get; set; } = name;

    public bool IsPrivate { get; init; }

    /// <summary>With whom the bot speaks here; null for a channel.</summary>
    public string? DirectWith { get; init; }

    public bool IsArchived { get; set; }

    public string Creator { get; init; } = "";

    public string Topic { get; set; } = "";

    public string Purpose { get; set; } = "";

    public ImmutableHashSet<string> Members { get; set; } = [];

    /// <summary>Those of people and bots; the gone ones, and those that only one person saw, included.</summary>
    public ImmutableList<FakeMessage> Everything { get; set; } = [];

    /// <summary>Which messages are pinned, by their id.</summary>
    public ImmutableList<string> Pins { get; set; } = [];

    public ImmutableList<(string Title, string Link)> Bookmarks { get; set; } = [];

    /// <summary>What stands in the channel itself, for everybody.</summary>
    public IEnumerable<FakeMessage> Messages => Everything.Where(m => m is { IsGone: false, OnlyFor: null, IsInThread: false });

    /// <summary>What stands under a message, for everybody.</summary>
    public IEnumerable<FakeMessage> Thread(string ts) => Everything.Where(m => m is { IsGone: false, OnlyFor: null, IsInThread: true } && m.ThreadTs == ts);

    public FakeMessage? Find(string? ts) => Everything.Find(m => m.Ts == ts && m is { OnlyFor: null, IsGone: false });

    public JsonObject ToJson(string viewer)
    {
        var json = new JsonObject
        {
            ["id"] = id, ["is_channel"] = !IsPrivate && DirectWith is null, ["is_group"] = IsPrivate && DirectWith is null, ["is_im"] = DirectWith is not null,
            ["is_private"] = IsPrivate, ["is_archived"] = IsArchived, ["is_member"] = Members.Contains(viewer), ["creator"] = Creator, ["created"] = 1_700_000_000,
            ["num_members"] = Members.Count, ["topic"] = new JsonObject { ["value"] = Topic }, ["purpose"] = new JsonObject { ["value"] = Purpose },
        };
        if (DirectWith is not null) json["user"] = DirectWith;
        else json["name"] = Name;
        return json;
    }
}
