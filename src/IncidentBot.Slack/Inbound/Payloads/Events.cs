using System.Text.Json.Serialization;

namespace IncidentBot.Slack.Inbound.Payloads;

/// <summary>Something happened in the workspace.</summary>
internal sealed record EventCallback : SlackRequest
{
    /// <summary>The same when it is sent again.</summary>
    public string EventId { get; init; } = "";

    public Event Event { get; init; } = new();

    /// <inheritdoc/>
    // One message that mentions the bot can come as two events: what was said is known by its place, everything else by its event.
    public override string? Id => Event switch
    {
        AppMention { IsFromPerson: true } said => IdOf("said", said.SaidAt),
        MessageEvent { IsFromPerson: true, IsDirect: true } said => IdOf("said", said.SaidAt),
        AppMention or MessageEvent => null,
        { IsKnown: true } => IdOf("event", EventId),
        _ => null,
    };
}

/// <summary>What happened; a kind that is not listed is this and nothing more. Source: docs.slack.dev, events reference.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(AppMention), "app_mention")]
[JsonDerivedType(typeof(MessageEvent), "message")]
[JsonDerivedType(typeof(ReactionAdded), "reaction_added")]
[JsonDerivedType(typeof(PinAdded), "pin_added")]
[JsonDerivedType(typeof(MemberJoinedChannel), "member_joined_channel")]
[JsonDerivedType(typeof(AppHomeOpened), "app_home_opened")]
[JsonDerivedType(typeof(AppUninstalled), "app_uninstalled")]
[JsonDerivedType(typeof(TokensRevoked), "tokens_revoked")]
internal record Event
{
    [JsonIgnore]
    public virtual bool IsKnown => GetType() != typeof(Event);
}

/// <summary>Somebody named the bot in a channel.</summary>
internal sealed record AppMention : Event
{
    public string? User { get; init; }

    public string Text { get; init; } = "";

    public string Ts { get; init; } = "";

    public string Channel { get; init; } = "";

    public string? ThreadTs { get; init; }

    public string? BotId { get; init; }

    [JsonIgnore]
    public bool IsFromPerson => User is { Length: > 0 } && BotId is null;

    [JsonIgnore]
    public string SaidAt => $"{Channel}/{Ts}";
}

/// <summary>A message, or a change of one.</summary>
internal sealed record MessageEvent : Event
{
    public string? User { get; init; }

    public string Text { get; init; } = "";

    public string Ts { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary><c>im</c> for the 1:1 conversation with the bot.</summary>
    public string ChannelType { get; init; } = "";

    public string? ThreadTs { get; init; }

    /// <summary>Null for what a person has written, and nothing else.</summary>
    public string? Subtype { get; init; }

    public string? BotId { get; init; }

    [JsonIgnore]
    public bool IsDirect => ChannelType == "im";

    // A picture with words comes as file_share; everything else with a subtype is an edit, a joining or another program's doing.
    [JsonIgnore]
    public bool IsFromPerson => User is { Length: > 0 } && BotId is null && Subtype is null or "file_share";

    [JsonIgnore]
    public string SaidAt => $"{Channel}/{Ts}";
}

/// <summary>Somebody put an emoji on something.</summary>
internal sealed record ReactionAdded : Event
{
    public string User { get; init; } = "";

    /// <summary>Without colons; may end in <c>::skin-tone-2</c>.</summary>
    public string Reaction { get; init; } = "";

    public ReactionItem Item { get; init; } = new();
}

/// <summary>What an emoji was put on.</summary>
internal sealed record ReactionItem
{
    /// <summary><c>message</c> for messages.</summary>
    public string Type { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Ts { get; init; } = "";
}

/// <summary>Somebody pinned something.</summary>
internal sealed record PinAdded : Event
{
    public string User { get; init; } = "";

    public string ChannelId { get; init; } = "";

    public PinnedItem Item { get; init; } = new();
}

/// <summary>What was pinned.</summary>
internal sealed record PinnedItem
{
    /// <summary><c>message</c> for messages.</summary>
    public string Type { get; init; } = "";

    public PinnedMessage? Message { get; init; }
}

/// <summary>A message that was pinned.</summary>
internal sealed record PinnedMessage
{
    public string Ts { get; init; } = "";

    public string Text { get; init; } = "";

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? ThreadTs { get; init; }
}

/// <summary>Somebody came into a channel that the bot is in.</summary>
internal sealed record MemberJoinedChannel : Event
{
    public string User { get; init; } = "";

    public string Channel { get; init; } = "";
}

/// <summary>Somebody looks at the bot's Home tab, or at its messages.</summary>
internal sealed record AppHomeOpened : Event
{
    public string User { get; init; } = "";

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string Tab { get; init; } = "";
}

/// <summary>The app was taken out of the workspace; its tokens are dead.</summary>
internal sealed record AppUninstalled : Event;

/// <summary>Tokens were taken back.</summary>
internal sealed record TokensRevoked : Event
{
    public RevokedTokens Tokens { get; init; } = new();
}

/// <summary>Whose tokens were taken back, by user id.</summary>
internal sealed record RevokedTokens
{
    /// <summary>The bot's user ids.</summary>
    public IReadOnlyList<string> Bot { get; init; } = [];
}
