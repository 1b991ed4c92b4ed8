namespace IncidentBot.Teams.Api.Schema;

/// <summary>Somebody as Bot Framework names them.</summary>
internal sealed record ChannelAccount
{
    /// <summary><c>29:…</c> for a person, other for every bot; <c>28:…</c> for a bot. An address, and no more than that.</summary>
    [Lenient]
    public string? Id { get; init; }

    /// <summary>What they are called; missing in news of conversations.</summary>
    [Lenient]
    public string? Name { get; init; }

    /// <summary>Their object id in Entra, the same for every bot: who they are.</summary>
    [Lenient]
    public string? AadObjectId { get; init; }
}

/// <summary>A conversation as Bot Framework names it.</summary>
internal sealed record ConversationAccount
{
    /// <summary>Its id; in a channel with <c>;messageid=</c> and the post that began the thread behind it.</summary>
    [Lenient]
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    [Lenient]
    public string? ConversationType { get; init; }

    /// <summary>The tenant that it belongs to.</summary>
    [Lenient]
    public string? TenantId { get; init; }

    /// <summary>Whether there are more than two.</summary>
    [Lenient]
    public bool? IsGroup { get; init; }

    /// <summary>What it is called.</summary>
    [Lenient]
    public string? Name { get; init; }
}

/// <summary>A member of a conversation, as the roster tells. Source: teams.md §5.5; Bot Framework, <c>TeamsChannelAccount</c>.</summary>
internal sealed record TeamsChannelAccount
{
    /// <summary><c>29:…</c>.</summary>
    [Lenient]
    public string? Id { get; init; }

    /// <summary>The object id in Entra, where it is called so.</summary>
    [Lenient]
    public string? AadObjectId { get; init; }

    /// <summary>The same, where it is called so.</summary>
    [Lenient]
    public string? ObjectId { get; init; }

    /// <summary>What they are called.</summary>
    [Lenient]
    public string? Name { get; init; }

    /// <summary>Their mail address.</summary>
    [Lenient]
    public string? Email { get; init; }

    /// <summary>By which they sign in; a guest's has <c>#EXT#</c> in it.</summary>
    [Lenient]
    public string? UserPrincipalName { get; init; }

    /// <summary>The tenant that they belong to.</summary>
    [Lenient]
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c> …</summary>
    [Lenient]
    public string? UserRole { get; init; }
}
