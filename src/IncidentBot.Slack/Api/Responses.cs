using System.Text.Json;

namespace IncidentBot.Slack.Api;

/// <summary>What every method answers.</summary>
public record SlackResponse
{
    /// <summary>Whether it was done.</summary>
    public bool Ok { get; init; }

    /// <summary>The error's code; null where it was done.</summary>
    public string? Error { get; init; }

    /// <summary>The scope that is missing, with <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    /// <summary>The scopes that are there, with <c>missing_scope</c>.</summary>
    public string? Provided { get; init; }

    /// <summary>The next page, and what is wrong with the arguments.</summary>
    public ResponseMetadata? ResponseMetadata { get; init; }

    /// <summary>Whom it could not be done for, and why: conversations.invite.</summary>
    public IReadOnlyList<UserError> Errors { get; init; } = [];
}

/// <summary>Somebody for whom it could not be done.</summary>
public sealed record UserError
{
    /// <summary>Their id.</summary>
    public string User { get; init; } = "";

    /// <summary>The error's code.</summary>
    public string Error { get; init; } = "";
}

/// <summary>What stands beside an answer.</summary>
public sealed record ResponseMetadata
{
    /// <summary>For the next page; null or empty at the end.</summary>
    public string? NextCursor { get; init; }

    /// <summary>What is wrong with the arguments, for people.</summary>
    public IReadOnlyList<string>? Messages { get; init; }
}

/// <summary>auth.test</summary>
public sealed record AuthTestResponse : SlackResponse
{
    /// <summary>The workspace's address.</summary>
    public string Url { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Team { get; init; } = "";

    /// <summary>Its id.</summary>
    public string TeamId { get; init; } = "";

    /// <summary>The bot's name.</summary>
    public string User { get; init; } = "";

    /// <summary>The bot's user id.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The bot's bot id; null where Slack does not tell.</summary>
    public string? BotId { get; init; }

    /// <summary>The app's id; null where Slack does not tell.</summary>
    public string? AppId { get; init; }

    /// <summary>The organisation that the workspace belongs to; null where it stands alone.</summary>
    public string? EnterpriseId { get; init; }
}

/// <summary>apps.connections.open</summary>
public sealed record ConnectionOpenResponse : SlackResponse
{
    /// <summary>Where to connect, once and soon: <c>wss://…</c>.</summary>
    public string Url { get; init; } = "";
}

/// <summary>chat.postMessage, chat.update</summary>
public sealed record PostMessageResponse : SlackResponse
{
    /// <summary>The channel's real id.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The message's id in its channel.</summary>
    public string Ts { get; init; } = "";
}

/// <summary>chat.postEphemeral</summary>
public sealed record PostEphemeralResponse : SlackResponse
{
    /// <summary>Good for nothing: it cannot be changed.</summary>
    public string MessageTs { get; init; } = "";
}

/// <summary>chat.getPermalink</summary>
public sealed record PermalinkResponse : SlackResponse
{
    /// <summary>The link.</summary>
    public string Permalink { get; init; } = "";
}

/// <summary>conversations.create, .info, .join, .open, .invite</summary>
public sealed record ConversationResponse : SlackResponse
{
    /// <summary>The channel.</summary>
    public Conversation Channel { get; init; } = new();
}

/// <summary>conversations.list</summary>
public sealed record ConversationListResponse : SlackResponse
{
    /// <summary>A page of channels.</summary>
    public IReadOnlyList<Conversation> Channels { get; init; } = [];
}

/// <summary>A channel.</summary>
public sealed record Conversation
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name; empty for a 1:1 conversation.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether only its members see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it is closed.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }

    /// <summary>Who made it.</summary>
    public string Creator { get; init; } = "";
}

/// <summary>conversations.history, conversations.replies</summary>
public sealed record HistoryResponse : SlackResponse
{
    /// <summary>A page of messages.</summary>
    public IReadOnlyList<HistoryMessage> Messages { get; init; } = [];

    /// <summary>Whether there is another page.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A message as the history tells it.</summary>
public sealed record HistoryMessage
{
    /// <summary>Its id in its channel.</summary>
    public string Ts { get; init; } = "";

    /// <summary>Who said it.</summary>
    public string? User { get; init; }

    /// <summary>The bot that said it.</summary>
    public string? BotId { get; init; }

    /// <summary>Its text, escaped as Slack escapes.</summary>
    public string Text { get; init; } = "";

    /// <summary>The thread that it is in, or begins.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>What it carries unseen.</summary>
    public HistoryMetadata? Metadata { get; init; }
}

/// <summary>What a message carries unseen, whoever wrote it.</summary>
public sealed record HistoryMetadata
{
    /// <summary>What kind: a word of the app's that wrote it.</summary>
    public string EventType { get; init; } = "";

    /// <summary>What is said: of any shape.</summary>
    public JsonElement EventPayload { get; init; }
}

/// <summary>views.*</summary>
public sealed record ViewResponse : SlackResponse
{
    /// <summary>The view.</summary>
    public ViewInfo View { get; init; } = new();
}

/// <summary>A view as Slack tells of it.</summary>
public sealed record ViewInfo
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Changes with every change.</summary>
    public string? Hash { get; init; }
}

/// <summary>users.info, users.lookupByEmail</summary>
public sealed record UserResponse : SlackResponse
{
    /// <summary>The person.</summary>
    public User User { get; init; } = new();
}

/// <summary>users.list</summary>
public sealed record UserListResponse : SlackResponse
{
    /// <summary>A page of people.</summary>
    public IReadOnlyList<User> Members { get; init; } = [];
}

/// <summary>Somebody, or some bot.</summary>
public sealed record User
{
    /// <summary>Their id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The workspace that they belong to: with shared channels it may be another company's.</summary>
    public string? TeamId { get; init; }

    /// <summary>Their place in an organisation of several workspaces; null where there is none.</summary>
    public EnterpriseUser? EnterpriseUser { get; init; }

    /// <summary>Their handle.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether they have left.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>Their zone's IANA name; null where they have set none.</summary>
    public string? Tz { get; init; }

    /// <summary>Their full name.</summary>
    public string? RealName { get; init; }

    /// <summary>What they tell of themselves.</summary>
    public UserProfile Profile { get; init; } = new();
}

/// <summary>Somebody's place in an organisation of several workspaces.</summary>
public sealed record EnterpriseUser
{
    /// <summary>The organisation's id.</summary>
    public string? EnterpriseId { get; init; }
}

/// <summary>What somebody tells of themselves.</summary>
public sealed record UserProfile
{
    /// <summary>The name that others see; empty where they have set none.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Their full name.</summary>
    public string? RealName { get; init; }

    /// <summary>Their mail address; null without the scope <c>users:read.email</c>.</summary>
    public string? Email { get; init; }
}

/// <summary>usergroups.list</summary>
public sealed record UserGroupListResponse : SlackResponse
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<UserGroup> Usergroups { get; init; } = [];
}

/// <summary>A user group.</summary>
public sealed record UserGroup
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its handle, without <c>@</c>.</summary>
    public string Handle { get; init; } = "";
}

/// <summary>usergroups.users.list</summary>
public sealed record UserGroupUsersResponse : SlackResponse
{
    /// <summary>Ids of those who are in it.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];
}
