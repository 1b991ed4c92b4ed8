using IncidentBot.Slack.Blocks;

namespace IncidentBot.Slack.Api;

/// <summary>auth.*</summary>
public readonly struct AuthApi(SlackApiClient api)
{
    /// <summary>Whose token it is: the bot's user and bot ids, and the workspace.</summary>
    public Task<AuthTestResponse> Test(CancellationToken cancellationToken) => api.CallAsync<AuthTestResponse>("auth.test", [], cancellationToken);
}

/// <summary>apps.*</summary>
public readonly struct AppsApi(SlackApiClient api)
{
    /// <summary>An address for one Socket Mode connection. Takes the app-level token.</summary>
    public Task<ConnectionOpenResponse> ConnectionsOpen(CancellationToken cancellationToken) => api.CallAsync<ConnectionOpenResponse>("apps.connections.open", [], cancellationToken);
}

/// <summary>chat.*</summary>
public readonly struct ChatApi(SlackApiClient api)
{
    /// <summary>Posts a message.</summary>
    public Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken) =>
        api.CallAsync<PostMessageResponse>("chat.postMessage", message.ToArguments(), cancellationToken);

    /// <summary>Shows a message to one person alone, until they reload.</summary>
    public Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken)
    {
        var arguments = message.ToArguments();
        arguments["user"] = userId;
        return api.CallAsync<PostEphemeralResponse>("chat.postEphemeral", arguments, cancellationToken);
    }

    /// <summary>
    /// Replaces a message: always text and blocks, so that nothing old is left. What it carries unseen stays. Of an edit's text Slack makes
    /// links and mentions unless it is told not to.
    /// </summary>
    public Task<PostMessageResponse> Update(string ts, Message message, CancellationToken cancellationToken) => api.CallAsync<PostMessageResponse>("chat.update", new()
    {
        ["channel"] = message.Channel, ["ts"] = ts, ["text"] = message.Text, ["blocks"] = message.Blocks, ["parse"] = "none",
    }, cancellationToken);

    /// <summary>A link to a message.</summary>
    public Task<PermalinkResponse> GetPermalink(string channelId, string messageTs, CancellationToken cancellationToken) =>
        api.CallAsync<PermalinkResponse>("chat.getPermalink", new() { ["channel"] = channelId, ["message_ts"] = messageTs }, cancellationToken);
}

