using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What kind of conversation, in Teams' words (§2.2).</summary>
internal enum ConversationKind
{
    Channel,
    GroupChat,
    Personal,
}

/// <summary>A team; its General channel has its id.</summary>
internal sealed class Team(string id, string name, string aadGroupId)
{
    public string Id => id;

    public string Name { get; set; } = name;

    public string AadGroupId => aadGroupId;

    public ImmutableList<TeamsPerson> Members { get; set; } = [];

    /// <summary>Whether the app is installed there.</summary>
    public bool HasBot { get; set; } = true;
}

/// <summary>A channel, a group chat, or somebody's chat with the bot.</summary>
internal sealed class TeamsConversation(string id, string name, ConversationKind kind)
{
    public string Id => id;

    public string Name { get; set; } = name;

    public ConversationKind Kind => kind;

    /// <summary>Of which team it is a channel; null for a chat.</summary>
    public Team? Team { get; init; }

    /// <summary>With whom the bot speaks here; null for others.</summary>
    public TeamsPerson? With { get; init; }

    /// <summary>Whether it is a team's General channel.</summary>
    public bool IsGeneral => Team?.Id == id;

    public bool IsDeleted { get; set; }

    /// <summary>Of a group chat.</summary>
    public ImmutableList<TeamsPerson> ChatMembers { get; set; } = [];

    /// <summary>Whether the app is installed in a group chat.</summary>
    public bool ChatHasBot { get; set; } = true;

    public IReadOnlyList<TeamsPerson> Members => Team?.Members ?? (With is null ? ChatMembers : [With]);

    /// <summary>Whether the app is installed where this belongs to.</summary>
    public bool HasBot => Team?.HasBot ?? With?.HasApp ?? ChatHasBot;

    /// <summary>Everything that was ever said here, the deleted included.</summary>
    public ImmutableList<TeamsPost> Everything { get; set; } = [];

    /// <summary>What stands in the conversation itself: in a channel, the posts that begin its threads.</summary>
    public IEnumerable<TeamsPost> Posts => Everything.Where(p => p is { IsGone: false, IsReply: false });

    /// <summary>What stands under a post.</summary>
    public IEnumerable<TeamsPost> Thread(TeamsPost root) => Everything.Where(p => p is { IsGone: false, IsReply: true } && p.RootId == root.RootId);

    public TeamsPost? Find(string? activityId) => Everything.Find(p => p.Id == activityId && !p.IsGone);

    /// <summary>The id in an activity's <c>conversation</c>: in a channel, with the thread's.</summary>
    public string IdIn(TeamsPost? post) => kind == ConversationKind.Channel && post is not null ? $"{id};messageid={post.RootId}" : id;

    /// <summary>As an activity tells it.</summary>
    public JsonObject ToJson(TeamsPost? post)
    {
        var json = new JsonObject { ["id"] = IdIn(post), ["conversationType"] = kind switch { ConversationKind.Channel => "channel", ConversationKind.GroupChat => "groupChat", _ => "personal" }, ["tenantId"] = FakeTeams.TenantId };
        if (kind != ConversationKind.Personal) json["isGroup"] = true;
        return json;
    }
}
