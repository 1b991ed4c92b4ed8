using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What they write, and do to what was written.</summary>
internal sealed partial class TeamsPerson
{
    /// <summary>Says something to the bot: named in a channel or group chat, where it would not hear of it otherwise.</summary>
    /// <param name="line">As typed; <c>@ada</c> names somebody, <c>&lt;at&gt;</c> and the like are only text.</param>
    /// <param name="where">In which conversation; null for their chat with the bot.</param>
    /// <param name="thread">Under which post of a channel; null for a post of its own.</param>
    public async Task<TeamsPost> TypesAsync(string line, TeamsConversation? where = null, TeamsPost? thread = null)
    {
        var post = Writes(line, where ?? Chat, thread, namesBot: where is not null and not { Kind: ConversationKind.Personal });
        await teams.DeliverAsync(post.Activity);
        return post;
    }

    /// <summary>Says something without naming the bot; it hears of it in their chat with it, and elsewhere if it may read everything.</summary>
    public async Task<TeamsPost> SaysAsync(string text, TeamsConversation where, TeamsPost? thread = null)
    {
        var post = Writes(text, where, thread, namesBot: false);
        if (where.Kind == ConversationKind.Personal || (teams.ReadsEverything && where.HasBot)) await teams.DeliverAsync(post.Activity);
        return post;
    }

    /// <summary>Writes something of which the bot is not told (yet): its activity can be brought later, with <see cref="FakeTeams.DeliverAsync"/>.</summary>
    public TeamsPost Writes(string text, TeamsConversation where, TeamsPost? thread = null, bool namesBot = true) =>
        teams.Workplace.Add(where, thread?.RootId, this, post => Activities.Message(teams, this, post, text, namesBot && where.Kind != ConversationKind.Personal));

    /// <summary>Edits a message of theirs.</summary>
    public Task<TeamsAck> EditsAsync(TeamsPost post, string text, bool namesBot = true)
    {
        var activity = Activities.Message(teams, this, post, text, namesBot && post.Conversation.Kind != ConversationKind.Personal);
        teams.Workplace.Change(post, (JsonObject)activity.DeepClone());
        activity["type"] = "messageUpdate";
        ((JsonObject)activity["channelData"]!)["eventType"] = "editMessage";
        return teams.DeliverAsync(activity);
    }

    /// <summary>Deletes a message of theirs.</summary>
    public Task<TeamsAck> DeletesAsync(TeamsPost post)
    {
        post.IsGone = true;
        var activity = Activities.Of(teams, "messageDelete", this, post.Conversation, post, post.Id);
        ((JsonObject)activity["channelData"]!)["eventType"] = "softDeleteMessage";
        return teams.DeliverAsync(activity);
    }

    /// <summary>Reacts to a message; the bot hears of it where the message is its own.</summary>
    public async Task ReactsAsync(TeamsPost post, string reaction = "like")
    {
        if (!post.IsBots) return;
        var activity = Activities.Of(teams, "messageReaction", this, post.Conversation, post);
        (activity["replyToId"], activity["reactionsAdded"]) = (post.Id, new JsonArray(new JsonObject { ["type"] = reaction }));
        await teams.DeliverAsync(activity);
    }
}