/// <summary>conversations.*</summary>
public readonly struct ConversationsApi(SlackApiClient api)
{
    /// <summary>Makes a channel; the bot is in it.</summary>
    public Task<ConversationResponse> Create(string name, bool isPrivate, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationResponse>("conversations.create", new() { ["name"] = name, ["is_private"] = isPrivate }, cancellationToken);

    /// <summary>Brings people in. With <paramref name="force"/> those who can be, though others cannot.</summary>
    public Task<ConversationResponse> Invite(string channelId, IEnumerable<string> userIds, bool force, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationResponse>("conversations.invite", new() { ["channel"] = channelId, ["users"] = string.Join(',', userIds), ["force"] = force }, cancellationToken);

    /// <summary>Sets the topic: at most 250 characters.</summary>
    public Task<SlackResponse> SetTopic(string channelId, string topic, CancellationToken cancellationToken) =>
        api.CallAsync<SlackResponse>("conversations.setTopic", new() { ["channel"] = channelId, ["topic"] = topic }, cancellationToken);

    /// <summary>Archives a channel.</summary>
    public Task<SlackResponse> Archive(string channelId, CancellationToken cancellationToken) =>
        api.CallAsync<SlackResponse>("conversations.archive", new() { ["channel"] = channelId }, cancellationToken);

    /// <summary>Joins a public channel.</summary>
    public Task<ConversationResponse> Join(string channelId, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationResponse>("conversations.join", new() { ["channel"] = channelId }, cancellationToken);

    /// <summary>A channel.</summary>
    public Task<ConversationResponse> Info(string channelId, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationResponse>("conversations.info", new() { ["channel"] = channelId }, cancellationToken);

    /// <summary>A page of the channels that the bot can see.</summary>
    public Task<ConversationListResponse> List(string types, bool excludeArchived, string? cursor, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationListResponse>("conversations.list", new() { ["types"] = types, ["exclude_archived"] = excludeArchived, ["limit"] = 999, ["cursor"] = cursor }, cancellationToken);

    /// <summary>Opens the 1:1 conversation with somebody.</summary>
    public Task<ConversationResponse> Open(string userId, CancellationToken cancellationToken) =>
        api.CallAsync<ConversationResponse>("conversations.open", new() { ["users"] = userId }, cancellationToken);

    /// <summary>Messages of a channel, the newest first, from one instant to another, both included.</summary>
    public Task<HistoryResponse> History(string channelId, string? oldest, string? latest, int limit, string? cursor, CancellationToken cancellationToken) =>
        api.CallAsync<HistoryResponse>("conversations.history", new()
        {
            ["channel"] = channelId, ["oldest"] = oldest, ["latest"] = latest, ["inclusive"] = true, ["limit"] = limit, ["cursor"] = cursor, ["include_all_metadata"] = true,
        }, cancellationToken);

    /// <summary>A message and what is said under it, the oldest first.</summary>
    public Task<HistoryResponse> Replies(string channelId, string threadTs, string? oldest, string? latest, int limit, string? cursor, CancellationToken cancellationToken) =>
        api.CallAsync<HistoryResponse>("conversations.replies", new()
        {
            ["channel"] = channelId, ["ts"] = threadTs, ["oldest"] = oldest, ["latest"] = latest, ["inclusive"] = true, ["limit"] = limit, ["cursor"] = cursor, ["include_all_metadata"] = true,
        }, cancellationToken);
}

/// <summary>views.*</summary>
public readonly struct ViewsApi(SlackApiClient api)
{
    /// <summary>Opens a modal. A trigger lives three seconds, and works once.</summary>
    public Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken) =>
        api.CallAsync<ViewResponse>("views.open", new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    /// <summary>Puts a modal on top of the one in which the trigger was made; at most three stand.</summary>
    public Task<ViewResponse> Push(string triggerId, ViewDefinition view, CancellationToken cancellationToken) =>
        api.CallAsync<ViewResponse>("views.push", new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    /// <summary>Replaces a modal, named by its id, or by an external id of ours.</summary>
    public Task<ViewResponse> Update(ViewDefinition view, string? viewId, string? externalId, CancellationToken cancellationToken) =>
        api.CallAsync<ViewResponse>("views.update", new() { ["view_id"] = viewId, ["external_id"] = externalId, ["view"] = view }, cancellationToken);

    /// <summary>Sets somebody's Home tab.</summary>
    public Task<ViewResponse> Publish(string userId, ViewDefinition view, CancellationToken cancellationToken) =>
        api.CallAsync<ViewResponse>("views.publish", new() { ["user_id"] = userId, ["view"] = view }, cancellationToken);
}

/// <summary>users.*</summary>
public readonly struct UsersApi(SlackApiClient api)
{
    /// <summary>Somebody by their id.</summary>
    public Task<UserResponse> Info(string userId, CancellationToken cancellationToken) => api.CallAsync<UserResponse>("users.info", new() { ["user"] = userId }, cancellationToken);

    /// <summary>Somebody by their mail address.</summary>
    public Task<UserResponse> LookupByEmail(string email, CancellationToken cancellationToken) =>
        api.CallAsync<UserResponse>("users.lookupByEmail", new() { ["email"] = email }, cancellationToken);

    /// <summary>A page of everybody.</summary>
    public Task<UserListResponse> List(string? cursor, CancellationToken cancellationToken) => api.CallAsync<UserListResponse>("users.list", new() { ["limit"] = 999, ["cursor"] = cursor }, cancellationToken);
}

/// <summary>usergroups.*</summary>
public readonly struct UserGroupsApi(SlackApiClient api)
{
    /// <summary>All user groups.</summary>
    public Task<UserGroupListResponse> List(CancellationToken cancellationToken) => api.CallAsync<UserGroupListResponse>("usergroups.list", [], cancellationToken);

    /// <summary>Who is in one.</summary>
    public Task<UserGroupUsersResponse> UsersList(string userGroupId, CancellationToken cancellationToken) =>
        api.CallAsync<UserGroupUsersResponse>("usergroups.users.list", new() { ["usergroup"] = userGroupId }, cancellationToken);
}

/// <summary>pins.*</summary>
public readonly struct PinsApi(SlackApiClient api)
{
    /// <summary>Pins a message.</summary>
    public Task<SlackResponse> Add(string channelId, string messageTs, CancellationToken cancellationToken) =>
        api.CallAsync<SlackResponse>("pins.add", new() { ["channel"] = channelId, ["timestamp"] = messageTs }, cancellationToken);
}

/// <summary>bookmarks.*</summary>
public readonly struct BookmarksApi(SlackApiClient api)
{
    /// <summary>Puts a link at a channel's head.</summary>
    public Task<SlackResponse> Add(string channelId, string title, string link, CancellationToken cancellationToken) =>
        api.CallAsync<SlackResponse>("bookmarks.add", new() { ["channel_id"] = channelId, ["title"] = title, ["type"] = "link", ["link"] = link }, cancellationToken);
}
