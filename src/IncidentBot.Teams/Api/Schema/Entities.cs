namespace IncidentBot.Teams.Api.Schema;

/// <summary>Something that goes with a message: a mention, what the client tells of itself. Of each kind only what is used here.</summary>
internal sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c>, <c>quotedReply</c> …</summary>
    [Lenient]
    public string? Type { get; init; }

    /// <summary>Of a mention: what stands in the message's text for it, exactly.</summary>
    [Lenient]
    public string? Text { get; init; }

    /// <summary>Of a mention: who.</summary>
    [Lenient]
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of <c>clientInfo</c>: the sender's zone, as in the tz database.</summary>
    [Lenient]
    public string? Timezone { get; init; }
}

/// <summary>Somebody who is mentioned.</summary>
/// <param name="Text">What stands in the message's text for it: <c>&lt;at&gt;Ada&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">Who. In a message's text by their <c>29:</c> id; only cards take the object id.</param>
internal sealed record Mention(string Text, ChannelAccount Mentioned);

/// <summary>What hangs on a message.</summary>
internal sealed record Attachment
{
    /// <summary>An Adaptive Card's.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>What it is.</summary>
    [Lenient]
    public string? ContentType { get; init; }

    /// <summary>Where it lies, where it is not here.</summary>
    [Lenient]
    public string? ContentUrl { get; init; }

    /// <summary>What it holds: read, a JSON element.</summary>
    public object? Content { get; init; }

    /// <summary>A card as it is sent.</summary>
    public static Attachment OfCard(object card) => new() { ContentType = AdaptiveCard, Content = card };
}

/// <summary>The answer to whatever posts or changes a message.</summary>
internal sealed record ResourceResponse
{
    /// <summary>The activity's id; empty where Teams told none.</summary>
    [Lenient]
    public string Id { get; init; } = "";
}

/// <summary>How a conversation is made: exactly one of two ways. Source: teams.md §5.4.</summary>
internal sealed record ConversationParameters
{
    /// <summary>False for somebody's personal chat, true for a thread in a channel.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Of a personal chat: exactly one, by their <c>29:</c> id.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>Of a thread: in which channel.</summary>
    public NewThreadIn? ChannelData { get; init; }

    /// <summary>Of a thread: the post that begins it.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The chat with one person: the same every time.</summary>
    public static ConversationParameters PersonalChat(string tenantId, string memberId) => new() { TenantId = tenantId, Members = [new() { Id = memberId }] };

    /// <summary>A new post in a channel, and with it a thread.</summary>
    public static ConversationParameters NewThread(string tenantId, string channelId, Activity post) =>
        new() { IsGroup = true, TenantId = tenantId, ChannelData = new(new(channelId)), Activity = post };
}

/// <summary>In which channel a thread is begun.</summary>
/// <param name="Channel">The channel.</param>
internal sealed record NewThreadIn(NewThreadIn.ChannelOf Channel)
{
    /// <summary>A channel.</summary>
    /// <param name="Id">Its id, without a thread.</param>
    internal sealed record ChannelOf(string Id);
}

/// <summary>The answer to a conversation's being made.</summary>
internal sealed record ConversationResourceResponse
{
    /// <summary>The conversation's id; of a thread with <c>;messageid=</c>.</summary>
    [Lenient]
    public string Id { get; init; } = "";

    /// <summary>Of a thread: the post that began it; empty where Teams told none.</summary>
    [Lenient]
    public string ActivityId { get; init; } = "";

    /// <summary>Where the conversation is spoken to; null where that is the same as before.</summary>
    [Lenient]
    public string? ServiceUrl { get; init; }
}

/// <summary>A page of a roster.</summary>
internal sealed record PagedMembersResult
{
    /// <summary>Some of the members.</summary>
    [Lenient]
    public IReadOnlyList<TeamsChannelAccount> Members { get; init; } = [];

    /// <summary>By which the next page is asked for; empty at the end.</summary>
    [Lenient]
    public string? ContinuationToken { get; init; }
}

/// <summary>A team.</summary>
internal sealed record TeamDetails
{
    /// <summary>Its id, which is also its General channel's.</summary>
    [Lenient]
    public string Id { get; init; } = "";

    /// <summary>What it is called.</summary>
    [Lenient]
    public string? Name { get; init; }
}

/// <summary>A team's channels.</summary>
internal sealed record ConversationList
{
    /// <summary>The channels.</summary>
    [Lenient]
    public IReadOnlyList<ChannelInfo> Conversations { get; init; } = [];
}

/// <summary>A channel.</summary>
internal sealed record ChannelInfo
{
    /// <summary>Its id.</summary>
    [Lenient]
    public string Id { get; init; } = "";

    /// <summary>What it is called; null for General.</summary>
    [Lenient]
    public string? Name { get; init; }
}
