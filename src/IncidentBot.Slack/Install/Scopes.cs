namespace IncidentBot.Slack.Install;

/// <summary>
/// What the bot must be allowed, each for what needs it: a method that it calls, an event that it hears. A test holds this against the client's methods and the
/// events that are handled, so that nobody is asked for more. Source: docs.slack.dev, the methods' and events' own pages.
/// </summary>
internal static class Scopes
{
    /// <summary>Of slash commands and shortcuts.</summary>
    public const string Commands = "commands";

    /// <summary>What a method of the Web API needs, for all kinds of channels in which the bot uses it; nothing where any bot may.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfMethods { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["auth.test"] = [],
        // The app-level token's own: connections:write.
        ["apps.connections.open"] = [],
        ["bookmarks.add"] = ["bookmarks:write"],
        ["chat.getPermalink"] = [],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        // An incident's channel is private where its incident is.
        ["conversations.archive"] = ["channels:manage", "groups:write"],
        ["conversations.create"] = ["channels:manage", "groups:write"],
        // Whether a message was posted although no answer came; and the words of one that was marked with an emoji.
        ["conversations.history"] = ["channels:history", "groups:history", "im:history"],
        ["conversations.info"] = ["channels:read", "groups:read"],
        ["conversations.invite"] = ["channels:manage", "groups:write"],
        ["conversations.join"] = ["channels:join"],
        ["conversations.list"] = ["channels:read", "groups:read"],
        ["conversations.open"] = ["im:write"],
        ["conversations.replies"] = ["channels:history", "groups:history", "im:history"],
        ["conversations.setTopic"] = ["channels:manage", "groups:write"],
        ["pins.add"] = ["pins:write"],
        ["usergroups.list"] = ["usergroups:read"],
        ["usergroups.users.list"] = ["usergroups:read"],
        ["users.info"] = ["users:read", "users:read.email"],
        ["users.list"] = ["users:read", "users:read.email"],
        ["users.lookupByEmail"] = ["users:read.email"],
        ["views.open"] = [],
        ["views.publish"] = [],
        ["views.push"] = [],
        ["views.update"] = [],
    };

    /// <summary>What an event needs, by the name under which it is subscribed to.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfEvents { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["app_home_opened"] = [],
        ["app_mention"] = ["app_mentions:read"],
        ["app_uninstalled"] = [],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["message.im"] = ["im:history"],
        ["pin_added"] = ["pins:read"],
        ["reaction_added"] = ["reactions:read"],
        ["tokens_revoked"] = [],
    };

    /// <summary>All that the bot's token must have, in order.</summary>
    public static IReadOnlyList<string> OfBot { get; } =
        [.. OfMethods.Values.Concat(OfEvents.Values).SelectMany(s => s).Append(Commands).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What does not work without a scope: methods and events by name.</summary>
    public static IReadOnlyList<string> NeededFor(string scope) =>
        scope == Commands ? ["/incident", "shortcuts"]
        : [.. OfMethods.Concat(OfEvents).Where(e => e.Value.Contains(scope)).Select(e => e.Key).Order(StringComparer.Ordinal)];
}
